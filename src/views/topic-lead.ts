import { joinWords } from "../format.ts";
import { isTotal } from "../model/indicator.ts";
import type { RowView } from "./row.ts";
import type { VerdictView } from "./verdict.ts";

type Compared = Pick<RowView, "indicator" | "versusEngland">;

export interface TopicLead {
  /** How many figures are better than England's, worse, of neither kind, and similar: one sentence. */
  sentence: string;
  /** What was counted and what was not; empty where nothing could be compared. */
  note: string;
}

/** What a topic's figures of one authority come to against England's; totals are not counted, as no verdict is given on them. */
export function topicLead(rows: readonly Compared[], name: string): TopicLead {
  const verdicts = rows.filter(({ indicator }) => !isTotal(indicator)).map(({ versusEngland }) => versusEngland);
  const count = (tone: VerdictView["tone"]) => verdicts.filter((verdict) => verdict.tone === tone).length;
  const compared = verdicts.length - count("none");
  if (compared === 0) {
    return {
      sentence: `None of the figures of ${name} here has a verdict against England’s: what chance could do cannot be worked out.`,
      note: "",
    };
  }
  const parts = [
    said(count("better"), "is better", "are better"),
    said(count("worse"), "is worse", "are worse"),
    said(count("neither"), "is higher or lower where neither is better", "are higher or lower where neither is better"),
    said(count("similar"), "is similar", "are similar"),
  ].flat();
  const rule =
    "A figure counts as different only where the gap is more than chance alone, counting each child separately, would explain.";
  return {
    sentence: `Of ${compared} ${compared === 1 ? "figure" : "figures"} of ${name} set against England’s, ${joinWords(parts)}.`,
    note: [rule, ...said(count("none"), "more is not compared.", "more are not compared.")].join(" "),
  };
}

function said(count: number, one: string, many: string): string[] {
  return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
}
