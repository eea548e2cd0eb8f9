import { describe, expect, it } from "vitest";
import type { Dataset } from "../model/dataset.ts";
import { changeWords, releaseChanges } from "./changes.ts";

const dataset = {
  indicators: [
    { id: "old", title: "Old measure" },
    { id: "new", title: "New measure" },
  ],
  sources: [
    { id: "s-2030", title: "Barset children", release: "2030" },
    { id: "s-2031", title: "Barset children", release: "2031" },
  ],
  inspections: [
    { id: "1", authorityCode: "E1", type: "ilacs-short", published: "2030-01-02" },
    { id: "2", authorityCode: "E1", type: "ilacs-standard", published: "2031-03-04" },
  ],
  authorities: [{ code: "E1", name: "Barchester" }],
} as unknown as Dataset;
const report = {
  restated: [{ indicator: "old", from: "s-2030", to: "s-2031", cells: [["E1", "2029", "53", "55"]] }],
  suppressed: [{ indicator: "old", from: "s-2030", to: "s-2031", cells: [["E1", "2028", "c"]] }],
};
const previous = {
  release: "2030-05-06",
  index: { indicators: [{ id: "old", title: "Old measure", topic: "t", headline: false }] },
  judgements: {
    inspections: [{ id: "1", authority: "E1", title: "", published: "2030-01-02", report: null, grades: [] }],
  },
};

describe("releaseChanges", () => {
  const changes = releaseChanges(dataset, "2031-05-06", report, previous);

  it("names what the release before did not have", () => {
    expect(changes.indicators).toEqual([{ id: "new", title: "New measure" }]);
    expect(changes.inspections.map(({ id, title }) => [id, title])).toEqual([["2", "Standard inspection (ILACS)"]]);
  });

  it("counts restated cells and names newly hidden ones, never the number", () => {
    expect(changes.restated).toEqual([
      { id: "old", title: "Old measure", from: "Barset children, 2030", to: "Barset children, 2031", cells: 1 },
    ]);
    expect(changes.suppressed[0]!.cells).toEqual([["E1", "2028", "c"]]);
    expect(JSON.stringify(changes.suppressed)).not.toContain("53");
  });

  it("calls nothing new in the first release, where everything is", () => {
    const first = releaseChanges(dataset, "2031-05-06", report, null);
    expect([first.previous, first.indicators, first.inspections]).toEqual([null, [], []]);
    expect(changeWords(first)).toBe(
      "The first release holds 2 measures and 2 inspections. 1 figure restated by the publishers and 1 newly hidden.",
    );
  });

  it("says in a sentence what was added", () => {
    expect(changeWords(changes)).toMatch(/^1 measure added and 1 judgement published\./);
  });

  it("refuses a report of a measure that the data does not have", () => {
    const odd = { ...report, restated: [{ ...report.restated[0]!, indicator: "gone" }] };
    expect(() => releaseChanges(dataset, "2031-05-06", odd, null)).toThrow("gone");
  });
});
