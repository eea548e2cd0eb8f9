import { describe, expect, it } from "vitest";
import { rowsFor, runWith, tableOf } from "../reference/fictional.ts";
import { scorecardsRecipe } from "./scorecards.ts";

const ids = ["a1-days", "a2-days", "a10-days", "a20-days", "a3-20-months", "a3-18-months", "a3-14-months"];
const manifest = tableOf(`id\n${ids.map((id) => `adoption-${id}`).join("\n")}\n`, "data/indicators.csv");
const run = (text: string, path: string, indicators = manifest) =>
  runWith(scorecardsRecipe, { "old_la_code and A1": tableOf(text, path), "data/indicators.csv": indicators });
const cells = (text: string, path: string) =>
  rowsFor(run(text, path), "observations/adoption.csv").map(({ indicator, area_code, period, value, shorthand }) =>
    [indicator, area_code, period, value || shorthand].join(" "),
  );

describe("DfE's adoption scorecards", () => {
  it("become one observation an authority and measure, for the window in the file's name", () => {
    expect(cells('LA Code,Name,A1 (days),A2 (days)\n901,Borsetshire,"1,081",232\n', "scorecard-2012-15.csv")).toEqual([
      "adoption-a1-days E10000901 2012-2015 1081",
      "adoption-a2-days E10000901 2012-2015 232",
    ]);
  });

  it("may name the window in a column, use former codes and hide cells", () => {
    expect(cells("new_la_code,window,A1,A10,A20\nE06000912,2013 to 2016,c,401,-\n", "scorecard.csv")).toEqual([
      "adoption-a1-days E06000902 2013-2016 c",
      "adoption-a10-days E06000902 2013-2016 401",
      "adoption-a20-days E06000902 2013-2016 x",
    ]);
  });

  it("give A3 another name in each window, because its months fell", () => {
    const a3 = (window: string) => cells(`la_code,A1,A3\n901,400,55%\n`, `scorecard_${window}.csv`)[1]?.split(" ")[0];
    expect([a3("2010_2013"), a3("2011-2014"), a3("2013-16")]).toEqual([
      "adoption-a3-20-months",
      "adoption-a3-18-months",
      "adoption-a3-14-months",
    ]);
  });

  it("bring in only measures that have a row in the list of indicators, and name the others", () => {
    const result = run("la_code,A1,A10\n901,400,380\n", "scorecard-2012-15.csv", tableOf("id\nadoption-a1-days\n"));
    expect(rowsFor(result, "observations/adoption.csv").map(({ indicator }) => indicator)).toEqual([
      "adoption-a1-days",
    ]);
    expect(result.notes).toEqual(["The figures of adoption-a10-days were left out: it has no row in indicators.csv."]);
  });

  it("are read once, however many of their columns are known", () => {
    const table = tableOf("la_code,new_la_code,A1\n901,E10000901,400\n", "scorecard-2012-2015.csv");
    const result = runWith(scorecardsRecipe, {
      "la_code and A1": table,
      "new_la_code and A1": table,
      "data/indicators.csv": manifest,
    });
    expect(result.counts).toEqual([{ path: "scorecard-2012-2015.csv", read: 1, kept: 1, setAside: 0 }]);
  });

  it("are refused without three years, with an unknown authority, or with words for a number", () => {
    const fault = (text: string, path: string) => run(text, path).faults[0]?.rule;
    expect(fault("la_code,A1\n901,400\n", "scorecard.csv")).toBe("window");
    expect(fault("la_code,A1\n901,400\n", "scorecard-2014-15.csv")).toBe("window");
    expect(fault("la_code,A1\n999,400\n", "scorecard-2012-15.csv")).toBe("authority-known");
    expect(fault("la_code,A1\n901,about 400\n", "scorecard-2012-15.csv")).toBe("number");
  });
});
