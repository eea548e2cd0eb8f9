interface Style {
  size: number;
  weight: number;
}

const FAMILY = "'Source Sans 3', Arial, sans-serif";
let measure: CanvasRenderingContext2D | null = null;

/** Width of a text in the site's own font, in pixels. */
export function widthOf(text: string, { size, weight }: Style): number {
  measure ??= document.createElement("canvas").getContext("2d")!;
  measure.font = `${weight} ${size}px ${getComputedStyle(document.body).fontFamily}`;
  return measure.measureText(text).width;
}

/** A text broken into lines no wider than this. */
export function wrap(text: string, style: Style, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const longer = lines.length > 0 ? `${lines[lines.length - 1]!} ${word}` : word;
    if (lines.length > 0 && widthOf(longer, style) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** One line as SVG; the text is escaped already. */
export function line(markup: string, x: number, y: number, { size, weight }: Style): string {
  return `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}">${markup}</text>`;
}

/** The site's font for a file: its name, and the font itself so that labels are as wide as they were measured. */
export const font = { family: FAMILY, style: fontStyle };

let made: Promise<string> | null = null;

function fontStyle(): Promise<string> {
  return (made ??= readFont().catch(() => ""));
}

async function readFont(): Promise<string> {
  const address = fontAddress();
  if (!address) return "";
  const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer());
  const text = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  return `<style>@font-face{font-family:'Source Sans 3';font-weight:400 600;src:url(data:font/woff2;base64,${text}) format('woff2')}</style>`;
}

/** Where the font of the page's body is fetched from. */
function fontAddress(): string | null {
  const family = unquoted(getComputedStyle(document.body).fontFamily.split(",")[0]!);
  for (const sheet of document.styleSheets) {
    for (const rule of sheet.cssRules) {
      if (!(rule instanceof CSSFontFaceRule) || unquoted(rule.style.getPropertyValue("font-family")) !== family)
        continue;
      const path = /url\("?([^")]+)"?\)/.exec(rule.style.getPropertyValue("src"))?.[1];
      if (path) return new URL(path, sheet.href ?? location.href).href;
    }
  }
  return null;
}

function unquoted(text: string): string {
  return text.trim().replace(/^["']|["']$/g, "");
}
