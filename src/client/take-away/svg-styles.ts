/** What the style sheet says of a mark that a file has to say itself, with what holds where nothing is said. */
const properties: Readonly<Record<string, string>> = {
  fill: "rgb(0, 0, 0)",
  "fill-opacity": "1",
  stroke: "none",
  "stroke-width": "1px",
  "stroke-opacity": "1",
  "stroke-dasharray": "none",
  "stroke-linecap": "butt",
  "stroke-linejoin": "miter",
  "paint-order": "normal",
  "font-size": "",
  "font-weight": "400",
  "text-anchor": "start",
};
/** Attributes that mean something only on the page. */
const pageOnly = /^(?:class|role|tabindex|href|aria-.+|data-.+)$/;

/**
 * A chart's drawing with its looks written into it, as it is in the light theme: it is hung into the page out of sight, so that the style
 * sheet applies, and read off from there.
 */
export function standAlone(drawing: SVGSVGElement): SVGSVGElement {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const stage = document.createElement("div");
  stage.className = "chart";
  stage.setAttribute("aria-hidden", "true");
  stage.style.cssText = "position:fixed;inset-block-start:0;inset-inline-start:-300vw;width:700px;visibility:hidden";
  for (const [name, value] of lightTokens()) stage.style.setProperty(name, value);
  stage.style.setProperty("color", "var(--ink)");
  stage.append(copy);
  // Beside the chart itself, where every rule that applies to the one applies to the other.
  drawing.parentElement!.parentElement!.append(stage);
  try {
    writeStyles(copy);
  } finally {
    stage.remove();
  }
  copy.removeAttribute("width");
  copy.removeAttribute("height");
  return copy;
}

/** Everything is read before anything is written: a mark's looks may hang on the classes of the groups around it. */
function writeStyles(drawing: SVGSVGElement): void {
  const elements = [drawing, ...drawing.querySelectorAll<SVGElement>("*")];
  const looks = new Map(elements.map((element) => [element, looksOf(element)]));
  writeLooks(drawing, looks, properties);
}

type Looks = Readonly<Record<string, string>>;

/** The values of the properties, with the element's own opacity; null where it cannot be seen. */
function looksOf(element: SVGElement): Looks | null {
  const style = getComputedStyle(element);
  const isHidden = style.display === "none" && element.ownerSVGElement !== null;
  if (isHidden || element.matches(".hit, .columns")) return null;
  const own = Object.fromEntries(Object.keys(properties).map((name) => [name, style.getPropertyValue(name)]));
  const isClear = own["fill"] === "transparent" || own["fill"] === "rgba(0, 0, 0, 0)";
  return { ...own, ...(isClear ? { fill: "none" } : {}), opacity: style.opacity };
}

function writeLooks(element: SVGElement, all: ReadonlyMap<Element, Looks | null>, inherited: Looks): void {
  const looks = all.get(element);
  if (!looks) return element.remove();
  for (const { name } of [...element.attributes]) if (pageOnly.test(name)) element.removeAttribute(name);
  for (const [name, value] of Object.entries(looks)) {
    // Opacity is no part of what a mark takes over from its group.
    const isSaid = name === "opacity" ? value === "1" : value === inherited[name];
    if (isSaid) element.removeAttribute(name);
    else element.setAttribute(name, value.replace(/px$/, ""));
  }
  for (const child of [...element.children]) if (child instanceof SVGElement) writeLooks(child, all, looks);
  if (element.tagName === "a") element.replaceWith(grouped(element));
}

/** A link's content without the link, which would lead nowhere from a file. */
function grouped(link: SVGElement): SVGElement {
  const group = document.createElementNS(link.namespaceURI, "g") as SVGElement;
  for (const { name, value } of [...link.attributes]) group.setAttribute(name, value);
  group.append(...link.childNodes);
  return group;
}

/** The values of the light theme: those of the first rule for the root that names the paper. */
function lightTokens(): [string, string][] {
  for (const sheet of document.styleSheets) {
    for (const rule of rulesOf(sheet)) {
      if (!(rule instanceof CSSStyleRule) || rule.selectorText !== ":root" || !rule.style.getPropertyValue("--paper"))
        continue;
      return [...rule.style]
        .filter((name) => name.startsWith("--"))
        .map((name) => [name, rule.style.getPropertyValue(name)]);
    }
  }
  return [];
}

function rulesOf(sheet: CSSStyleSheet): CSSRule[] {
  return [...sheet.cssRules].flatMap((rule) => (rule instanceof CSSLayerBlockRule ? [...rule.cssRules] : [rule]));
}
