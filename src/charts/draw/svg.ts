import type { FigureRef } from "../frame.ts";
import { round, roundFine } from "../round.ts";

export type Attributes = Readonly<Record<string, string | number | null | undefined>>;

/** Text made safe for HTML and SVG, in content and in double-quoted attributes. */
export function escape(text: string): string {
  return special.test(text) ? text.replace(everySpecial, (sign) => entities[sign]!) : text;
}

const special = /[&<>"']/;
const everySpecial = /[&<>"']/g;

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** One element as text. Attribute values are escaped; `inner` is markup already. Null, undefined and empty are left out. */
export function element(name: string, attributes: Attributes, inner = ""): string {
  let markup = `<${name}`;
  for (const key in attributes) {
    const value = attributes[key];
    if (value === null || value === undefined || value === "") continue;
    markup += ` ${key}="${typeof value === "number" ? roundFine(value) : escape(value)}"`;
  }
  return inner === "" ? `${markup}/>` : `${markup}>${inner}</${name}>`;
}

/** A path, or nothing where there is nothing to draw. */
export function path(d: string, attributes: Attributes): string {
  return d === "" ? "" : element("path", { ...attributes, d: withoutDust(d) });
}

/** The tails that binary fractions leave on sums (37.8 − 6 is 31.799999999999997), cut off. */
function withoutDust(d: string): string {
  return /\.\d{3}/.test(d) ? d.replace(/\d*\.\d{3,}/g, (number) => String(roundFine(Number(number)))) : d;
}

/** Text at a place; several lines stand under one another, `leading` apart. */
export function text(x: number, y: number, content: string | readonly string[], attributes: Attributes = {}): string {
  const lines = typeof content === "string" ? [content] : content;
  if (lines.length === 1) return element("text", { x, y, ...attributes }, escape(lines[0]!));
  return element("text", { x, y, ...attributes }, lines.map((line, index) => tspan(x, index, line)).join(""));
}

const leading = 15;

function tspan(x: number, index: number, line: string): string {
  return element("tspan", { x, dy: index === 0 ? null : leading }, escape(line));
}

/** A group, or nothing where it would be empty. */
export function group(attributes: Attributes, ...parts: readonly string[]): string {
  const inner = parts.join("");
  return inner === "" ? "" : element("g", attributes, inner);
}

/** The words a mark shows under the pointer without a script; a script reads them too. */
export function title(words: string): string {
  return words === "" ? "" : `<title>${escape(words)}</title>`;
}

/** A mark to be drawn: its element, the words that say what it stands for, and where it leads. */
export interface Mark {
  name: "g" | "circle" | "path" | "rect" | "use";
  attributes: Attributes;
  words: string;
  href?: string;
  /**
   * Of many links in one chart only one is a stop for the Tab key; a script moves on from it with the arrow keys, and the
   * table beside the chart holds every value for those without.
   */
  isStop?: boolean;
}

/**
 * A mark whose words are its title: shown under the pointer, and its name for a screen reader. With an address it is a
 * link, which can be followed without a script.
 */
export function drawMark({ name, attributes, words, href, isStop = true }: Mark, inner = ""): string {
  if (href === undefined || href === "") return element(name, attributes, title(words) + inner);
  return element("a", { href, tabindex: isStop ? null : -1 }, title(words) + element(name, attributes, inner));
}

/** The attributes that say which published figure a mark stands for. */
export function figureAttributes(ref: FigureRef): Attributes {
  return { "data-indicator": ref.indicator, "data-authority": ref.authority, "data-period": ref.period };
}

export interface Picture extends FigureRef {
  width: number;
  height: number;
  /** What a screen reader says; empty where words beside the picture say it all, which hides the picture from it. */
  label: string;
  /** Classes of the picture. */
  class: string;
  /** True where marks inside are links or take focus: then it is a group, since an image hides what is in it. */
  interactive?: boolean;
}

/** A whole picture. */
export function svg(picture: Picture, ...parts: readonly string[]): string {
  const [width, height] = [round(picture.width), round(picture.height)];
  const size = `viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`;
  const figure = reference("indicator", picture) + reference("authority", picture) + reference("period", picture);
  return `<svg class="${picture.class}" ${size} ${nameOf(picture)}${figure}>${parts.join("") || "<g></g>"}</svg>`;
}

function nameOf({ label, interactive }: Picture): string {
  if (label === "") return 'aria-hidden="true"';
  return `role="${interactive ? "group" : "img"}" aria-label="${escape(label)}"`;
}

function reference(name: keyof FigureRef, ref: FigureRef): string {
  const value = ref[name];
  return value ? ` data-${name}="${escape(value)}"` : "";
}
