import { balanceText, shorten } from "../text.ts";
import { element, svg, text } from "./svg.ts";

/** The size that sites show a page's picture at, in pixels. */
export const card = { width: 1200, height: 630, margin: 60 } as const;

/** What every card says around its own picture. */
export interface CardWords {
  /** Above the title: the kind of council, or the topic. */
  above: string;
  title: string;
  /** The site's name. */
  site: string;
  /** Where the figures are from. */
  source: string;
}

const inner = card.width - 2 * card.margin;
const foot = card.height - 40;
/** The part of a line that a serif title may fill by the sans's advances: the serif is up to an eighth wider. */
const serifWidth = 0.86;

interface Heading {
  size: number;
  lines: readonly string[];
}

/** A title as large as it fits: one line of the largest size first, then up to `most` lines of smaller ones. */
export function headingOf(title: string, most: number): Heading {
  const tries = [
    { size: 72, most: 1 },
    { size: 60, most: Math.min(2, most) },
    { size: 50, most },
  ];
  const made = tries.map((one) => ({
    size: one.size,
    lines: balanceText(title, inner * serifWidth, one.most, one.size),
  }));
  return made.find(({ lines }) => lines.every((line) => !line.endsWith("…"))) ?? made.at(-1)!;
}

/** A whole card: the words above and the title at the head, the site and the source at the foot, `picture` between them. */
export function drawCard(words: CardWords, heading: Heading, label: string, picture: string): string {
  const { width, height, margin } = card;
  return svg(
    { width, height, label, class: "card" },
    element("rect", { width, height, class: "paper" }),
    text(margin, 68, shorten(words.above, inner, 26), { class: "card-soft" }),
    ...heading.lines.map((line, index) =>
      text(margin, firstLine(heading) + index * pitchOf(heading), line, {
        class: "card-title",
        "font-size": heading.size,
      }),
    ),
    picture,
    element("path", { d: `M${margin} ${foot - 36}h${inner}`, class: "card-rule" }),
    text(margin, foot, words.site, { class: "card-site" }),
    text(width - margin, foot, shorten(words.source, inner - 230, 22), { class: "card-source", "text-anchor": "end" }),
  );
}

/** Where the last line of a title stands. */
export function titleBottom(heading: Heading): number {
  return firstLine(heading) + (heading.lines.length - 1) * pitchOf(heading);
}

function firstLine({ size }: Heading): number {
  return 82 + size;
}

function pitchOf({ size }: Heading): number {
  return Math.round(size * 1.14);
}
