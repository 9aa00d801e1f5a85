import fc from "fast-check";
import { expect, test } from "vitest";
import { PackedRows, RowPacker } from "../../src/lineage/packed-rows.js";

const cell = fc.oneof(fc.constantFrom(0, -0, NaN, "", "a", true, undefined), fc.integer(), fc.string());
const rows = fc.array(fc.record({ a: cell, b: cell }), { maxLength: 50 });

test("law: packed rows are the rows, also after a way through bytes", () => {
  fc.assert(
    fc.property(rows, (rows) => {
      const packed = PackedRows.of(rows);
      expect(packed.toArray()).toEqual(rows);
      expect(PackedRows.fromBytes(packed.bytes).toArray()).toEqual(rows);
    }),
    { seed: 2811 },
  );
});

test("cells of a column are told apart however many different ones it has", () => {
  for (const different of [1, 255, 256, 257, 1024, 65_535, 65_536, 65_537, 70_000]) {
    const packer = new RowPacker<{ n: number; row: number }>();
    for (let row = 0; row < 70_001; row++) packer.add({ n: row % different, row });
    const packed = packer.pack();
    expect(packed.at(70_000)).toEqual({ n: 70_000 % different, row: 70_000 });
    for (const row of [0, 254, 255, 256, 1023, 1024, 65_535, 65_536, 69_999])
      expect(packed.at(row)).toEqual({ n: row % different, row });
  }
});
