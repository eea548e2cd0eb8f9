import { describe, expect, it } from "vitest";
import { toCsv } from "./csv.ts";

const only = (cell: Parameters<typeof toCsv>[1] extends Iterable<readonly (infer C)[]> ? C : never) =>
  toCsv(["a"], [[cell]])
    .split("\n")
    .slice(1, -1)
    .join("\n");

describe("toCsv", () => {
  it("writes a header, a line for each row and an end of line", () => {
    expect(
      toCsv(
        ["name", "value"],
        [
          ["Barchester", 54],
          ["Ambridge", null],
        ],
      ),
    ).toBe("name,value\nBarchester,54\nAmbridge,\n");
  });

  it("leaves numbers alone, those below zero included", () => {
    expect(only(-3.5)).toBe("-3.5");
    expect(only(0)).toBe("0");
  });

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", '=HYPERLINK("x")', "=cmd|' /C calc'!A0", "＝1+1"])(
    "makes %j harmless in a text cell",
    (text) => {
      expect(only(text).replace(/^"/, "")).toMatch(/^'/);
    },
  );

  it("leaves a formula's sign alone inside a text", () => {
    expect(only("Barchester - a city")).toBe("Barchester - a city");
    expect(only("'quoted'")).toBe("'quoted'");
  });

  it("quotes commas, quotation marks and line breaks, and nothing else", () => {
    expect(only("Bristol, City of")).toBe('"Bristol, City of"');
    expect(only('the "Barset" way')).toBe('"the ""Barset"" way"');
    expect(only("two\nlines")).toBe('"two\nlines"');
    expect(only("St. Ewold’s; “west”")).toBe("St. Ewold’s; “west”");
  });

  it("joins a list by bars, and writes yes or nothing", () => {
    expect(only(["E10000001", "E10000002"])).toBe("E10000001|E10000002");
    expect(only([])).toBe("");
    expect(only(true)).toBe("yes");
    expect(only(false)).toBe("");
  });
});
