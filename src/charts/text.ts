import { lineHeight, typeSize } from "./frame.ts";

/**
 * Advance widths of Source Sans 3 at weight 600 with tabular figures, in thousandths of the type size, for the
 * characters from space to tilde. Measured in Chromium from the font that the site ships; regular text is a little narrower.
 */
const advances =
  "200 315 482 513 513 841 639 275 324 324 438 513 275 322 275 344 513 513 513 513 513 513 513 513 513 513 275 275 513 513 513 444 875 558 597 576 625 538 510 628 663 282 494 597 502 745 657 674 582 674 592 545 546 655 536 800 541 501 540 324 344 324 513 500 549 516 563 462 564 507 317 520 558 262 263 522 271 843 560 549 564 564 373 431 361 556 495 748 481 495 443 324 255 324 513"
    .split(" ")
    .map(Number);

const widest = 875;

/** The width of a line of text, in user units; a character outside the table counts as a wide one, never as none. */
export function textWidth(text: string, size: number = typeSize.label): number {
  let sum = 0;
  for (const character of text) sum += advanceOf(character);
  return (sum * size) / 1000;
}

function advanceOf(character: string): number {
  const advance = advances[character.charCodeAt(0) - 32];
  if (advance !== undefined) return advance;
  return narrowSigns.has(character) ? 513 : widest;
}

const narrowSigns: ReadonlySet<string> = new Set("–−£’·é½•");

/** Text broken at spaces, and a county too long for a line before its -shire, into lines no wider than `width`; what does not fit in `most` lines ends in an ellipsis. */
export function wrapText(text: string, width: number, most = 2, size: number = typeSize.label): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ").flatMap((one) => (textWidth(one, size) > width ? divide(one) : [one]))) {
    const last = lines.at(-1);
    if (last !== undefined && textWidth(`${last} ${word}`, size) <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  const kept = lines.length > most ? [...lines.slice(0, most - 1), lines.slice(most - 1).join(" ")] : lines;
  return kept.map((line) => shorten(line, width, size));
}

function divide(word: string): readonly string[] {
  return word.length > 10 && word.endsWith("shire") ? [`${word.slice(0, -5)}-`, "shire"] : [word];
}

/** As `wrapText`, with lines as even as they can be: no single word left over on the last. */
export function balanceText(text: string, width: number, most = 2, size: number = typeSize.label): string[] {
  const loose = wrapText(text, width, most, size);
  if (loose.length < 2 || loose.at(-1)!.endsWith("…")) return loose;
  let best = loose;
  for (let narrower = width - 6; narrower > 20; narrower -= 6) {
    const lines = wrapText(text, narrower, most, size);
    if (lines.length > loose.length || endIn(lines, "…") || (endIn(lines, "-") && !endIn(loose, "-"))) return best;
    best = lines;
  }
  return best;
}

/** True where a line ends in the sign of a word cut (…) or divided (-). */
function endIn(lines: readonly string[], sign: string): boolean {
  return lines.some((line) => line.endsWith(sign));
}

/** Text cut to a width, ending in an ellipsis where something was cut. */
export function shorten(text: string, width: number, size: number = typeSize.label): string {
  if (textWidth(text, size) <= width) return text;
  let kept = text;
  while (kept.length > 1 && textWidth(`${kept}…`, size) > width) kept = kept.slice(0, -1).trimEnd();
  return `${kept}…`;
}

/** The first of several wordings, longest first, that fits a width; empty where none does. */
export function firstThatFits(wordings: readonly string[], width: number, size: number = typeSize.label): string {
  const fitting = wordings.find((wording) => wording !== "" && textWidth(wording, size) <= width);
  return fitting === undefined ? "" : fitting;
}

/** The box that lines of text fill. */
export function boxOf(lines: readonly string[], size: number = typeSize.label): { width: number; height: number } {
  return { width: Math.max(0, ...lines.map((line) => textWidth(line, size))), height: lines.length * lineHeight };
}
