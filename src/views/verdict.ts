import type { NoIntervalReason } from "../compare/interval.ts";
import type { NotComparedReason, Verdict } from "../compare/verdict.ts";
import { capitalise } from "../format.ts";

/** How a verdict looks: a word, a shape and a tone; colour is never alone. */
export interface VerdictView {
  /** `Lower: better`, `Higher`, `Similar`, `Not compared`. */
  text: string;
  shape: "▲" | "▼" | "◆" | "–" | "";
  tone: "better" | "worse" | "neither" | "similar" | "none";
  /** Why there is no verdict, as a sentence; empty where there is one. */
  reason: string;
}

/** The verdict as a cell of a table shows it. */
export function verdictView(verdict: Verdict): VerdictView {
  if (verdict.status === "not-compared") {
    return {
      text: "Not compared",
      shape: "",
      tone: "none",
      reason: `${capitalise(notComparedWords(verdict.reason))}.`,
    };
  }
  const direction = capitalise(verdict.direction);
  switch (verdict.word) {
    case "better":
      return { text: `${direction}: better`, shape: "▲", tone: "better", reason: "" };
    case "worse":
      return { text: `${direction}: worse`, shape: "▼", tone: "worse", reason: "" };
    case "higher":
    case "lower":
      return { text: direction, shape: "◆", tone: "neither", reason: "" };
    case "similar":
      return { text: direction, shape: "–", tone: "similar", reason: "" };
  }
}

/** Why a figure is not held against a benchmark, as a clause. */
export function notComparedWords(reason: NotComparedReason): string {
  return reason === "no-benchmark" ? "there is no figure to compare with" : noIntervalWords(reason);
}

/** Why the play of chance cannot be worked out, as a clause. */
export function noIntervalWords(reason: NoIntervalReason): string {
  switch (reason) {
    case "no-value":
      return "there is no figure";
    case "not-a-count":
      return "it is not a share or rate of counted children";
    case "impossible-counts":
      return "the published counts contradict each other";
    case "counts-not-published":
      return "the counts behind it are not published";
    case "counts-hidden":
      return "the counts behind it are suppressed";
  }
}
