import { standAlone } from "./svg-styles.ts";
import { keyRows } from "./picture-key.ts";
import { font, line, wrap } from "./picture-text.ts";

/** What stands around a chart in its picture. */
export interface Frame {
  title: string;
  subtitle: string;
  /** Each a line, or more where it is long: source, release, address. */
  notes: readonly string[];
}

const PADDING = 24;
const NARROWEST = 560;
/** The light theme’s paper and inks: a picture goes into documents and prints, whatever the reader’s screen. */
const PAPER = "#fdfcf8";
const INK = "#1b1a17";
const SOFT = "#5b5850";
const TITLE = { size: 20, weight: 600, gap: 26 };
const SUBTITLE = { size: 14, weight: 400, gap: 19 };
const NOTE = { size: 12, weight: 400, gap: 16 };
/** Pixels of the picture for each unit of the drawing. */
const SCALE = 2;

/** A chart as an SVG file that needs nothing else: title, subtitle, key, source and release in the picture, the site's font with it. */
export async function svgPicture(figure: HTMLElement, frame: Frame): Promise<string> {
  const drawing = drawingOf(figure)!;
  const { width, height } = drawing.viewBox.baseVal;
  const inner = Math.max(width, NARROWEST);
  const [title, subtitle] = [block(frame.title, TITLE, inner), block(frame.subtitle, SUBTITLE, inner)];
  const subtitleTop = PADDING + heightOf(title);
  const top = subtitleTop + heightOf(subtitle) + 10;
  const key = keyRows(figure, inner, NOTE);
  const foot = frame.notes.flatMap((note) => block(note, NOTE, inner));
  const keyTop = top + height + 14;
  const footTop = keyTop + key.height;
  const [w, h] = [inner + 2 * PADDING, Math.ceil(footTop + heightOf(foot) + PADDING - 6)];
  const chart = standAlone(drawing);
  for (const [name, value] of Object.entries({ x: PADDING, y: top, width, height }))
    chart.setAttribute(name, String(value));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${w} ${h}" width="${w}" height="${h}" font-family="${font.family}" fill="${INK}">`,
    `<title>${escaped(frame.title)}</title>`,
    await font.style(),
    `<rect width="${w}" height="${h}" fill="${PAPER}"/>`,
    lines(title, PADDING, INK),
    lines(subtitle, subtitleTop, SOFT),
    new XMLSerializer().serializeToString(chart),
    `<g transform="translate(${PADDING} ${keyTop})" fill="${SOFT}">${key.markup}</g>`,
    lines(foot, footTop, SOFT),
    "</svg>",
  ].join("");
}

/** The picture as PNG, twice as large as it is drawn. */
export async function pngPicture(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth * SCALE;
  canvas.height = image.naturalHeight * SCALE;
  canvas.getContext("2d")!.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done, fail) =>
    canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error("the picture could not be drawn"))), "image/png"),
  );
}

/** The drawing that goes into a picture: the wide one, whatever the screen; null where the chart is no drawing. */
export function drawingOf(figure: HTMLElement): SVGSVGElement | null {
  return (
    figure.querySelector<SVGSVGElement>(".chart > svg.is-wide") ?? figure.querySelector<SVGSVGElement>(".chart > svg")
  );
}

type Style = typeof TITLE;
interface Line {
  text: string;
  style: Style;
}

function block(text: string, style: Style, width: number): Line[] {
  return text === "" ? [] : wrap(text, style, width).map((one) => ({ text: one, style }));
}

function heightOf(block: readonly Line[]): number {
  return block.reduce((sum, { style }) => sum + style.gap, 0);
}

function lines(block: readonly Line[], top: number, colour: string): string {
  let y = top;
  const drawn = block.map(({ text, style }) => {
    y += style.gap;
    return line(escaped(text), PADDING, y - style.gap * 0.25, style);
  });
  return `<g fill="${colour}">${drawn.join("")}</g>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign]!);
}
