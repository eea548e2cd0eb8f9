import { Library } from "../compare/load.ts";
import { type SmallPicture, smallValues } from "./small-values.ts";

const SVG = "http://www.w3.org/2000/svg";

/** Half the width of a mark, in units of the picture. */
const REACH = 7;

let library: Library | null = null;

/** Gives a strip, a bar or a small line its marks, from the file of its indicator's figures; fails where that cannot be had. */
export async function addValues(picture: SVGSVGElement): Promise<void> {
  library ??= new Library(import.meta.env.BASE_URL.replace(/\/?$/, "/"));
  const { indicator = "", authority = "" } = picture.dataset;
  const [areas, [figures]] = await Promise.all([library.areas(), library.figures([indicator])]);
  if (!figures || picture.querySelector(".hit")) return;
  const { width, height } = picture.viewBox.baseVal;
  const values = smallValues(kindOf(picture), areas, figures, authority, width);
  picture.append(...values.map(({ x, words }) => markAt(x ?? REACH, height, words)));
}

function kindOf(picture: Element): SmallPicture {
  return (["spine-bar", "sparkline"] as const).find((kind) => picture.matches(`.${kind}`)) ?? "range-strip";
}

function markAt(x: number, height: number, words: string): SVGElement {
  const mark = document.createElementNS(SVG, "rect");
  const place = { x: Math.round(x) - REACH, y: 0, width: 2 * REACH, height };
  const attributes = { ...place, class: "hit", fill: "transparent", "aria-label": words, tabindex: -1 };
  for (const [name, value] of Object.entries(attributes)) mark.setAttribute(name, String(value));
  return mark;
}
