/**
 * The page's own script, as text: its hash stands in the content security policy. It puts what the watcher sends into its
 * place, and leaves alone what is there already, so that nobody loses the place he reads at.
 */
export const CLIENT = `"use strict";
const shown = new Map();
const at = (id) => document.getElementById(id);
const put = (node, html) => {
  if (shown.get(node.id) === html) return;
  shown.set(node.id, html);
  node.innerHTML = html;
};
const sheetOf = (id) => {
  const there = at(id);
  if (there) return there;
  const made = document.createElement("section");
  made.id = id;
  return made;
};
const order = (ids) => {
  const sheets = at("sheets");
  for (const node of [...sheets.children])
    if (!ids.includes(node.id)) {
      shown.delete(node.id);
      node.remove();
    }
  ids.forEach((id, index) => {
    const node = sheetOf(id);
    if (sheets.children[index] !== node) sheets.insertBefore(node, sheets.children[index] || null);
  });
};
const source = new EventSource("events");
source.onmessage = ({ data }) => {
  const { ids, ...regions } = JSON.parse(data);
  if (ids) order(ids);
  for (const [id, html] of Object.entries(regions)) if (at(id)) put(at(id), html);
  document.body.dataset.live = "yes";
};
source.onerror = () => {
  shown.delete("status");
  at("status").textContent = document.body.dataset.lost;
  delete document.body.dataset.live;
};
`;
