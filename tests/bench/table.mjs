// Tables of a bench as Markdown. A bench gives { header, rows, note? }, or with `besidePeer` rows of ours and the peer's.

/** Rows of what was measured, ours, the peer's: as a table with ours as a part of the peer's. */
export function besidePeer(rows) {
  return {
    header: ["figure", "jianbao", "peer", "ratio", "unit"],
    rows: rows.map(({ figure, ours, peer, unit }) => [figure, ours, peer, ours / peer, unit]),
  };
}

export function tableText(title, { header, rows, note = "" }) {
  const lines = [header, header.map(() => "---"), ...rows].map((row) => `| ${row.map(shown).join(" | ")} |`);
  return [`## ${title}`, "", ...lines, ...(note === "" ? [] : ["", note])].join("\n");
}

// Three figures: more than that no run repeats.
function shown(cell) {
  return typeof cell === "number" ? Number(cell.toPrecision(3)).toLocaleString("en-US", FIGURES) : cell;
}

const FIGURES = { maximumSignificantDigits: 3 };
