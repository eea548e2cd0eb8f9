import { describe, expect, it } from "vitest";
import type { Indicator } from "../../../model/indicator.ts";
import { checkOwn, namedIn } from "./check.ts";

const rate = {
  id: "cla-rate",
  topic: "children-in-care",
  unit: "per-10000",
  decimals: 0,
  interval: "byar",
  periodKind: "at-31-march",
} as Indicator;
const share = {
  id: "re-referrals",
  topic: "help-and-protection",
  unit: "percent",
  decimals: 1,
  interval: "wilson",
  periodKind: "year-to-31-march",
} as Indicator;

const header = "indicator,period,value,numerator,denominator";
const check = (...rows: string[]) => checkOwn("own.csv", [header, ...rows].join("\n"), [rate, share]);

describe("a reader's own figures", () => {
  it("are drawn where they keep the rules, in order of time, a day at its place in the year", () => {
    const { figures, issues, rows } = check(
      "re-referrals,2026,22.5,225,1000",
      "cla-rate,2026-09-30,57,,",
      "cla-rate,2026,55,,",
    );
    expect(issues).toEqual([]);
    expect(rows).toBe(3);
    expect(figures.map(({ indicator, label, value }) => [indicator, label, value])).toEqual([
      ["re-referrals", "2026", 22.5],
      ["cla-rate", "2026", 55],
      ["cla-rate", "2026-09-30", 57],
    ]);
    expect(figures[2]!.year).toBeCloseTo(2026.5, 2);
  });

  it("may be typed without a line break at the end, or saved with a byte-order mark and Windows line ends", () => {
    expect(checkOwn("own.csv", `\ufeff${header}\r\ncla-rate,2026,55,,\r\n`, [rate]).figures).toHaveLength(1);
  });

  it.each([
    ["cla,2026,55,,", "indicator", "cla", "the id of an indicator of this site"],
    ["cla-rate,March,55,,", "period", "March", "a year such as 2025 (at-31-march), or a day such as 2026-09-30"],
    [
      "cla-rate,2026-02-31,55,,",
      "period",
      "2026-02-31",
      "a year such as 2025 (at-31-march), or a day such as 2026-09-30",
    ],
    ["cla-rate,2026,,,", "value", "", "a number such as 12 or 3.5"],
    ["cla-rate,2026,c,,", "value", "c", "a number such as 12 or 3.5"],
    ["cla-rate,2026,55.5,,", "value", "55.5", "a whole number for cla-rate"],
    ["re-referrals,2026,101,,", "value", "101", "a percentage from 0 to 100"],
    ["re-referrals,2026,22.5,225,100", "numerator", "225", "at most the denominator, 100"],
    ["cla-rate,2026,90,55,10000", "value", "90", "55, which is 55 ÷ 10000 × 10000"],
  ])("are refused, with line, column, value and what was expected: %s", (row, column, value, expected) => {
    const { figures, issues } = check("cla-rate,2025,50,,", row);
    expect(figures).toHaveLength(1);
    expect(issues).toEqual([expect.objectContaining({ file: "own.csv", line: 3, column, value, expected })]);
  });

  it("say a period once", () => {
    const { figures, issues } = check("cla-rate,2026,55,,", "cla-rate,2026,56,,");
    expect(figures).toHaveLength(1);
    expect(issues).toEqual([expect.objectContaining({ line: 3, column: "period", rule: "duplicate-key" })]);
  });

  it("are none where the header is another, which is said", () => {
    const { figures, issues } = checkOwn("own.csv", "measure,value\na,1\n", [rate]);
    expect(figures).toEqual([]);
    expect(issues[0]).toMatchObject({ line: 1, rule: "header" });
    expect(checkOwn("own.csv", "", [rate]).issues).toHaveLength(1);
  });

  it("name the indicators whose rules have to be fetched", () => {
    expect(namedIn("own.csv", `${header}\ncla-rate,2026,55,,\ncla-rate,2027,55,,\nno,1,1,,`)).toEqual([
      "cla-rate",
      "no",
    ]);
  });
});
