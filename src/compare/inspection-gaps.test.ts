import { describe, expect, it } from "vitest";
import { AMBRIDGE, BARCHESTER, BORSETSHIRE, CRANFORD } from "./fixtures/borset.ts";
import { allStrands, frameworks, inspectionOf } from "./fixtures/inspected.ts";
import {
  daysToReport,
  gapsByOutcome,
  gapsNoLongerThan,
  gapSummary,
  observedGaps,
  waitingTime,
} from "./inspection-gaps.ts";
import { nextInspection } from "./next-inspection.ts";

const of = (code: string, start: string | null, published: string, grade = "good", framework = "third") =>
  inspectionOf(code, framework, published, allStrands(framework, grade), start);

const dataset = {
  frameworks,
  inspections: [
    of(BORSETSHIRE, "2019-01-07", "2019-03-01", "inadequate", "second"),
    of(BORSETSHIRE, "2022-01-07", "2022-03-01", "good", "second"),
    of(BORSETSHIRE, "2025-01-07", "2025-03-01"),
    of(BARCHESTER, "2021-02-01", "2021-04-01", "outstanding", "second"),
    of(BARCHESTER, "2025-02-01", "2025-04-01"),
    of(AMBRIDGE, "2023-05-01", "2023-07-01"),
    of(CRANFORD, null, "2018-06-01", "good", "first"),
    of(CRANFORD, "2024-09-01", "2024-11-01"),
  ],
};
const gaps = observedGaps(dataset, "2024-07-01", "2026-08-31");

describe("observed gaps between inspections", () => {
  it("run from start to start and end with an inspection begun in the days asked for", () => {
    expect(gaps.map(({ authority, earlier }) => [authority, earlier.start])).toEqual([
      [BORSETSHIRE, "2022-01-07"],
      [BARCHESTER, "2021-02-01"],
    ]);
    expect(gaps[1]!.years).toBeCloseTo(4, 2);
  });

  it("say whose they are and between which two inspections", () => {
    const [gap] = gaps;
    expect(gap).toMatchObject({ earlier: { start: "2022-01-07" }, later: { start: "2025-01-07" } });
    expect(gap!.years).toBeCloseTo(3, 2);
  });

  it("count an inspection begun on the first or the last day, and none begun a day outside", () => {
    const ended = (since: string, until: string) => observedGaps(dataset, since, until).map((gap) => gap.later.start);
    expect(ended("2025-01-07", "2025-02-01")).toEqual(["2025-01-07", "2025-02-01"]);
    expect(ended("2025-01-08", "2025-01-31")).toEqual([]);
  });

  it("go by the day an inspection began, not the day it was published", () => {
    const late = of(AMBRIDGE, "2024-08-01", "2025-12-01");
    const soon = of(AMBRIDGE, "2025-08-01", "2025-10-01");
    const found = observedGaps({ ...dataset, inspections: [late, soon] }, "2024-07-01", "2026-08-31");
    expect(found.map(({ earlier, later }) => [earlier.start, later.start])).toEqual([["2024-08-01", "2025-08-01"]]);
  });

  it("no longer than a time are counted, one of just that time among them", () => {
    const times = gaps.map(({ years }) => years);
    expect(gapsNoLongerThan(gaps, times[0]!)).toBe(1);
    expect(gapsNoLongerThan(gaps, times[0]! - 0.01)).toBe(0);
    expect(gapsNoLongerThan(gaps, times[1]!)).toBe(2);
  });

  it("pass over inspections without a start, and reviews of one strand", () => {
    const review = inspectionOf(AMBRIDGE, "first", "2025-06-01", { board: "good" });
    expect(
      observedGaps({ ...dataset, inspections: [...dataset.inspections, review] }, "2024-07-01", "2026-08-31"),
    ).toHaveLength(2);
  });

  it("are summed up by median and 10th to 90th centile with n, or not at all", () => {
    const summary = gapSummary(gaps)!;
    expect(summary.n).toBe(2);
    expect(summary.median).toBeCloseTo(3.5, 2);
    expect([summary.p10, summary.p90].map((years) => Math.round(years * 10) / 10)).toEqual([3.1, 3.9]);
    expect(gapSummary([])).toBeNull();
  });

  it("are told apart by what the earlier inspection found", () => {
    expect([...gapsByOutcome(gaps, "overall")].map(([grade, list]) => [grade, list.length])).toEqual([
      ["good", 1],
      ["outstanding", 1],
    ]);
    expect([...gapsByOutcome(gaps, "board").keys()]).toEqual([null]);
  });
});

describe("time since", () => {
  it("the end of fieldwork is counted in days to the report", () => {
    expect(daysToReport(dataset, "2024-07-01", "2026-08-31")).toEqual({ n: 3, median: 42 });
    expect(daysToReport(dataset, "2027-01-01", "2027-12-31")).toBeNull();
    expect(daysToReport(dataset, "2025-01-07", "2025-02-01")).toEqual({ n: 2, median: 42 });
    expect(daysToReport(dataset, "2025-01-08", "2025-01-31")).toBeNull();
  });

  it("an end that is not known is not counted", () => {
    const open = { ...of(AMBRIDGE, "2025-05-01", "2025-07-01"), end: null };
    expect(daysToReport({ ...dataset, inspections: [open] }, "2024-07-01", "2026-08-31")).toBeNull();
    expect(daysToReport({ ...dataset, inspections: [of(CRANFORD, null, "2025-07-01")] }, "", "9")).toBeNull();
  });

  it("the last inspection is measured to the data's own date", () => {
    expect(waitingTime(dataset, AMBRIDGE, "2026-05-01")!.years).toBeCloseTo(3, 2);
    expect(waitingTime(dataset, BORSETSHIRE, "2023-01-07")!.since).toBe("2022-01-07");
    expect(waitingTime(dataset, CRANFORD, "2019-01-01")!.since).toBe("2018-04-20");
    expect(waitingTime(dataset, AMBRIDGE, "2020-01-01")).toBeNull();
    const undated = { ...of(AMBRIDGE, null, "2020-03-01"), end: null };
    expect(waitingTime({ ...dataset, inspections: [undated] }, AMBRIDGE, "2021-01-01")!.since).toBe("2020-03-01");
  });
});

describe("the next inspection", () => {
  const rules = { outstanding: "short", good: "short", "requires-improvement": "standard", inadequate: "monitoring" };
  const after = (framework: string, grade: string) =>
    nextInspection(rules, of(AMBRIDGE, null, "2025-01-01", grade, framework));

  it("follows the overall grade by the rules passed in", () => {
    expect(after("third", "good")).toEqual({ status: "rule", grade: "good", kind: "short" });
    expect(after("third", "inadequate")).toEqual({ status: "rule", grade: "inadequate", kind: "monitoring" });
  });

  it("is never worked out from strand grades where there is no overall grade", () => {
    expect(after("fourth", "outstanding")).toEqual({ status: "no-rule", reason: "no-overall-grade" });
  });

  it("has no rule for a grade that the rules do not name", () => {
    expect(nextInspection({}, of(AMBRIDGE, null, "2025-01-01", "good"))).toEqual({
      status: "no-rule",
      reason: "grade-without-rule",
    });
  });
});
