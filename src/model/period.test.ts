import { describe, expect, it } from "vitest";
import { areConsecutive, isStock, isWindow, parsePeriod, periodForm, periodKinds, type PeriodKind } from "./period.ts";

const period = (id: string, kind: PeriodKind) => parsePeriod(id, kind)!;
const singleYears = periodKinds.filter((kind) => parsePeriod("2025", kind) !== null);
const splitYears = periodKinds.filter((kind) => parsePeriod("2024-25", kind) !== null);

describe("a period", () => {
  it.each([
    ["2025", "at-31-march", "2025-03-31", "2025-03-31"],
    ["2025", "year-to-31-march", "2024-04-01", "2025-03-31"],
    ["2025", "at-30-september", "2025-09-30", "2025-09-30"],
    ["2025", "year-to-30-september", "2024-10-01", "2025-09-30"],
    ["2025", "january-census", "2025-01-01", "2025-01-31"],
    ["2025", "mid-year", "2025-06-30", "2025-06-30"],
    ["2025", "calendar-year", "2025-01-01", "2025-12-31"],
    ["2024-25", "academic-year", "2024-09-01", "2025-08-31"],
    ["2024-25", "financial-year", "2024-04-01", "2025-03-31"],
    ["2022-2025", "three-years-to-31-march", "2022-04-01", "2025-03-31"],
    ["2022-2024", "three-calendar-years", "2022-01-01", "2024-12-31"],
  ] as const)("%s of the kind %s runs from %s to %s", (id, kind, start, end) => {
    expect(parsePeriod(id, kind)).toEqual({ id, kind, start, end, endYear: Number(end.slice(0, 4)) });
  });

  it("is one of a form only: years that follow each other, a window of its own length, from 1900 to 2100", () => {
    for (const kind of singleYears) {
      for (const id of ["2024-25", "25", "2025 ", "1899", "2101", "2022-2025"])
        expect(parsePeriod(id, kind)).toBeNull();
      expect([parsePeriod("1900", kind), parsePeriod("2100", kind)]).not.toContain(null);
    }
    for (const kind of splitYears) {
      for (const id of ["2024-26", "2024-24", "2025", "2024-2025"]) expect(parsePeriod(id, kind)).toBeNull();
      expect(parsePeriod("1999-00", kind)?.endYear).toBe(2000);
    }
    expect(parsePeriod("2022-2024", "three-years-to-31-march")).toBeNull();
    expect(parsePeriod("2022-2025", "three-calendar-years")).toBeNull();
  });

  it.each(periodKinds)("says what its id looks like, by an example that is one: %s", (kind) => {
    const example = periodForm(kind).split(" ").at(-1)!;
    expect(parsePeriod(example, kind)).not.toBeNull();
  });

  it("follows another only a year on and of the same kind, and never where windows overlap", () => {
    const at = (id: string, kind: PeriodKind = "at-31-march") => period(id, kind);
    expect(areConsecutive(at("2024"), at("2025"))).toBe(true);
    expect(areConsecutive(at("2023"), at("2025"))).toBe(false);
    expect(areConsecutive(at("2025"), at("2024"))).toBe(false);
    expect(areConsecutive(at("2024", "mid-year"), at("2025"))).toBe(false);
    const windows = ["2021-2024", "2022-2025"].map((id) => period(id, "three-years-to-31-march"));
    expect(areConsecutive(windows[0]!, windows[1]!)).toBe(false);
  });

  it("is a stock where it counts what stands on a day, and a window where it spans three years", () => {
    expect(periodKinds.filter(isStock)).toEqual(["at-31-march", "at-30-september", "january-census", "mid-year"]);
    expect(periodKinds.filter(isWindow)).toEqual(["three-years-to-31-march", "three-calendar-years"]);
  });
});
