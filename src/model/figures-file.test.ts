import { describe, expect, it } from "vitest";
import { decodeFigures, encodeFigures, type Figures } from "./figures-file.ts";
import type { Indicator } from "./indicator.ts";
import { missing, present, type Observation, type Quantity } from "./observation.ts";
import { parsePeriod } from "./period.ts";
import type { Source } from "./source.ts";

const indicator = {
  id: "re-referrals",
  title: "Children referred again",
  unit: "percent",
  decimals: 1,
  periodKind: "at-31-march",
} as Indicator;
const never = missing("not-published");
const hidden = missing("confidential");
const sources = [{ id: "old" }, { id: "new" }] as Source[];

function row(area: string, year: string, value: Quantity, parts: [Quantity, Quantity], source = "new"): Observation {
  const period = parsePeriod(year, "at-31-march")!;
  return { indicator: indicator.id, area, period, value, numerator: parts[0], denominator: parts[1], source };
}

const figures: Figures = {
  date: "2026-08-01",
  indicator,
  breaks: [{ indicator: indicator.id, period: "2025", reason: "counted anew" }],
  sources,
  observations: new Map([
    [
      "E10000001",
      [
        row("E10000001", "2023", present(33.3), [present(1), present(3)], "old"),
        row("E10000001", "2024", hidden, [hidden, present(30)]),
        row("E10000001", "2025", present(0), [present(0), present(31)]),
      ],
    ],
    // Rounded otherwise than its parts come out, and parts that are no whole numbers.
    ["E06000001", [row("E06000001", "2024", present(50), [present(0.1), present(0.3)], "old")]],
    ["E06000002", [row("E06000002", "2025", present(12), [never, never])]],
    ["E06000003", []],
  ]),
};

describe("a file of figures", () => {
  it("gives back what was put in: true zeros, reasons for what is missing, rows that are not there, sources", () => {
    expect(decodeFigures(JSON.parse(JSON.stringify(encodeFigures(figures))))).toEqual(figures);
  });

  it("leaves out values that follow from their parts and writes counts as steps", () => {
    const file = encodeFigures(figures);
    expect(file.value).toEqual([
      ["", "c", ""],
      [null, 50, null],
      [null, null, 12],
      [null, null, null],
    ]);
    expect(file.denominator[0]).toEqual([3, 27, 1]);
    expect(file.source).toEqual([0, [1, 0, null, null], 1]);
  });

  it("has no lists of parts where none was ever published", () => {
    const observations = new Map([["E06000002", [row("E06000002", "2025", present(12), [never, never])]]]);
    const file = encodeFigures({ ...figures, observations });
    expect([file.numerator, file.denominator]).toEqual([[], []]);
    expect(decodeFigures(file).observations).toEqual(observations);
  });

  it("is refused where its version is another", () => {
    const file = { ...encodeFigures(figures), version: 2 as never };
    expect(() => decodeFigures(file)).toThrow("version 2");
  });

  it("is not made of periods of a kind that is not the indicator's", () => {
    const period = parsePeriod("2024-25", "academic-year")!;
    const observations = new Map([["E1", [{ ...row("E1", "2025", present(1), [never, never]), period }]]]);
    expect(() => encodeFigures({ ...figures, observations })).toThrow("2024-25 is academic-year");
  });
});
