/**
 * The part of a page's script that opens the reader: `openReader(row)` shows the bulletin at the sentences that a row of
 * evidence quotes. Escape or the button leads back to where one was.
 */
export const READER = `
const reader = document.getElementById("reader");
const part = (name) => document.getElementById("reader-" + name);
let steps = [];
let step = 0;
const show = (to) => {
  step = to;
  const sentence = steps[step];
  const shown = sentence.closest("article");
  for (const article of reader.querySelectorAll("article")) article.hidden = article !== shown;
  for (const own of steps) own.classList.toggle("here", own === sentence);
  const where = [shown.dataset.title, sentence.dataset.locus, steps.length > 1 ? step + 1 + "/" + steps.length : ""];
  part("where").textContent = where.filter(Boolean).join("　");
  part("previous").disabled = step === 0;
  part("next").disabled = step === steps.length - 1;
  sentence.focus({ preventScroll: true });
  sentence.scrollIntoView({ block: "center" });
};
const gone = (quote, locus) => {
  const sentence = document.createElement("p");
  sentence.className = "sentence";
  sentence.tabIndex = -1;
  sentence.dataset.locus = locus;
  sentence.textContent = quote.textContent;
  return part("gone").lastElementChild.appendChild(sentence);
};
const openReader = (row) => {
  for (const own of reader.querySelectorAll(".quoted")) own.classList.remove("quoted", "here");
  part("gone").lastElementChild.replaceChildren();
  const [name, value] = row.cells;
  part("fact").textContent = name.textContent + "　" + value.textContent;
  const locus = row.querySelector("button").textContent;
  steps = [...row.querySelectorAll("td.said p")].map(
    (quote) => document.getElementById(quote.dataset.quote) || gone(quote, locus),
  );
  for (const sentence of steps) sentence.classList.add("quoted");
  for (const name of ["previous", "next"]) part(name).hidden = steps.length < 2;
  reader.showModal();
  show(0);
};
if (reader) {
  part("back").addEventListener("click", () => reader.close());
  part("previous").addEventListener("click", () => show(step - 1));
  part("next").addEventListener("click", () => show(step + 1));
}
`;
