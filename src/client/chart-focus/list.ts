/** Pictures without numbers of their own, whose values a file holds. */
export const SMALL = "svg.range-strip, svg.spine-bar, svg.sparkline";

/** The picture of the same kind so many places further down a list (up, where negative); null past its ends. */
export function besideIn(list: Element, picture: Element, way: number): SVGSVGElement | null {
  const kind = picture.classList[0] ?? "";
  const all = [...list.querySelectorAll<SVGSVGElement>(SMALL)].filter((one) => one.classList.contains(kind));
  return all[all.indexOf(picture as SVGSVGElement) + way] ?? null;
}

/** Takes the stop of the Tab key away from a picture and its marks: another of its list has it now. */
export function leave(picture: Element): void {
  picture.setAttribute("tabindex", "-1");
  for (const mark of picture.querySelectorAll("[tabindex]")) mark.setAttribute("tabindex", "-1");
}
