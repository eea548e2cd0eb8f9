import { describe, expect, it } from "vitest";
import { fictionalAreas } from "./fictional.ts";
import { toMarkdown } from "./report-markdown.ts";
import type { Report } from "./report.ts";

const blank: Report = {
  files: [],
  unrecognised: [],
  notes: [],
  sources: [],
  newAreas: [],
  vanishedAreas: [],
  restated: [],
  restatedWithinRounding: 0,
  suppressed: [],
  differences: [],
  totals: [],
  contradictions: [],
  joins: [],
  outliers: [],
  duplicates: 0,
};
const shown = (part: Partial<Report>) => toMarkdown({ ...blank, ...part }, fictionalAreas);

describe("the report as Markdown", () => {
  it("shows a long list as its count and first cases", () => {
    const cells = ["2021", "2022", "2023", "2024"].map((period) => ["E10000901", period, "1", "2"]);
    const text = shown({ restated: [{ indicator: "cla-number", from: "cla-2024", to: "cla-2025", cells }] });
    expect(text).toContain("| cla-number | cla-2024 → cla-2025 | 4 | Borsetshire 2021: 1 → 2; ");
    expect(text).not.toContain("2024: 1 → 2");
  });

  it("tells a note on many inspections once", () => {
    const notes = ["901-2025", "902-2025"].map((id) => ({ about: "ofsted", note: `${id}: the start is not printed` }));
    expect(shown({ notes })).toContain("- ofsted: the start is not printed (901-2025 and 1 more)");
  });

  it("puts reasons of one kind together", () => {
    const reasons = ["Age / Total", "Age / Under 1"].map((label) => ({
      reason: `breakdown not brought in: ${label}`,
      rows: 840,
      firstLines: [2],
    }));
    const file = { file: "a.csv", recipe: "ceased", read: 1_680, kept: 0, setAside: 1_680, reasons };
    expect(shown({ files: [file] })).toContain(
      "  - 1,680: breakdown not brought in: Age / Total, and 1 more such (first in line 2)",
    );
  });

  it("says of a figure that one publication hides only that the other has a number", () => {
    const differences = [
      { indicator: "cla-number", from: "lait-2026-04", to: "cla-2025", cells: [["E06000902", "2025", "c", ""]] },
    ];
    expect(shown({ differences })).toContain("Barchester 2025: kept c, the other has a number");
  });
});
