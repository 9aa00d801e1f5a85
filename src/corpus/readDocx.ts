import { refuseLargeZip } from "../text/zip.js";
import { readHtml } from "./readHtml.js";

/** A Word file → its text, paragraph by paragraph; pictures and comments are left out. */
export async function readDocx(bytes: Uint8Array): Promise<string> {
  refuseLargeZip(bytes);
  const mammoth = await import("mammoth");
  const options = { convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: "" })) };
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, options);
  return readHtml(value);
}
