import { describe, expect, it } from "vitest";
import { at, csvOf, eesHeader, fictionalAreas, fictionalManifest, rates2024, rates2025 } from "../fictional.ts";
import { readEes } from "./ees.ts";
import { eesPeriod } from "./ees-rows.ts";
import { loadEesRecipes } from "./recipes.ts";

const recipes = new Map(loadEesRecipes().map((recipe) => [recipe.id, recipe]));
const read = (text: string, id = "looked-after-rates") => {
  const recipe = recipes.get(id);
  if (!recipe) throw new Error(`no recipe ${id}`);
  return readEes(csvOf(text), recipe, fictionalAreas, fictionalManifest);
};
const shown = (text: string, indicator: string, id?: string) =>
  read(text, id)
    .entries.filter((entry) => entry.indicator === indicator)
    .map(({ area, period, value, numerator, denominator, shorthand }) =>
      [area, period, value, numerator, denominator, shorthand].join(" "),
    );

describe("a table of the explorer", () => {
  it("gives value, numerator and denominator", () => {
    expect(shown(rates2025("borsetshire|2025|50000,300,60"), "cla-rate")).toEqual(["E10000901 2025 60 300 50000 "]);
  });

  it("means the same under the names of columns and labels of an earlier release", () => {
    const row = "borsetshire|2024|50000,300,60";
    expect(read(rates2024(row)).entries).toEqual(read(rates2025(row)).entries);
  });

  it("keeps the reason where a figure is hidden", () => {
    expect(shown(rates2025("barchester|2025|847,c,c"), "cla-rate")).toEqual(["E06000902 2025  c 847 c"]);
  });

  it("finds England and regions by level, authorities by DfE number", () => {
    const rows = ["england|2025|900000,6000,67", "west midlands|2025|90000,600,67", "borsetshire|2025|50000,300,60"];
    expect(shown(rates2025(...rows), "cla-number").map((line) => line.slice(0, 9))).toEqual([
      "E92000001",
      "E12000005",
      "E10000901",
    ]);
  });

  it("reads columns in any order", () => {
    const lines = rates2025("borsetshire|2025|50000,300,60").trim().split("\n");
    const reversed = lines.map((line) => line.split(",").reverse().join(",")).join("\n");
    expect(shown(`${reversed}\n`, "cla-rate")).toEqual(["E10000901 2025 60 300 50000 "]);
  });

  it("books every row: read is kept and set aside", () => {
    const rows = ["borsetshire|2025|50000,300,60", "borsetshire|2025|50000,300,60", "felpersham|2025|x,z,z"];
    const { ledger } = read(rates2025(...rows));
    expect([ledger.read, ledger.kept, ledger.rowsSetAside, ledger.balances]).toEqual([3, 1, 2, true]);
    expect(ledger.reasons.map(({ reason }) => reason).sort()).toEqual([
      "the authority did not exist in the period",
      "the same row a second time",
    ]);
  });

  it("keeps a number of an authority in a period in which it did not exist", () => {
    expect(shown(rates2025("felpersham|2025|9000,30,33"), "cla-number")).toHaveLength(1);
  });

  it("sets a joint return aside and never splits it", () => {
    const joint = at("borsetshire", "2025").replace(",901,Borsetshire", ",901 / 902,Borsetshire / Barchester");
    const text = `${rates2025("barchester|2025|9000,30,33")}${joint},Children looked after on 31 March each year,9,9,9\n`;
    const { ledger, unknownAreas } = read(text.replace("E10000901", ""));
    expect(ledger.reasons[0]?.reason).toContain("a joint return");
    expect(unknownAreas.size).toBe(0);
  });

  it("names an area that it does not know", () => {
    const text = rates2025("barchester|2025|9000,30,33").replace(
      ",902,Barchester,E06000902",
      ",999,Ambridge,E06000999",
    );
    expect([...read(text).unknownAreas]).toEqual([["999", "Ambridge"]]);
  });

  it("names an open authority that the newest period leaves out", () => {
    expect(read(rates2025("borsetshire|2025|50000,300,60")).absentAreas.map(({ name }) => name)).toEqual([
      "Barchester",
    ]);
  });
});

describe("faults in a table of the explorer", () => {
  it("are located to line, column and value", () => {
    const { faults } = read(rates2025("borsetshire|2025|50000,300,60", "barchester|2025|9000,n/a,33"));
    expect(faults).toEqual([
      expect.objectContaining({
        line: 3,
        column: "children_count",
        value: "n/a",
        expected: "a number or c, k, u, x, z",
      }),
    ]);
  });

  it("include two rows for one cell that say different things", () => {
    const { faults } = read(rates2025("borsetshire|2025|50000,300,60", "borsetshire|2025|50000,301,60"));
    expect(faults[0]).toMatchObject({ line: 3, rule: "duplicate" });
  });

  it("include a label that has been renamed", () => {
    const text = rates2025("borsetshire|2025|50000,300,60").replace("looked after on 31 March", "in care on 31 March");
    expect(read(text).faults[0]).toMatchObject({ column: "population_type", rule: "label-known" });
  });

  it.each(["2025Q1", "202426", "25", ""])("include the period %j", (period) => {
    const { faults } = read(rates2025(`borsetshire|${period}|50000,300,60`));
    expect(faults[0]).toMatchObject({ line: 2, column: "time_period" });
  });

  it("include a table without rows", () => {
    expect(read(rates2025()).faults[0]?.rule).toBe("empty");
  });
});

describe("a share and its total", () => {
  const header = `${eesHeader},cla_group,placement_stability,children_count,children_percent`;
  const group = "CLA on 31 March";
  const row = (place: string, label: string, figures: string) => `${at(place, "2025")},${group},${label},${figures}`;
  const table = (...rows: string[]) => `${[header, ...rows].join("\n")}\n`;
  const three = "With 3 or more placements during the year";

  it("takes the denominator from the row of the total", () => {
    const text = table(row("borsetshire", "Total children", "805,100"), row("borsetshire", three, "87,11"));
    expect(shown(text, "three-or-more-placements", "placement-stability")).toEqual(["E10000901 2025 11 87 805 "]);
  });

  it("leaves out counts that cannot give the published figure, and says so", () => {
    const text = table(row("borsetshire", "Total children", "805,100"), row("borsetshire", three, "87,14"));
    expect(shown(text, "three-or-more-placements", "placement-stability")).toEqual(["E10000901 2025 14   "]);
    expect(read(text, "placement-stability").contradictions).toHaveLength(1);
  });

  it("has a hidden denominator where the total is hidden", () => {
    const text = table(row("barchester", "Total children", "c,100"), row("barchester", three, "0,0"));
    expect(shown(text, "three-or-more-placements", "placement-stability")).toEqual(["E06000902 2025 0 0 c "]);
  });
});

describe("periods of the explorer", () => {
  it("are years or consecutive years", () => {
    expect([eesPeriod("2025"), eesPeriod("202425"), eesPeriod("202426"), eesPeriod("199900")]).toEqual([
      "2025",
      "2024-25",
      null,
      "1999-00",
    ]);
  });
});
