/** "docx, pdf" → its parts; undefined where nothing is said. */
export function splitFormats(text: string | undefined): string[] | undefined {
  const formats = text?.split(",").map((format) => format.trim());
  return formats?.filter((format) => format !== "");
}
