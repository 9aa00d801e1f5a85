import { READER } from "./html-reader-client.js";

/**
 * The page's own script, as text: its hash stands in the content security policy. Draws each chart with Vega's
 * interpreter, and shows where a mark's figure comes from when it is clicked.
 */
export const CLIENT = `"use strict";
${READER}
const refuse = () => Promise.reject(new Error("this page loads nothing"));
const loader = { load: refuse, sanitize: refuse, http: refuse, file: refuse };
for (const [index, spec] of JSON.parse(document.getElementById("charts").textContent).entries()) {
  const figure = document.getElementById("chart-" + index);
  const chart = figure.querySelector(".chart");
  const rows = new Map([...figure.querySelectorAll("tr[data-name]")].map((row) => [row.dataset.name, row]));
  const rowOf = (item) => (item && item.datum ? rows.get(item.datum.name) : undefined);
  for (const row of rows.values()) row.querySelector("button").addEventListener("click", () => openReader(row));
  vegaEmbed(chart, spec, {
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
        const row = rowOf(item);
        if (row) openReader(row);
      });
      view.addEventListener("mousemove", (event, item) => chart.classList.toggle("quotes", rowOf(item) !== undefined));
      figure.dataset.drawn = "yes";
    },
    (error) => console.error(error),
  );
}
`;
