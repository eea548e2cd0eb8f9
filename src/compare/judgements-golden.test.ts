import { describe, expect, it } from "vitest";
import { loadDataset } from "../data.ts";
import { currentAuthorities } from "./authorities.ts";
import { daysToReport } from "./inspection-gaps.ts";
import { changeAt } from "./judgement-changes.ts";
import { gradeToday, inspectionsOf, laneHistory, laneToday } from "./judgements.ts";
import { laneOf, lanesOf } from "./lanes.ts";

const dataset = loadDataset();
const codeOf = (name: string) => dataset.authorities.find((one) => one.name === name)!.code;
const lane = (strand: string) => laneOf(dataset.frameworks, strand)!;

/** Grades of one inspection, by strand. */
function gradesOf(name: string, published: string): Record<string, string | null> {
  const inspection = inspectionsOf(dataset, codeOf(name)).find((one) => one.published === published)!;
  return Object.fromEntries(inspection.judgements.map(({ strand, grade }) => [strand, grade]));
}

describe("judgements that the first users quote", () => {
  it("Lincolnshire, published 6 January 2015: good, adoption outstanding", () => {
    expect(gradesOf("Lincolnshire", "2015-01-06")).toEqual({
      overall: "good",
      leadership: "good",
      protection: "good",
      care: "good",
      "care-leavers": "good",
      adoption: "outstanding",
      lscb: "good",
    });
  });

  it("Lancashire, re-inspected in 2018 under the same framework: improved from inadequate, adoption good", () => {
    expect(gradesOf("Lancashire", "2018-08-17")).toMatchObject({ overall: "requires-improvement", adoption: "good" });
    const again = inspectionsOf(dataset, codeOf("Lancashire")).find(({ published }) => published === "2018-08-17")!;
    expect(changeAt(dataset, lane("overall"), again)).toMatchObject({
      kind: "improved",
      from: { grade: { id: "inadequate" } },
    });
  });
});

describe("lanes of the frameworks since 2013", () => {
  it("are four today, and overall, adoption and the board given up", () => {
    expect(lanesOf(dataset.frameworks).map(({ strand }) => strand)).toEqual([
      "leadership",
      "protection",
      "care",
      "care-leavers",
      "overall",
      "adoption",
      "lscb",
    ]);
  });

  it("give no overall grade to an authority inspected since April 2026", () => {
    for (const name of ["Brent", "Somerset"]) {
      expect(laneToday(dataset, lane("overall"), codeOf(name))?.kind).toBe("none");
      expect(gradeToday(dataset, codeOf(name), "overall")).toBeNull();
      for (const strand of ["leadership", "protection", "care", "care-leavers"]) {
        expect(gradeToday(dataset, codeOf(name), strand)).not.toBeNull();
      }
    }
  });

  it("never carry a combined grade of 2018 to 2022 into care leavers", () => {
    const events = currentAuthorities(dataset).flatMap(({ code }) => laneHistory(dataset, lane("care-leavers"), code));
    const combined = events.filter(({ framework }) => framework.id === "ilacs-2018");
    expect(combined.length).toBeGreaterThan(100);
    expect(new Set(combined.map(({ kind }) => kind))).toEqual(new Set(["combined"]));
  });

  it("give every authority of today a grade for leadership", () => {
    expect(currentAuthorities(dataset).filter(({ code }) => gradeToday(dataset, code, "leadership") === null)).toEqual(
      [],
    );
  });

  it("have reports a median 46 days after fieldwork since 2023", () => {
    expect(daysToReport(dataset, "2023-01-01", "2026-08-31")?.median).toBe(46);
  });
});
