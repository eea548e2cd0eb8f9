import { profile, type ProfileStrand } from "../profile.ts";
import { firstThatFits, shorten, wrapText } from "../text.ts";
import { card, type CardWords, drawCard, headingOf, titleBottom } from "./card-ground.ts";
import { element, group, path, text } from "./svg.ts";

/** One of the bars of a card; `value` is null where there is no figure, and `text` then says why. */
export interface CardBar {
  name: string;
  emphasis: "authority" | "neighbour" | "england";
  value: number | null;
  text: string;
}

export interface AuthorityCard extends CardWords {
  /** What the picture says, for those who hear it. */
  label: string;
  /** Above the grades: who gave them, and when. */
  judged: string;
  strands: readonly (ProfileStrand & { grade: string })[];
  /** Above the bars: the measure, its unit and period. Empty where there is no headline figure at all. */
  measure: string;
  bars: readonly CardBar[];
}

const inner = card.width - 2 * card.margin;
const gap = 30;

/** An authority's card: its name, its grades as steps and words, and its headline figure beside its neighbours and England. */
export function drawAuthorityCard(input: AuthorityCard): string {
  const heading = headingOf(input.title, 2);
  const top = titleBottom(heading) + (heading.lines.length > 1 ? 48 : 58);
  const pitch = heading.lines.length > 1 ? 34 : 42;
  return drawCard(
    input,
    heading,
    input.label,
    [
      text(card.margin, top, shorten(input.judged, inner, 24), { class: "card-soft" }),
      ...input.strands.map((strand, index) => drawStrand(strand, index, input.strands.length, top + 24)),
      drawBars(input, 572 - 36 - 3 * pitch, pitch),
    ].join(""),
  );
}

const stepsHeight = 83;
const stepsWidth = 48;

function drawStrand(strand: AuthorityCard["strands"][number], index: number, count: number, top: number): string {
  const pitch = (inner + gap) / count;
  const x = card.margin + index * pitch;
  const column = profile({ strands: [strand], size: stepsHeight }).columns[0]!;
  const shapes = (filled: boolean) =>
    column.steps
      .filter((step) => step.filled === filled)
      .map((step) => `M${x} ${top + step.y}h${stepsWidth}v${step.height}h${-stepsWidth}z`)
      .join("");
  const room = pitch - gap - stepsWidth - 14;
  const name = wrapText(strand.name, room, 2, 21);
  const grade = wrapText(strand.grade, room, name.length > 1 ? 2 : 3, strand.level === null ? 19 : 24);
  return group(
    { class: column.grade },
    path(shapes(false), { class: strand.level === null ? "not-judged" : "rest" }),
    path(shapes(true), { class: "filled" }),
    lines(name, x + stepsWidth + 14, top + 17, 24, "card-strand"),
    lines(
      grade,
      x + stepsWidth + 14,
      top + 17 + name.length * 26,
      strand.level === null ? 22 : 26,
      strand.level === null ? "card-none" : "card-grade",
    ),
  );
}

function lines(content: readonly string[], x: number, y: number, pitch: number, className: string): string {
  return content.map((line, index) => text(x, y + index * pitch, line, { class: className })).join("");
}

const namesWidth = 300;
const valuesWidth = 130;

function drawBars({ measure, bars }: AuthorityCard, top: number, pitch: number): string {
  if (measure === "") return "";
  const left = card.margin + namesWidth;
  const most = Math.max(0, ...bars.map(({ value }) => Math.max(0, value === null ? 0 : value)));
  const room = inner - namesWidth - valuesWidth;
  return [
    text(card.margin, top, shorten(measure, inner, 24), { class: "card-soft" }),
    ...bars.map(({ name, emphasis, value, text: words }, index) => {
      const y = top + (index + 1) * pitch - 4;
      const length = value === null || most === 0 ? 0 : Math.round((Math.max(0, value) / most) * room);
      return group(
        { class: `is-${emphasis}` },
        text(card.margin, y, firstThatFits([name, "This council"], namesWidth - 20, 24), { class: "card-name" }),
        length > 0 ? element("rect", { x: left, y: y - 20, width: length, height: 24, class: "card-bar" }) : "",
        text(left + length + (length > 0 ? 12 : 0), y, value === null ? shorten(words, room, 21) : words, {
          class: value === null ? "card-none" : "card-value",
        }),
      );
    }),
  ].join("");
}
