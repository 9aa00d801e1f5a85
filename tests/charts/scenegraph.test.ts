import { expect, test } from "vitest";
import { toScene } from "../../src/export/scene.js";
import { collisions, cut, groundOf, laidOut } from "./scenegraph.js";

const texts = (values: object[], extra: object[] = []) => ({
  $schema: "https://vega.github.io/schema/vega-lite/v5.json",
  width: 200,
  height: 100,
  data: { values },
  layer: [
    ...extra,
    {
      mark: { type: "text", align: "left" },
      encoding: {
        text: { field: "t", type: "nominal" },
        x: { field: "x", type: "quantitative", scale: null, axis: null },
        y: { field: "y", type: "quantitative", scale: null, axis: null },
      },
    },
  ],
});

test("collisions(marks) finds a text upon another, and none where they stand apart", async () => {
  const upon = await toScene(texts([{ t: "诸暨市", x: 10, y: 50 }, { t: "柯桥区", x: 20, y: 52 }]), "upon"); // prettier-ignore
  expect(collisions(laidOut(upon))).toEqual([["诸暨市", "柯桥区"]]);
  const apart = await toScene(texts([{ t: "诸暨市", x: 10, y: 20 }, { t: "柯桥区", x: 20, y: 52 }]), "apart"); // prettier-ignore
  expect(collisions(laidOut(apart))).toEqual([]);
});

test("cut(marks, scene) finds what stands out of the picture", async () => {
  const scene = await toScene({ ...texts([{ t: "诸暨市", x: 190, y: 50 }]), autosize: "none" }, "cut");
  expect(cut(laidOut(scene), scene).map((mark) => mark.text)).toEqual(["诸暨市"]);
});

test("groundOf(text, marks) is the rectangle under it", async () => {
  const ground = { mark: { type: "rect", color: "#123456", x: 0, x2: 200, y: 0, y2: 100 } };
  const marks = laidOut(await toScene(texts([{ t: "诸暨市", x: 10, y: 50 }], [ground]), "ground"));
  const text = marks.find((mark) => mark.text === "诸暨市");
  expect(text && groundOf(text, marks)).toBe("#123456");
});
