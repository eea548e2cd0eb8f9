import { describe, expect, it } from "vitest";
import type { Areas } from "../../model/areas-file.ts";
import type { Figures } from "../../model/figures-file.ts";
import type { Indicator } from "../../model/indicator.ts";
import { missing, type Observation, present, type Quantity } from "../../model/observation.ts";
import { parsePeriod } from "../../model/period.ts";
import { smallValues } from "./small-values.ts";

const names = ["Borsetshire", "Ambridge", "Felpersham", "Barchester"];
const areas = {
  authorities: names.map((name, place) => ({ code: `E${place}`, slug: name.toLowerCase(), name, closed: null })),
  regions: [],
  neighbours: [
    { edition: "2021", authorityCode: "E0", neighbourCode: "E3", rank: 1, closeness: "Close" },
    { edition: "2025", authorityCode: "E0", neighbourCode: "E2", rank: 1, closeness: "Close" },
    { edition: "2025", authorityCode: "E0", neighbourCode: "E1", rank: 2, closeness: "Close" },
  ],
} as unknown as Areas;
const indicator = {
  ...{ id: "re-referrals", title: "Children referred again", shortTitle: "Re-referrals", unit: "percent", decimals: 0 },
  ...{ polarity: "low", periodKind: "at-31-march", interval: "wilson", coverage: "complete", source: "new" },
} as Indicator;
const hidden = missing("confidential");
const rows: [string, string, Quantity, Quantity, Quantity][] = [
  ["E0", "2024", hidden, hidden, hidden],
  ["E0", "2025", present(20), present(200), present(1000)],
  ["E1", "2025", hidden, hidden, hidden],
  ["E2", "2025", present(0), hidden, hidden],
  ["E3", "2025", present(40), present(400), present(1000)],
  ["E92000001", "2025", present(15), present(15000), present(100000)],
];
const observations = Map.groupBy(
  rows.map(([area, year, value, numerator, denominator]): Observation => {
    const period = parsePeriod(year, "at-31-march")!;
    return { indicator: indicator.id, area, period, value, numerator, denominator, source: "new" };
  }),
  ({ area }) => area,
);
const figures: Figures = { date: "2026-08-01", indicator, breaks: [], sources: [], observations };
const wordsIn = (kind: Parameters<typeof smallValues>[0]) =>
  smallValues(kind, areas, figures, "E0", 240).map(({ words }) => words);

describe("the values of a small picture", () => {
  it("come as the authority, its newest neighbours with the nearest first, England, the ends, then all others", () => {
    expect(wordsIn("range-strip").map((words) => words.split(/[:,]/)[0])).toEqual([
      ...["Borsetshire", "Felpersham", "Ambridge", "Neighbours’ mean", "England"],
      ...["Lowest of 2", "Highest of 2", "Barchester"],
    ]);
  });

  it("say their period, each of them", () => {
    const silent = [...wordsIn("range-strip"), ...wordsIn("spine-bar")].filter((words) => !words.includes("2025"));
    expect(silent).toEqual([]);
  });

  it("of a region begin with its own figure, then England's", () => {
    const region = { code: "E12", name: "The Shires", slug: "the-shires", parentCode: "E92000001" };
    const [row] = observations.get("E0")!.slice(-1);
    const held = { ...figures, observations: new Map([...observations, ["E12", [{ ...row!, area: "E12" }]]]) };
    const values = smallValues("range-strip", { ...areas, regions: [region] }, held, "E12", 240);
    expect(values.slice(0, 2).map(({ words }) => words)).toEqual(["The Shires: 20%, 2025", "England: 15%, 2025"]);
    expect(values).toHaveLength(6);
  });

  it("of England begin with England, then the ends and every authority from the lowest on", () => {
    const values = smallValues("range-strip", areas, figures, "E92000001", 240).map(({ words }) => words);
    expect(values).toEqual([
      "England: 15%, 2025",
      ...["Lowest of 2: Borsetshire, 20%, 2025", "Highest of 2: Barchester, 40%, 2025"],
      ...["Borsetshire: 20%, 2025", "Barchester: 40%, 2025"],
    ]);
  });

  it("say the period and what chance allows of the authority's own", () => {
    expect(wordsIn("range-strip")[0]).toBe("Borsetshire: 20% on 31 March 2025, by chance anywhere from 18 to 23 (95%)");
  });

  it("say why a neighbour has no figure, which has no place", () => {
    const [, , ambridge] = smallValues("range-strip", areas, figures, "E0", 240);
    expect(ambridge).toEqual({
      x: null,
      words: expect.stringMatching(/^Ambridge, neighbour 2: .*(hidden|suppressed)/),
    });
  });

  it("never name a share of a hidden number as an extreme", () => {
    expect(wordsIn("range-strip")).toContain("Lowest of 2: Borsetshire, 20%, 2025");
  });

  it("of a bar turned round put the lowest to the right of the highest", () => {
    const values = smallValues("spine-bar", areas, figures, "E0", 200);
    expect(values.at(-2)!.x).toBeGreaterThan(values.at(-1)!.x!);
  });

  it("of a line over time are its periods, the oldest at the left, with the reason where one is missing", () => {
    const [first, last] = smallValues("sparkline", areas, figures, "E0", 88);
    expect([first!.x, last!.x]).toEqual([4, 84]);
    expect(first!.words).toMatch(/^2024: .*(hidden|suppressed)/);
    expect(last!.words).toBe("2025: 20%");
  });

  it("are none for an authority that is not known", () => {
    expect(smallValues("range-strip", areas, figures, "E9", 240)).toEqual([]);
  });
});
