import { describe, expect, it } from "vitest";
import type { Authority } from "../model/authority.ts";
import type { Areas } from "../model/areas-file.ts";
import type { Figures } from "../model/figures-file.ts";
import type { Indicator } from "../model/indicator.ts";
import { missing, present, type Observation, type Quantity } from "../model/observation.ts";
import { parsePeriod } from "../model/period.ts";
import { dotsInput, scatterOf, swarmInput } from "./compare-charts.ts";
import { endsOf, periodsIn, slopeOf } from "./compare-change.ts";
import type { Chosen } from "./compare-facts.ts";
import { linesInput } from "./compare-lines.ts";
import { sheetHeader, sheetRows } from "./compare-sheet.ts";
import { sourceWords } from "./compare-words.ts";
import { compareBlock } from "./compare.ts";

const authorities = ["Borsetshire", "Ambridge", "Felpersham", "Penny Hassett"].map((name, index) => {
  const closed = name === "Penny Hassett" ? "2024-04-01" : null;
  return { code: `E${index}`, slug: name.toLowerCase(), name, regionCode: "R1", type: "county", closed };
}) as unknown as Authority[];
const [borsetshire, ambridge, felpersham, pennyHassett] = authorities as [Authority, Authority, Authority, Authority];
const areas: Areas = {
  authorities,
  regions: [{ code: "R1", name: "The Vale", slug: "vale", parentCode: "E92000001" }],
  neighbours: [
    { edition: "2021", authorityCode: "E0", neighbourCode: "E1", rank: 1, closeness: "Close" },
    { edition: "2025", authorityCode: "E0", neighbourCode: "E2", rank: 1, closeness: "Close" },
  ],
};
const indicator = {
  ...{ id: "re-referrals", title: "Children referred again", shortTitle: "Re-referrals", unit: "percent", decimals: 0 },
  ...{ polarity: "low", periodKind: "at-31-march", interval: "wilson", coverage: "complete", source: "new" },
} as Indicator;
const hidden = missing("confidential");
const rows: [string, string, Quantity, Quantity, Quantity][] = [
  ["E0", "2024", present(30), present(300), present(1000)],
  ["E0", "2025", present(20), present(200), present(1000)],
  ["E1", "2025", present(10), present(100), present(1000)],
  ["E2", "2024", present(40), present(400), present(1000)],
  ["E2", "2025", present(0), hidden, hidden],
  ["E3", "2024", present(25), present(250), present(1000)],
  ["R1", "2025", present(19), present(1900), present(10000)],
  ["E92000001", "2025", present(15), present(15000), present(100000)],
];
const observation = ([area, year, value, numerator, denominator]: (typeof rows)[number]): Observation => {
  const period = parsePeriod(year, "at-31-march")!;
  return { indicator: indicator.id, area, period, value, numerator, denominator, source: "new" };
};
const byArea = Map.groupBy(rows.map(observation), ({ area }) => area);
const sources = [
  { id: "old", publisher: "DfE", title: "Referrals", release: "2024", published: "2024-11" },
  { id: "new", publisher: "DfE", title: "Referrals", release: "2025", published: "2025-11" },
] as unknown as Figures["sources"];
const figures: Figures = { date: "2026-08-01", indicator, breaks: [], sources, observations: byArea };
const chosenIn = (edition: string): Chosen => ({
  areas,
  edition,
  authorities: [borsetshire, ambridge, felpersham, pennyHassett],
});
const block = compareBlock(chosenIn("2021"), figures)!;

