import { describe, expect, it } from "vitest";
import { monthsOf, parseCell, roundHalfUp, roundTo } from "./cell.ts";

describe("a published cell", () => {
  it("keeps a number in the publisher's digits, but for noughts at the end of a fraction", () => {
    expect([parseCell("17.40"), parseCell("14.0"), parseCell("100"), parseCell("0"), parseCell("-0.63")]).toEqual([
      { number: "17.4" },
      { number: "14" },
      { number: "100" },
      { number: "0" },
      { number: "-0.63" },
    ]);
  });

  it.each([
    ["c", "c"],
    ["z", "z"],
    ["low", "k"],
    ["~", "k"],
    [":", "x"],
    ["..", "x"],
    ["Z ", "z"],
  ])("reads %s as %s", (text, shorthand) => expect(parseCell(text)).toEqual({ shorthand }));

  it.each(["", "n/a", "NULL", "-", "1,234", "=1+1", "12%"])("takes %j for neither", (text) =>
    expect(parseCell(text)).toBeNull(),
  );
});

describe("rounding", () => {
  it("shakes off the noise of a spreadsheet", () => {
    expect([roundTo("61.400000000000006", 1), roundTo("4.9E-2", 2), roundTo("2.2999999999999998", 1)]).toEqual([
      "61.4",
      "0.05",
      "2.3",
    ]);
  });

  it("rounds halves away from zero, noise or not", () => {
    expect([roundHalfUp(2.5, 0), roundHalfUp(-2.5, 0), roundHalfUp(1.005, 2)]).toEqual([3, -3, 1.01]);
  });

  it("never gives a negative zero", () => expect(roundTo("-0.001", 1)).toBe("0"));
});

describe("durations in years and months", () => {
  it("become months", () => expect([monthsOf("00:10"), monthsOf("01:07")]).toEqual(["10", "19"]));
  it("are refused with more than eleven months", () => expect(monthsOf("01:12")).toBeNull());
});
