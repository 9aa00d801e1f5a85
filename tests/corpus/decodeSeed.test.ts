import { describe, expect, test } from "vitest";
import { decodeSeed } from "../../src/corpus/index.js";

const bytes = (text: string, encoding: BufferEncoding = "utf8") => new Uint8Array(Buffer.from(text, encoding));

describe("decodeSeed(bytes, path)", () => {
  test("reads UTF-8 as it stands, BOM and line ends kept", () => {
    expect(decodeSeed(bytes("绍兴市\r\n新增12家。"), "a.txt")).toBe("绍兴市\r\n新增12家。");
    expect(decodeSeed(bytes("\uFEFF绍兴市"), "a.txt")).toBe("\uFEFF绍兴市");
  });

  test("reads UTF-16 by its byte order mark", () => {
    expect(decodeSeed(bytes("\uFEFF绍兴市", "utf16le"), "a.txt")).toBe("\uFEFF绍兴市");
    expect(decodeSeed(new Uint8Array(Buffer.from("\uFEFF绍兴市", "utf16le").swap16()), "a.txt")).toBe("\uFEFF绍兴市");
  });

  test("reads GB18030 where UTF-8 cannot be", () => {
    const gb = [0xc9, 0xdc, 0xd0, 0xcb, 0xca, 0xd0, 0x20, 0xe1, 0xd3, 0xd6, 0xdd];
    expect(decodeSeed(Uint8Array.from(gb), "a.txt")).toBe("绍兴市 嵊州");
    // Characters beyond GBK take four bytes.
    const rare = [0x81, 0x39, 0xef, 0x31, 0x95, 0x34, 0xb2, 0x35];
    expect(decodeSeed(Uint8Array.from([...gb, ...rare]), "a.txt")).toBe("绍兴市 嵊州㐂𠮷");
  });

  test("refuses what is empty, binary or broken, and says what to do", () => {
    expect(() => decodeSeed(bytes(""), "seeds/a.txt")).toThrow(
      "seeds/a.txt: empty seed; put the bulletin's text into it or remove it: 0 bytes",
    );
    expect(() => decodeSeed(bytes("\uFEFF \r\n　"), "seeds/a.txt")).toThrow(/^seeds\/a\.txt: empty seed/u);
    expect(() => decodeSeed(bytes("绍兴\0市"), "seeds/a.txt")).toThrow(
      "seeds/a.txt: invalid seed; save its text as UTF-8: it is binary, or text in an unknown encoding",
    );
    // UTF-32's mark begins with UTF-16's.
    expect(() => decodeSeed(Uint8Array.from([0xff, 0xfe, 0, 0, 0xcd, 0x7e, 0, 0]), "seeds/a.txt")).toThrow(
      "text in an unknown encoding",
    );
    expect(() => decodeSeed(bytes("%PDF-1.7 ..."), "seeds/a.txt")).toThrow(
      "seeds/a.txt: invalid seed; give the file its proper ending or save its text as .txt: it is a PDF",
    );
    expect(() => decodeSeed(Uint8Array.from([0xff, 0xff, 0x41, 0xff]), "seeds/a.txt")).toThrow(
      "seeds/a.txt: invalid seed; save it as UTF-8: neither that nor UTF-16 nor GB18030, 4 bytes",
    );
    expect(() => decodeSeed(Uint8Array.from([0xff, 0xfe, 0x00, 0xd8]), "seeds/a.txt")).toThrow(
      "seeds/a.txt: invalid seed; save it as UTF-8: neither that nor UTF-16 nor GB18030, 4 bytes",
    );
  });
});
