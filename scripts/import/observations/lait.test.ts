import { describe, expect, it } from "vitest";
import { csvOf, fictionalAreas, fictionalManifest } from "../fictional.ts";
import { areaLookup } from "./areas.ts";
import { laitPeriod, readLait } from "./lait.ts";

const header = "Short Desc,Data item,Years,LA and Regions,Values,LA Number,Region";
const read = (...rows: string[]) =>
  readLait(csvOf(`${[header, ...rows].join("\n")}\n`), fictionalAreas, fictionalManifest);
const row = (measure: string, years: string, value: string, number = "901") =>
  `${measure},,${years},Somewhere,${value},${number},NA`;
const values = (...rows: string[]) =>
  read(...rows).entries.map(({ period, value, shorthand }) => `${period} ${value}${shorthand}`);

describe("LAIT's long file", () => {
  it.each([
    ["2016", "year-to-31-march", "2016"],
    ["2016-17", "year-to-31-march", "2017"],
    ["2016/17", "financial-year", "2016-17"],
    ["2016-17 (OT)", "financial-year", "2016-17"],
    ["2020 (Final)", "year-to-31-march", "2020"],
    ["2017", "academic-year", "2016-17"],
    ["2014-16", "three-calendar-years", "2014-2016"],
    ["2000", "academic-year", "1999-00"],
  ] as const)("reads the years %s of a %s as %s", (years, periodKind, period) => {
    expect(laitPeriod(years, { periodKind })).toBe(period);
  });

  it.each(["0", "", "2016-19", "16/17", "2016 (?)"])("takes %j for no period", (years) => {
    expect(laitPeriod(years, { periodKind: "year-to-31-march" })).toBeNull();
  });

  it("rounds away the noise of a spreadsheet", () => {
    expect(values(row("LAC_Over_Abs", "2025", "8.1999999999999993"))).toEqual(["2024-25 8.2"]);
  });

  it("keeps a dash as not available, and never as zero", () => {
    expect(values(row("LAC", "2025", "-"))).toEqual(["2025 x"]);
  });

  it("sets a dash aside where the authority did not exist yet", () => {
    const { entries, ledger } = read(row("LAC", "2018", "-", "902"), row("LAC", "2019", "70", "903"));
    expect([entries.length, ledger.kept, ledger.reasons[0]?.reason]).toEqual([
      1,
      1,
      "the authority did not exist in the period",
    ]);
  });

  it("sets England's share aside, with its line, where it lies beyond those of all nine regions", () => {
    const numbers = ["980", "981", "982", "983", "984", "985", "986", "989", "990"];
    const lookUp = areaLookup(
      [],
      numbers.map((_, at) => ({ code: `E1200000${at + 1}`, name: "" })),
    );
    const lines = [
      row("LAC_Over_Abs", "2025", "42", "970"),
      ...numbers.map((one) => row("LAC_Over_Abs", "2025", "5", one)),
    ];
    const { entries, ledger } = readLait(csvOf(`${[header, ...lines].join("\n")}\n`), lookUp, fictionalManifest);
    expect([entries.length, ledger.read, ledger.kept, ledger.balances]).toEqual([9, 10, 9, true]);
    expect(ledger.reasons[0]).toMatchObject({ rows: 1, firstLines: [2] });
  });

  it("keeps the first of two rows for one measure, area and year", () => {
    const { entries, ledger } = read(row("LAC", "2025", "60"), row("LAC", "2025", "61"));
    expect([entries.map(({ value }) => value), ledger.rowsSetAside]).toEqual([["60"], 1]);
  });

  it("sets junk years, measures and areas aside with the reason", () => {
    const { ledger, unknownMeasures } = read(
      row("LAC", "0", "60"),
      row("Other", "2025", "1"),
      row("LAC", "2025", "1", "77"),
    );
    expect([ledger.read, ledger.kept, ledger.rowsSetAside, ledger.balances]).toEqual([3, 0, 3, true]);
    expect(unknownMeasures).toEqual(["Other"]);
  });

  it("knows England by DfE's number for it", () => {
    expect(read(row("LAC", "2025", "67", "970")).entries[0]?.area).toBe("E92000001");
  });

  it("refuses a value that is neither number nor symbol", () => {
    expect(read(row("LAC", "2025", "n/a")).faults[0]).toMatchObject({ line: 2, column: "Values", value: "n/a" });
  });
});
