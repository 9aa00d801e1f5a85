import type { Lang, Spec } from "../charts/index.js";
import type { Scene } from "./scene.js";

/** A chart on a page. */
export interface PageChart {
  readonly name: string;
  readonly fileName: string;
  readonly spec: Spec;
  readonly scene: Scene;
  readonly lang: Lang;
  /** Ids of the metrics behind it: they name the bulletins it quotes. */
  readonly ids?: readonly string[];
}
