import type { TextImage } from "../../exports/paper/text.ts";

/** Dots of the picture to one CSS pixel: sharp on paper. */
const SHARPNESS = 3;

/** What a chart's marks take from style sheets, written into the picture, which no style sheet reaches. */
const looks = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "stroke-linecap",
  "stroke-linejoin",
  "stroke-opacity",
  "opacity",
  "font-size",
  "font-weight",
  "font-family",
  "paint-order",
  "text-anchor",
];

/** A chart as a PNG in the colours of light paper, however the page looks; sizes in the chart's own units. */
export async function pictureOf(svg: SVGSVGElement): Promise<TextImage> {
  const { width, height } = svg.viewBox.baseVal;
  const markup = inLight(svg, (copy) => styledMarkup(copy, width, height));
  const image = await loadImage(await withFont(markup, svg));
  const canvas = document.createElement("canvas");
  canvas.width = width * SHARPNESS;
  canvas.height = height * SHARPNESS;
  const context = canvas.getContext("2d")!;
  context.fillStyle = "#ffffff";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/png"));
  if (!blob) throw new Error("The browser could not draw a chart as a picture");
  return { data: new Uint8Array(await blob.arrayBuffer()), width, height };
}

/** Reads a copy of a chart in a place where the colours of the light page hold. */
function inLight<T>(svg: SVGSVGElement, read: (copy: SVGSVGElement) => T): T {
  const host = document.createElement("div");
  host.className = "chart off-screen";
  for (const [name, value] of lightTokens()) host.style.setProperty(name, value);
  host.style.setProperty("color", "var(--ink)");
  const copy = svg.cloneNode(true) as SVGSVGElement;
  host.append(copy);
  svg.parentElement!.after(host);
  try {
    return read(copy);
  } finally {
    host.remove();
  }
}

/** The tokens as they stand outside every media query: those of the light page. */
function lightTokens(): [string, string][] {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  const roots = rules.filter((rule) => rule instanceof CSSStyleRule && rule.selectorText === ":root") as CSSStyleRule[];
  return roots.flatMap(({ style }) =>
    [...style]
      .filter((name) => name.startsWith("--"))
      .map((name): [string, string] => [name, style.getPropertyValue(name)]),
  );
}

function styledMarkup(copy: SVGSVGElement, width: number, height: number): string {
  const elements = [...copy.querySelectorAll<SVGElement>("*")];
  // All are read before any is changed: a mark's look may hang on a class of what holds it.
  const read = elements.map((element) => {
    const style = getComputedStyle(element);
    return looks.map((look) => [look, style.getPropertyValue(look)] as const);
  });
  for (const [at, element] of elements.entries()) {
    for (const [look, value] of read[at]!) element.setAttribute(look, value);
    element.removeAttribute("class");
  }
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.setAttribute("width", String(width));
  copy.setAttribute("height", String(height));
  return new XMLSerializer().serializeToString(copy);
}

/** The picture with the page's own text font inside it, so that labels keep the width they were laid out for. */
async function withFont(markup: string, svg: SVGSVGElement): Promise<string> {
  const family = getComputedStyle(svg).fontFamily.split(",")[0]!.replaceAll(/["']/g, "");
  const address = fontAddress(family);
  if (address === null) return markup;
  const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer());
  const data = btoa([...bytes].map((byte) => String.fromCharCode(byte)).join(""));
  const face = `<style>@font-face{font-family:"${family}";font-weight:400 600;src:url(data:font/woff2;base64,${data})}</style>`;
  return markup.replace(/(<svg[^>]*>)/, `$1${face}`);
}

function fontAddress(family: string): string | null {
  const faces = [...document.styleSheets].flatMap((sheet) =>
    [...sheet.cssRules].filter((rule) => rule instanceof CSSFontFaceRule).map((rule) => ({ rule, sheet })),
  );
  for (const { rule, sheet } of faces) {
    const style = (rule as CSSFontFaceRule).style;
    const source = /url\("?([^")]+)"?\)/.exec(style.getPropertyValue("src"));
    if (style.getPropertyValue("font-family").includes(family) && source)
      return new URL(source[1]!, sheet.href ?? document.baseURI).href;
  }
  return null;
}

async function loadImage(markup: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(markup)}`;
  await image.decode();
  return image;
}
