import { describe, expect, it } from "vitest";
import type { Indicator } from "../model/indicator.ts";
import { topicLead } from "./topic-lead.ts";
import type { VerdictView } from "./verdict.ts";

const row = (tone: VerdictView["tone"], unit = "percent") => ({
  indicator: { unit } as Indicator,
  versusEngland: { text: "", shape: "", tone, reason: "" } as VerdictView,
});

describe("the lead of a topic's page", () => {
  it("counts the verdicts by what they say, and says what is not compared", () => {
    const rows = [row("better"), row("worse"), row("worse"), row("similar"), row("none")];
    const { sentence, note } = topicLead(rows, "Borsetshire");
    expect(sentence).toBe(
      "Of 4 figures of Borsetshire set against England’s, 1 is better, 2 are worse and 1 is similar.",
    );
    expect(note).toMatch(
      /more than chance alone, counting each child separately, would explain\. 1 more is not compared\.$/,
    );
  });

  it("leaves out kinds of verdict of which there is none", () => {
    const { sentence } = topicLead([row("neither"), row("neither")], "Borsetshire");
    expect(sentence).toBe(
      "Of 2 figures of Borsetshire set against England’s, 2 are higher or lower where neither is better.",
    );
  });

  it("does not count totals, on which no verdict is given", () => {
    expect(topicLead([row("similar"), row("none", "number")], "Borsetshire").note).not.toContain("not compared");
  });

  it("says so where nothing can be compared", () => {
    expect(topicLead([row("none")], "Ambridge")).toEqual({
      sentence:
        "None of the figures of Ambridge here has a verdict against England’s: what chance could do cannot be worked out.",
      note: "",
    });
  });
});
