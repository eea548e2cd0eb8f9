import { type Frame, isNarrow, lineHeight, typeSize } from "./frame.ts";
import type { TimelineLane } from "./judgement-timeline.ts";
import { round } from "./round.ts";
import { textWidth } from "./text.ts";
import type { PlacedLane } from "./timeline-lanes.ts";

/** `R requires improvement`, and where it is written. */
export interface LetterKey {
  x: number;
  y: number;
  text: string;
}

const gap = 16;

/** What the letters stand for that are drawn in spans too narrow for the word, best grade first; none where every word has room. */
export function letterKey(
  lanes: readonly TimelineLane[],
  placed: readonly PlacedLane[],
  frame: Frame,
  top: number,
): { items: LetterKey[]; bottom: number } {
  const left = isNarrow(frame.width) ? 0 : frame.left;
  let [x, y] = [left, top + 14];
  const items = lettersDrawn(lanes, placed).map((text) => {
    const room = textWidth(text, typeSize.small);
    if (x > left && x + room > frame.width) [x, y] = [left, y + lineHeight];
    const item = { x: round(x), y: round(y), text };
    x += room + gap;
    return item;
  });
  return { items, bottom: items.length === 0 ? top : y + 4 };
}

function lettersDrawn(lanes: readonly TimelineLane[], placed: readonly PlacedLane[]): string[] {
  const drawn = lanes.flatMap(({ spans }, lane) =>
    spans.flatMap((span, index) => {
      if (span.kind !== "grade" || span.letter === span.name) return [];
      return placed[lane]!.spans[index]!.label.text === span.letter ? [span] : [];
    }),
  );
  const grades = [...new Map(drawn.map((span) => [span.letter, span])).values()].sort((a, b) => b.level - a.level);
  return grades.map(({ letter, name }) => `${letter} ${name.toLowerCase()}`);
}
