/**
 * The page's own script, as text: its hash stands in the content security policy. Draws each chart with Vega's
 * interpreter, and shows where a mark's figure comes from when it is clicked.
 */
export const CLIENT = `"use strict";
for (const [index, spec] of JSON.parse(document.getElementById("charts").textContent).entries()) {
  const figure = document.getElementById("chart-" + index);
  const mark = (name) => {
    let first = null;
    for (const row of figure.querySelectorAll("tr[data-name]")) {
      const same = row.dataset.name === name;
      row.classList.toggle("marked", same);
      if (same && !first) first = row;
    }
    if (!first) return;
    figure.querySelector("details").open = true;
    first.scrollIntoView({ block: "nearest" });
  };
  const refuse = () => Promise.reject(new Error("this page loads nothing"));
  const loader = { load: refuse, sanitize: refuse, http: refuse, file: refuse };
  vegaEmbed(figure.querySelector(".chart"), spec, {
    mode: "vega-lite",
    ast: true,
    actions: false,
    renderer: "svg",
    defaultStyle: false,
    loader,
    tooltip: { disableDefaultStyle: true, theme: "plain" },
  }).then(
    ({ view }) => {
      view.addEventListener("click", (event, item) => {
        if (item && item.datum && typeof item.datum.name === "string") mark(item.datum.name);
      });
      figure.dataset.drawn = "yes";
    },
    (error) => console.error(error),
  );
}
`;
