const SVG = "http://www.w3.org/2000/svg";

/** Marks an authority and its neighbours in the table and on the maps; takes the marks of the one before away. */
export function highlight(code: string | null, neighbours: readonly string[]): void {
  for (const row of document.querySelectorAll("tr.is-authority, tr.is-neighbour"))
    row.classList.remove("is-authority", "is-neighbour");
  for (const frames of document.querySelectorAll("svg .chosen")) frames.remove();
  markDots(code, neighbours);
  if (code === null) return;
  markRows(code, neighbours);
  for (const map of document.querySelectorAll<SVGSVGElement>("svg.tile-map, svg.outline-map"))
    map.append(framesOn(map, code, neighbours));
}

/** Dots of charts that are not drawn anew. */
function markDots(code: string | null, neighbours: readonly string[]): void {
  for (const dot of document.querySelectorAll("chart-focus:not([data-follows]) .dot[data-authority]")) {
    const own = dot.getAttribute("data-authority") ?? "";
    dot.classList.remove("is-authority", "is-neighbour", "is-other");
    dot.classList.add(emphasisOf(own, code, neighbours));
  }
}

function emphasisOf(own: string, code: string | null, neighbours: readonly string[]): string {
  return own === code ? "is-authority" : neighbours.includes(own) ? "is-neighbour" : "is-other";
}

function markRows(code: string, neighbours: readonly string[]): void {
  for (const cell of document.querySelectorAll("#authorities tbody [data-authority]")) {
    const own = cell.getAttribute("data-authority") ?? "";
    cell.closest("tr")?.classList.add(emphasisOf(own, code, neighbours));
  }
}

/** Frames go on top of everything: a neighbouring tile or area would cover half of each. */
function framesOn(map: Element, code: string, neighbours: readonly string[]): SVGElement {
  const frames = document.createElementNS(SVG, "g");
  frames.setAttribute("class", "chosen");
  const frame = map.matches(".tile-map") ? tileFrames : areaFrames;
  for (const one of neighbours) frames.append(...frame(map, one, "is-neighbour"));
  frames.append(...frame(map, code, "is-authority"));
  return frames;
}

function tileFrames(map: Element, code: string, emphasis: string): SVGElement[] {
  const tile = map.querySelector(`[data-authority="${code}"] rect`);
  return tile
    ? ["frame-halo", `frame ${emphasis}`].map((name) => copyOf(tile, name, ["x", "y", "width", "height"]))
    : [];
}

function areaFrames(map: Element, code: string, emphasis: string): SVGElement[] {
  const area = map.querySelector(`use.area[href$="#${code}"]`);
  return area ? ["outline-halo", `outline ${emphasis}`].map((name) => copyOf(area, name, ["href"])) : [];
}

function copyOf(original: Element, className: string, attributes: readonly string[]): SVGElement {
  const copy = document.createElementNS(SVG, original.localName);
  copy.setAttribute("class", className);
  for (const name of attributes) copy.setAttribute(name, original.getAttribute(name) ?? "");
  return copy as SVGElement;
}
