import { zipSync } from "fflate";
import { expect, test } from "vitest";
import { LargeZip, refuseLargeZip } from "../../src/text/zip.js";

const zeros = (megabytes: number) => new Uint8Array(megabytes * 2 ** 20);

test("refuseLargeZip(bytes) stops an archive that unpacks to more than it may, whatever it says of its own size", () => {
  const bomb = zipSync({ "a.xml": zeros(6), "b.xml": zeros(6) });
  expect(bomb.length).toBeLessThan(20_000);
  expect(() => refuseLargeZip(bomb, 8 * 2 ** 20)).toThrow(
    new LargeZip("it unpacks to more than 8 MB; save what you need of it anew"),
  );
  // Each entry's size, in its own header and in the directory, made to say 1 byte.
  const view = new DataView(bomb.buffer, bomb.byteOffset);
  for (let i = 0; i < bomb.length - 28; i++) {
    if (view.getUint32(i, true) === 0x04034b50) view.setUint32(i + 22, 1, true);
    if (view.getUint32(i, true) === 0x02014b50) view.setUint32(i + 24, 1, true);
  }
  expect(() => refuseLargeZip(bomb, 8 * 2 ** 20)).toThrow(LargeZip);
});

test("refuseLargeZip(bytes) lets pass what is small, and what is no archive", () => {
  expect(() => refuseLargeZip(zipSync({ "a.xml": zeros(1) }), 8 * 2 ** 20)).not.toThrow();
  expect(() => refuseLargeZip(new TextEncoder().encode("绍兴市"))).not.toThrow();
});
