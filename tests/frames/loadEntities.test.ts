import { expect, test } from "vitest";
import { loadEntities, toEntityFrame, toRows, where } from "../../src/frames/index.js";

test("loadEntities() gives the named things of data/entities.csv with their place's code", () => {
  const entities = loadEntities({ bulletins: ["shaoxing-2023-09"] });
  const [laboratory] = toRows(where(entities, (row) => row.name === "浣江实验室"));
  expect(laboratory).toMatchObject({
    place: "诸暨市",
    code: "330681",
    kind: "平台",
    stage: "签约",
    partners: "浙江大学",
  });
  expect(loadEntities({ bulletins: ["huzhou-2023-10"] }).shape[0]).toBe(0);
});

test("toEntityFrame(rows) leaves rejected rows out unless they are asked for", () => {
  const rows = toRows(loadEntities())
    .slice(0, 2)
    .map(({ code: _code, ...row }, i) => ({ ...row, status: i === 0 ? ("rejected" as const) : row.status })); // eslint-disable-line @typescript-eslint/no-unused-vars -- prettier-ignore
  expect(toEntityFrame(rows).shape[0]).toBe(1);
  expect(toEntityFrame(rows, { rejected: true }).shape[0]).toBe(2);
});
