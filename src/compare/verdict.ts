import type { Polarity } from "../model/indicator.ts";
import type { Interval, NoIntervalReason } from "./interval.ts";
import { shared } from "./shared.ts";

/** Which side of a point a figure lies on, more clearly than chance would explain; `similar` where chance would. */
export type Direction = "higher" | "lower" | "similar";

/** The same under the indicator's polarity: `better` and `worse` only where one end is generally seen as better. */
export type VerdictWord = "better" | "worse" | Direction;

export type NotComparedReason = NoIntervalReason | "no-benchmark";

/** Whether chance, counting each child separately, would explain a difference; or why that cannot be said. */
export type Verdict =
  | { status: "compared"; direction: Direction; word: VerdictWord }
  | { status: "not-compared"; reason: NotComparedReason };

/** The verdict on an authority's interval held against a benchmark's point value (null where there is no benchmark). */
export function verdictOf(interval: Interval, point: number | null, polarity: Polarity): Verdict {
  if (interval.status === "none") return notCompared(interval.reason);
  if (point === null) return notCompared("no-benchmark");
  return compared(directionOf(interval.lower, interval.upper, point), polarity);
}

/** A direction with its word under a polarity. */
export function compared(direction: Direction, polarity: Polarity): Verdict {
  return answers(polarity)[direction];
}

const notCompared = shared((reason: NotComparedReason): Verdict => ({ status: "not-compared", reason }));

const answers = shared((polarity: Polarity): Readonly<Record<Direction, Verdict>> => {
  const answer = (direction: Direction): Verdict =>
    Object.freeze({ status: "compared", direction, word: wordOf(direction, polarity) });
  return { higher: answer("higher"), lower: answer("lower"), similar: answer("similar") };
});

/** What a direction is called where high, low or neither is better. */
export function wordOf(direction: Direction, polarity: Polarity): VerdictWord {
  if (direction === "similar" || polarity === "neither") return direction;
  return (direction === "higher") === (polarity === "high") ? "better" : "worse";
}

/** Where an interval lies from a point; a point on its edge is inside it. */
export function directionOf(lower: number, upper: number, point: number): Direction {
  if (lower > point) return "higher";
  return upper < point ? "lower" : "similar";
}
