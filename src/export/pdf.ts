import { loadCanvas } from "./canvas.js";
import type { Scene } from "./scene.js";

const POINTS_PER_PIXEL = 72 / 96;

/** Scene → one vector page of the chart's size, with text that can be searched and copied. */
export async function toPdf(scene: Scene): Promise<Buffer> {
  const { PDFDocument } = await loadCanvas(scene.typeface);
  const document = new PDFDocument({ title: scene.title, subject: scene.description, creator: "jianbao" });
  const externalContext = document.beginPage(scene.width * POINTS_PER_PIXEL, scene.height * POINTS_PER_PIXEL);
  await scene.view.toCanvas(POINTS_PER_PIXEL, { externalContext });
  document.endPage();
  return document.close();
}
