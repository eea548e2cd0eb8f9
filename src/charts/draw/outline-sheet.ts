import type { OutlineSheet } from "../outline-sheet.ts";
import { element } from "./svg.ts";

/** The outlines as a file of their own, each by its code: pages of every indicator draw the same ones, so they fetch them once. */
export function drawOutlineSheet({ width, height, shapes }: OutlineSheet): string {
  const paths = shapes.map(({ authority, d }) => element("path", { id: authority, d }));
  return element("svg", { xmlns: "http://www.w3.org/2000/svg", viewBox: `0 0 ${width} ${height}` }, paths.join(""));
}
