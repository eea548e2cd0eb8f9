import { describe, expect, it } from "vitest";
import {
  formatDate,
  formatDateRange,
  formatElapsed,
  formatNumber,
  formatTick,
  formatPeriod,
  formatSigned,
  formatValue,
  joinWords,
  ordinal,
  periodPhrase,
  plural,
  roundTo,
} from "./format.ts";
import { units } from "./model/indicator.ts";
import { parsePeriod, periodKinds, type PeriodKind } from "./model/period.ts";

describe("rounding", () => {
  it("rounds halves as written, away from zero, however binary stores them", () => {
    expect(roundTo(70.85, 1)).toBe(70.9);
    expect(roundTo(1.005, 2)).toBe(1.01);
    expect(roundTo(-70.85, 1)).toBe(-70.9);
  });
  it("never gives minus nought or NaN", () => {
    expect(Object.is(roundTo(-0.04, 1), 0)).toBe(true);
    for (const value of [1e-9, -1e-9, 1e21, 5e-324]) expect(Number.isNaN(roundTo(value, 2))).toBe(false);
  });
});

describe("numbers as text", () => {
  it("keeps the decimals it is told, groups thousands and uses a real minus", () => {
    expect(formatNumber(1234.5, 0)).toBe("1,235");
    expect(formatNumber(7, 1)).toBe("7.0");
    expect(formatNumber(-3, 0)).toBe("−3");
  });

  it("name large sums of an axis, and give a mark no decimal that it does not need", () => {
    const ticks = [0, 50, 2.5, 0.25, -4, 5000, 1_500_000, 250_000_000, 10_000_000_000];
    const texts = ["0", "50", "2.5", "0.25", "−4", "5,000", "1.5m", "250m", "10bn"];
    expect(ticks.map(formatTick)).toEqual(texts);
  });
  it("prints every number as the rules of British English do", () => {
    for (const value of [0, 0.5, 2.675, 999.95, 1000, 12345.678, -1234.5, 1234567.125, 8e20]) {
      for (const decimals of [0, 1, 2, 3]) {
        const format = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
        const expected = roundTo(value, decimals).toLocaleString("en-GB", format).replace("-", "−");
        expect(formatNumber(value, decimals)).toBe(expected);
      }
    }
  });
  it("says every unit", () => {
    const texts = units.map((unit) => formatValue(2, unit, 0));
    expect(texts).toEqual(["2", "2%", "2", "2", "2", "2", "2 days", "2 months", "£2", "£2", "2", "2"]);
    expect(formatValue(1, "days", 0)).toBe("1 day");
    expect(formatValue(-12, "pounds", 0)).toBe("−£12");
  });
  it("gives a change its sign, and none to nought", () => {
    expect([formatSigned(2, 0), formatSigned(-2, 0), formatSigned(0.04, 1)]).toEqual(["+2", "−2", "0.0"]);
  });
  it("counts ordinals with the teens apart", () => {
    expect([1, 2, 3, 4, 11, 12, 13, 21, 102, 111, 113].map(ordinal)).toEqual(
      "1st 2nd 3rd 4th 11th 12th 13th 21st 102nd 111th 113th".split(" "),
    );
  });
});

describe("words", () => {
  it("makes a plural of everything but one", () => {
    expect([0, 1, 2, -1].map((n) => plural(n, "child", "children"))).toEqual([
      "children",
      "child",
      "children",
      "child",
    ]);
  });
  it("joins lists of any length", () => {
    expect([[], ["a"], ["a", "b"], ["a", "b", "c"]].map((list) => joinWords(list))).toEqual([
      "",
      "a",
      "a and b",
      "a, b and c",
    ]);
  });
});

describe("dates", () => {
  it("says as much of a date as is known", () => {
    expect(["2015-01-06", "2015-01", "2015"].map(formatDate)).toEqual(["6 January 2015", "January 2015", "2015"]);
  });
  it("says a shared month or year of a range once", () => {
    expect(formatDateRange("2014-10-22", "2014-11-12")).toBe("22 October to 12 November 2014");
    expect(formatDateRange("2018-04-17", "2018-04-18")).toBe("17 to 18 April 2018");
    expect(formatDateRange("2018-12-17", "2019-01-18")).toBe("17 December 2018 to 18 January 2019");
  });
  it("counts whole months of elapsed time", () => {
    expect(formatElapsed("2023-04-24", "2026-08-20")).toBe("3 years and 3 months");
    expect(formatElapsed("2026-08-01", "2026-08-20")).toBe("less than a month");
    expect(formatElapsed("2025-08-20", "2026-08-20")).toBe("1 year");
  });
});

describe("periods", () => {
  const ids: Record<PeriodKind, string> = {
    "at-31-march": "2025",
    "year-to-31-march": "2025",
    "at-30-september": "2025",
    "year-to-30-september": "2025",
    "january-census": "2025",
    "mid-year": "2024",
    "calendar-year": "2024",
    "academic-year": "2024-25",
    "financial-year": "2024-25",
    "three-years-to-31-march": "2012-2015",
    "three-calendar-years": "2014-2016",
  };
  it("says what each kind of period covers", () => {
    const phrases = periodKinds.map((kind) => periodPhrase(parsePeriod(ids[kind], kind)!));
    expect(phrases).toEqual([
      "on 31 March 2025",
      "in the year to 31 March 2025",
      "on 30 September 2025",
      "in the year to 30 September 2025",
      "in January 2025",
      "in mid-2024",
      "in 2024",
      "in the school year 2024–25",
      "in the financial year 2024–25",
      "in the three years from April 2012 to March 2015",
      "in the three years 2014 to 2016",
    ]);
  });
  it("shortens a span of years", () => {
    expect(formatPeriod(parsePeriod("2012-2015", "three-years-to-31-march")!)).toBe("2012–15");
  });
  it("refuses years that do not follow each other", () => {
    expect(parsePeriod("2024-26", "academic-year")).toBeNull();
    expect(parsePeriod("2012-2014", "three-years-to-31-march")).toBeNull();
  });
});
