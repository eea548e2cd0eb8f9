import { line, widthOf } from "./picture-text.ts";
import { standAlone } from "./svg-styles.ts";

interface Style {
  size: number;
  weight: number;
  gap: number;
}

/** A word or a swatch of a key, with the room it takes; `starts` where it begins an entry. */
interface Piece {
  markup: (x: number, y: number) => string;
  width: number;
  starts: boolean;
}

const BETWEEN_ENTRIES = 18;

/** The key under a chart as SVG, wrapped to a width: swatches as drawn, words as written. Empty where the chart has none. */
export function keyRows(figure: HTMLElement, width: number, style: Style): { markup: string; height: number } {
  const key = figure.querySelector(".chart-key");
  const pieces = key ? piecesOf(key, style) : [];
  if (pieces.length === 0) return { markup: "", height: 0 };
  const space = widthOf(" ", style);
  let [x, y] = [0, style.gap];
  const drawn = pieces.map((piece, i) => {
    if (x > 0) x += piece.starts ? BETWEEN_ENTRIES : space;
    // An entry is kept whole where a line has room for it.
    const needed = piece.starts ? Math.min(entryWidth(pieces, i, space), width) : piece.width;
    if (x > 0 && x + needed > width) [x, y] = [0, y + style.gap + 4];
    const markup = piece.markup(x, y);
    x += piece.width;
    return markup;
  });
  return { markup: drawn.join(""), height: y + 10 };
}

/** Width of the entry that begins at a place. */
function entryWidth(pieces: readonly Piece[], start: number, space: number): number {
  const after = pieces.slice(start + 1);
  const next = after.findIndex(({ starts }) => starts);
  const entry = pieces.slice(start, next === -1 ? undefined : start + 1 + next);
  return entry.reduce((sum, { width }) => sum + width + space, -space);
}

function piecesOf(node: Element, style: Style): Piece[] {
  const pieces = [...node.childNodes].flatMap((child): Piece[] => {
    if (child instanceof SVGSVGElement) return [swatch(child)];
    if (child instanceof Element) return child.matches(".visually-hidden") ? [] : piecesOf(child, style);
    return words(child.textContent ?? "", style);
  });
  // An element that holds a swatch and its words is one entry.
  return pieces.map((piece, i) => (i === 0 && node instanceof HTMLSpanElement ? { ...piece, starts: true } : piece));
}

function words(text: string, style: Style): Piece[] {
  return text
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => ({
      markup: (x, y) => line(word.replaceAll("&", "&amp;").replaceAll("<", "&lt;"), x, y, style),
      width: widthOf(word, style),
      starts: false,
    }));
}

function swatch(drawing: SVGSVGElement): Piece {
  const { width, height } = drawing.getBoundingClientRect();
  const copy = standAlone(drawing);
  return {
    width: width + 2,
    starts: false,
    markup: (x, y) => {
      const place = { x, y: y - height + 2, width, height };
      for (const [name, value] of Object.entries(place)) copy.setAttribute(name, String(value));
      return new XMLSerializer().serializeToString(copy);
    },
  };
}