describe("one indicator compared", () => {
  it("gives the first authority's neighbours of the edition, its region and England, as published", () => {
    expect([block.neighbours.text, block.neighbours.words]).toEqual(["10.0%", "mean of 1"]);
    expect([block.region.name, block.region.text, block.england.text]).toEqual(["The Vale", "19%", "15%"]);
    expect(compareBlock(chosenIn("2025"), figures)!.neighbours.text).toBe("0.0%");
  });

  it("ranks with N, and never a share of a hidden number, which has no shade and no place in a swarm", () => {
    expect(block.cells.map(({ rank }) => rank)).toEqual(["2 of 2", "1 of 2", "–", "–"]);
    expect(block.cells[2]).toMatchObject({ rankNote: expect.stringContaining("suppressed"), step: null });
    const { groups, missing: left } = swarmInput(chosenIn("2021"), block);
    expect(groups[0]!.dots.map(({ name }) => name)).toEqual(["Borsetshire", "Ambridge"]);
    expect(left.map(({ words }) => words).join()).toContain(
      "Felpersham: 0%, a share of a number that is small or suppressed",
    );
  });

  it("holds every authority against the first one's neighbours", () => {
    expect(block.cells.map(({ versusNeighbours }) => versusNeighbours.text)).toEqual([
      "Higher: worse",
      "Similar",
      "Not compared",
      "Not compared",
    ]);
  });

  it("says of an abolished authority why it has no figure, and what its last one was", () => {
    expect(block.cells[3]).toMatchObject({ figure: { missing: "abolished before this period" }, last: "25% in 2024" });
  });

  it("states a change with its period, or why there is none", () => {
    expect(block.cells[0]).toMatchObject({
      change: "−10",
      changeNote: expect.stringContaining("since 2024; more than chance"),
    });
    expect(block.cells[1]!.change).toBe("–");
  });

  it("ranks nobody where neither end is better", () => {
    const neither = { ...figures, indicator: { ...indicator, polarity: "neither" as const } };
    const cells = compareBlock(chosenIn("2021"), neither)!;
    expect(cells.unranked).toContain("neither better nor worse");
    expect(cells.cells.every(({ rank, quartile }) => rank === "–" && quartile === "–")).toBe(true);
    expect(cells.cells[0]!.versusNeighbours.text).toBe("Higher");
  });

  it("is nothing where there are no figures", () => {
    expect(compareBlock(chosenIn("2021"), { ...figures, observations: new Map() })).toBeNull();
  });
});

describe("the charts of a comparison", () => {
  const own = [{ indicator: "re-referrals", year: 2025.5, label: "2025-09-30", value: 18 }];

  it("draw the first authority first, the others by name, and a reader's own figure marked", () => {
    const { rows: dots, rules } = dotsInput(block, own);
    expect(dots.map(({ name }) => name).slice(0, 2)).toEqual(["Borsetshire", "2025-09-30: your figure, unpublished"]);
    expect(rules.map(({ label }) => label)).toEqual(["Neighbours’ mean 10.0%", "England 15%"]);
    const { lines, periods } = linesInput(chosenIn("2021"), figures, null, own);
    expect(lines[1]).toMatchObject({ name: "Borsetshire, your figure, unpublished:", points: [{ value: 18 }] });
    expect(periods.map(({ label }) => label)).toEqual(["2024", "2025", "2025-09-30"]);
  });

  it("take both ends of a change as asked, in order, and say where they could not", () => {
    const periods = periodsIn(chosenIn("2021"), figures);
    const ends = (from: string | null, to: string | null) => {
      const found = endsOf(periods, from, to);
      return [found.from?.id, found.to?.id, found.note];
    };
    expect(ends(null, null)).toEqual(["2024", "2025", ""]);
    expect(ends("1066", null)).toEqual(["2024", "2025", "There are no figures for 1066."]);
    expect(ends("2025", "2025")).toEqual(["2024", "2025", "A change starts before it ends: the start was moved."]);
    const { rows: changes, note } = slopeOf(chosenIn("2021"), figures, periods[0]!, periods[1]!);
    expect(note).toBe("Most children may be counted in both periods.");
    expect(changes.map(({ name, change }) => [name, change])).toEqual([
      ["Borsetshire", "−10"],
      ["Ambridge", "–"],
      ["Felpersham", "−40"],
      ["Penny Hassett", "–"],
      ["England", "–"],
    ]);
  });

  it("say how many authorities a scatter leaves out", () => {
    expect(scatterOf(chosenIn("2021"), block, block)).toMatchObject({ left: 0 });
  });

  it("name the newest release and count the others", () => {
    expect(sourceWords(indicator, sources)).toBe(
      "Source: DfE, Referrals, 2025, published November 2025; earlier periods from 1 other release.",
    );
  });
});

describe("a comparison as a file", () => {
  const sheet = sheetRows(areas, [block], "2021");
  const at = (row: number, name: (typeof sheetHeader)[number]) => sheet[row]![sheetHeader.indexOf(name)];

  it("has a row for each authority and a cell for each column, numbers as numbers, the symbol where there is none", () => {
    expect(sheet.map((row) => row.length)).toEqual([32, 32, 32, 32]);
    expect([at(0, "value"), at(0, "rank"), at(0, "rank_of"), at(0, "neighbours_mean")]).toEqual([20, 2, 2, 10]);
    expect([at(0, "versus_neighbours"), at(0, "england_value"), at(0, "change")]).toEqual(["worse", 15, -10]);
    expect([at(3, "value"), at(3, "symbol"), at(2, "rank")]).toEqual([null, "x", null]);
  });
});
