import { describe, expect, it } from "vitest";
import type { Figures } from "../../model/figures-file.ts";
import { missing, present, type Observation, type Quantity } from "../../model/observation.ts";
import { parsePeriod } from "../../model/period.ts";
import { figureSubject, indicatorSubject, inspectionSubject, observationOf } from "./subject.ts";

const row = (area: string, year: string, value: Quantity, source: string): Observation => ({
  indicator: "share",
  area,
  period: parsePeriod(year, "at-31-march")!,
  value,
  numerator: missing("not-published"),
  denominator: missing("not-published"),
  source,
});
const figures = {
  indicator: { id: "share", title: "Children who sing", unit: "percent", decimals: 0 },
  sources: [
    { id: "a", publisher: "Press", title: "Songs", release: "2030", published: "2030-11" },
    { id: "b", publisher: "Press", title: "Songs", release: "2031", published: "2031-11" },
  ],
  observations: new Map([
    ["E10000001", [row("E10000001", "2030", present(54), "a"), row("E10000001", "2031", missing("confidential"), "b")]],
    ["E92000001", [row("E92000001", "2031", present(60), "b")]],
  ]),
} as unknown as Figures;

describe("figureSubject", () => {
  it("states measure, place, period, value and the release the figure is from", () => {
    const then = observationOf(figures, "E10000001", "2030")!;
    expect(figureSubject(figures, "Barchester", then)).toEqual({
      statement: "Children who sing, Barchester, on 31 March 2030: 54%",
      source: "Press, Songs, 2030",
    });
  });

  it("gives the reason where there is no figure, never an older one", () => {
    const latest = observationOf(figures, "E10000001", null)!;
    expect(figureSubject(figures, "Barchester", latest).statement).toMatch(/2031: no figure \(suppressed/);
  });

  it("finds nothing where the period or the area has no row", () => {
    expect(observationOf(figures, "E10000001", "1999")).toBeNull();
    expect(observationOf(figures, "E10000009", null)).toBeNull();
  });
});

describe("indicatorSubject", () => {
  it("states the span and England's latest figure, with every source, newest first", () => {
    expect(indicatorSubject(figures, "every authority")).toEqual({
      statement: "Children who sing, every authority, 2030 to 2031; England on 31 March 2031: 60%",
      source: "Press, Songs, 2031; Press, Songs, 2030",
    });
  });
});

describe("inspectionSubject", () => {
  it("states every grade in the report's order", () => {
    const index = { areas: { E10000001: { name: "Barchester", slug: "barchester" } } } as never;
    const inspection = {
      ...{ id: "1", authority: "E10000001", title: "Short inspection", published: "2031-02-03", report: null },
      grades: [
        ["Leaders", "Good"],
        ["Care", "Not judged"],
      ] as const,
    };
    expect(inspectionSubject(index, inspection).statement).toBe(
      "Barchester, Short inspection, published 3 February 2031: leaders good; care not judged",
    );
  });
});
