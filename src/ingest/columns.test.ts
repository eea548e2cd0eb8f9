import { describe, expect, it } from "vitest";
import type { Column } from "./columns.ts";
import {
  authorityCode,
  choice,
  day,
  dayMonthOrYear,
  dfeCode,
  expectationFor,
  gssCode,
  https,
  kebab,
  list,
  number,
  optional,
  optionalText,
  regionCode,
  replacementOf,
  text,
  whole,
  yes,
} from "./columns.ts";

const inexactDate = "a date such as 2025-03-31, a month such as 2025-03 or a year such as 2025";

/** What of `cells` a column takes. */
const taken = (column: Column<unknown>, cells: readonly string[]) =>
  cells.filter((cell) => column.parse(cell) !== undefined);

describe("column readers", () => {
  it("take text, and no formula, old symbol, white space at the ends or invisible character", () => {
    const good = ["Barchester", "a = b", "-ish", "5+", "Null Hill", "Ångström’s"];
    const bad = ["", " a", "a ", "=1", "+1", "@a", "NULL", "n/a", "N/A", "NA", ".", "-", "~", ":", "..", "low"];
    const hidden = ["a\u00a0", "a\u200bb", "a\nb", "a\u0000", "a\u2028b", "\ufeffa"];
    expect(taken(text("x"), [...good, ...bad, ...hidden])).toEqual(good);
    expect(taken(optionalText("x"), ["", "a", " ", "=1", "-"])).toEqual(["", "a"]);
  });

  it("take codes of their own kind only", () => {
    const codes = ["E06000901", "E07000001", "E08000901", "E09000901", "E10000901", "E12000001", "E13000001"];
    expect(taken(authorityCode("x"), [...codes, "E0600090", "e06000901", "W06000901"])).toEqual([
      "E06000901",
      "E08000901",
      "E09000901",
      "E10000901",
    ]);
    expect(taken(regionCode("x"), codes)).toEqual(["E12000001", "E13000001"]);
    expect(taken(gssCode("x"), [...codes, "E9200000", "E920000011"])).toEqual(codes);
    expect(taken(dfeCode("x"), ["001", "901", "91", "9012", "90a", "٩٠١"])).toEqual(["001", "901"]);
  });

  it("take slugs of small letters and digits joined by single hyphens", () => {
    const good = ["hull", "st-helens", "ks2", "dorset-to-2019"];
    expect(taken(kebab("x"), [...good, "Hull", "st--helens", "-a", "a-", "a_b", "é", ""])).toEqual(good);
  });

  it("take addresses by https only, without spaces or quotes", () => {
    const good = ["https://figures.example", "https://figures.example/a/b?c=d#e", "https://a.b.example?x=1"];
    const bad = [
      "http://figures.example",
      "https://figures",
      "https://",
      "https://a.example/a b",
      'https://a.example/"',
    ];
    expect(taken(https("x"), [...good, ...bad, "javascript:alert(1)", "https://a.example/<b>"])).toEqual(good);
  });

  it("take dates that are in the calendar", () => {
    const good = ["2024-02-29", "2000-02-29", "2025-12-31", "1900-01-01"];
    const bad = [
      "2025-02-29",
      "1900-02-29",
      "2025-04-31",
      "2025-13-01",
      "2025-00-10",
      "2025-01-00",
      "25-01-01",
      "1/2/2025",
    ];
    expect(taken(day("x"), [...good, ...bad, "2025-01-01T00:00", "x2025-01-01", "1899-12-31", "2101-01-01"])).toEqual(
      good,
    );
    const inexact = ["2025", "2025-03", "2025-03-31", "1985", "1985-10"];
    expect(
      taken(dayMonthOrYear("x"), [...inexact, "2025-13", "2025-3", "205", "2025-02-30", "x2025", "x2025-03"]),
    ).toEqual(inexact);
  });

  it("take whole numbers and numbers within their limits, written plainly", () => {
    expect(taken(whole(1, 10, "x"), ["1", "10", "0", "11", "01", "1.0", "1e1", "+1", "", " 1"])).toEqual(["1", "10"]);
    const odd = ["1e3", "0x10", "Infinity", "NaN", "1,000", "01", ".5", "5.", "+1", "-0", "-0.0", "١", ""];
    expect(taken(number(-10, 10, "x"), ["-10", "10", "0", "0.25", "-0.5", "10.01", ...odd])).toEqual([
      "-10",
      "10",
      "0",
      "0.25",
      "-0.5",
    ]);
  });

  it("take the words of a list, yes or nothing, and lists of values", () => {
    expect(taken(choice(["high", "low"], "x"), ["high", "High", "", "toString"])).toEqual(["high"]);
    expect(["yes", "", "no", "Yes"].map((cell) => yes("x").parse(cell))).toEqual([true, false, undefined, undefined]);
    const codes = list(dfeCode("x"));
    expect(["", "901", "901|902", "901|", "901|x", "|"].map((cell) => codes.parse(cell))).toEqual([
      [],
      ["901"],
      ["901", "902"],
      undefined,
      undefined,
      undefined,
    ]);
  });

  it.each([
    ["text", () => text("x"), "string", "text", "text", true],
    ["a code", () => dfeCode("x"), "string", "dfe-code", "DfE's three-digit number", true],
    ["a word of a list", () => choice(["high", "low"], "x"), "string", "choice", "one of high, low", true],
    ["yes or nothing", () => yes("x"), "boolean", "yes", "yes or an empty cell", false],
    ["a whole number", () => whole(1, 10, "x"), "integer", "whole-number", "a whole number from 1 to 10", true],
    ["a number", () => number(-1, 1, "x"), "number", "number", "a number from -1 to 1", true],
    ["a day", () => day("x"), "date", "date", "a date such as 2025-03-31", true],
    ["optional text", () => optionalText("x"), "string", "text", "text, or an empty cell", false],
    [
      "a list",
      () => list(dfeCode("x")),
      "list",
      "dfe-code",
      "a list joined by |, each DfE's three-digit number",
      false,
    ],
    ["a day, month or year", () => dayMonthOrYear("x"), "string", "date", inexactDate, true],
    ["a day or none", () => optional(day("x")), "date", "date", "a date such as 2025-03-31, or an empty cell", false],
  ] as const)("say what they hold, whether it must be there and by which rule: %s", (_, columnOf, ...said) => {
    const { type, rule, expected, required, description } = columnOf();
    expect([type, rule, expected, required]).toEqual(said);
    expect(description).toBe("x");
  });

  it("give null for an empty cell where there may be none", () => {
    expect(optional(day("x")).parse("")).toBeNull();
    expect(optional(day("x")).parse("2025-01-01")).toBe("2025-01-01");
    expect(optional(day("x")).parse("soon")).toBeUndefined();
    expect(optional(day("x")).required).toBe(false);
  });
});

describe("the phrase for a refused cell", () => {
  it("names white space, an old symbol or a formula where that is the reason", () => {
    expect(expectationFor("high ", choice(["high"], "x")).expected).toBe(
      "one of high, with no white space at its ends",
    );
    expect(expectationFor("NULL", dfeCode("x")).expected).toBe(`DfE's three-digit number; "NULL" is an old symbol`);
    expect(expectationFor("@cmd", text("x"))).toEqual({ expected: "text that is no formula", rule: "formula" });
    expect(expectationFor("=1", dfeCode("x"))).toMatchObject({ rule: "dfe-code" });
    expect(expectationFor("x", dfeCode("x"))).toEqual({ expected: "DfE's three-digit number", rule: "dfe-code" });
  });

  it("knows what to write in place of an old symbol, and knows no other text", () => {
    expect(replacementOf(":")).toBe("x (not available)");
    expect(replacementOf("~")).toBe("k (rounds to zero) or c (confidential)");
    expect(replacementOf("N/A")).toBe("z (not applicable)");
    expect(replacementOf(" NA ")).toBe("x (not available)");
    expect(["12", "c", "constructor", "__proto__", ""].map(replacementOf)).toEqual(Array(5).fill(undefined));
  });
});
