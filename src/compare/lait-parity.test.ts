import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { loadDataset } from "../data.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Indicator } from "../model/indicator.ts";
import { standingsOf, type IndicatorStandings } from "./all-standings.ts";
import { periodsOf } from "./series.ts";
import type { Standing } from "./standing.ts";

/*
 * DfE's Local Authority Interactive Tool shows rank, band, neighbours' mean and change, but its extract holds only the figures. So
 * the rules that it states are written out here a second time, in the plainest way, over its own figures and neighbour lists, and every
 * standing of ours must agree. Two differences are meant: a figure on a hidden or tiny denominator is not ranked here, and a change is
 * on the year before, never on an older one.
 */
const folder = process.env["PUBLISHED"] ?? "";

/**
 * Measures in which DfE's own table says other than the tool for one authority, so that no rank can be the same: a true nought where
 * the tool has a dash (Isles of Scilly), and "rounds to zero" where it has 0 (Sunderland).
 */
const otherwisePublished = [
  "second-or-subsequent-plans",
  "second-or-subsequent-plans-number",
  "social-worker-agency-rate",
];

type Figures = Map<string, number>;

/** Figures by DfE number, by the year in which the period ends. */
type Years = Map<number, Figures>;

describe.runIf(folder)("standings beside DfE's own tool", () => {
  let dataset: Dataset;
  let published: Map<string, Years>;
  let neighbours: Map<string, string[]>;
  let pairs: Pair[];

  beforeAll(() => {
    dataset = loadDataset();
    published = readFigures(join(folder, "lait", "bds_long.csv"));
    neighbours = readNeighbours(join(folder, "lait", "statistical_neighbours_may_2025.csv"));
    pairs = dataset.indicators.flatMap((indicator) => pairOf(dataset, published, indicator));
  }, 60_000);

  it("can be set beside it for every measure that it has, save those in which DfE's publications differ", () => {
    const measures = dataset.indicators.filter(({ laitMeasure }) => laitMeasure !== "");
    expect(measures.length).toBeGreaterThan(150);
    const paired = new Set(pairs.map(({ id }) => id));
    expect(measures.filter(({ id }) => !paired.has(id)).map(({ id }) => id)).toEqual(otherwisePublished);
  });

  it("rank alike, ties taking the lowest number", () => {
    const wrong = pairs.flatMap(({ ours, latest, polarity, id }) => {
      const ranked = without(latest, ours);
      return ours.flatMap(({ code, standing: { rank } }) => {
        if (rank.status !== "ranked") return [];
        const own = ranked.get(code)!;
        const better = [...ranked.values()].filter((other) => (polarity === "high" ? other > own : other < own)).length;
        const tied = [...ranked.values()].filter((other) => other === own).length - 1;
        const agree = rank.rank === better + 1 && rank.of === ranked.size && rank.tiedWith === tied;
        return agree ? [] : [`${id} ${code}: ${JSON.stringify(rank)}, expected ${better + 1} of ${ranked.size}`];
      });
    });
    expect(wrong).toEqual([]);
    expect(pairs.some(({ ours }) => ours.some(({ standing }) => standing.rank.status === "ranked"))).toBe(true);
  });

  it("band alike", () => {
    const wrong = pairs.flatMap(({ ours, latest, polarity, id }) => {
      const cuts = [0.25, 0.5, 0.75].map((share) => cutAt([...without(latest, ours).values()], share));
      return ours.flatMap(({ code, standing: { quartile } }) => {
        if (quartile.status === "none") return [];
        const own = latest.get(code)!;
        // Its source closes every band at the upper cut point; only the letters turn round where high is better.
        const band = (polarity === "high" ? "DCBA" : "ABCD")[cuts.filter((cut) => own > cut).length];
        return quartile.band === band ? [] : [`${id} ${code}: ${quartile.band}, expected ${band}`];
      });
    });
    expect(wrong).toEqual([]);
  });

  it("have the same neighbours' mean, the authority itself and missing figures left out", () => {
    const wrong = pairs.flatMap(({ ours, latest, id }) =>
      ours.flatMap(({ code, standing }) => {
        const figures = neighbours.get(code)!.flatMap((other) => latest.get(other) ?? []);
        const { benchmark } = standing.neighbours;
        if (benchmark.status === "none") return figures.length === 0 ? [] : [`${id} ${code}: no neighbours' mean`];
        const mean = figures.reduce((sum, figure) => sum + figure, 0) / figures.length;
        const agree = benchmark.n === figures.length && Math.abs(benchmark.mean - mean) < 1e-9 * Math.max(1, mean);
        return agree
          ? []
          : [`${id} ${code}: ${benchmark.mean} of ${benchmark.n}, expected ${mean} of ${figures.length}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it("have the same change where the year before is there in both", () => {
    let compared = 0;
    const wrong = pairs.flatMap(({ ours, latest, previous, id }) =>
      ours.flatMap(({ code, standing: { change } }) => {
        const [now, before] = [latest.get(code), previous.get(code)];
        if (change.status === "none" || now === undefined || before === undefined) return [];
        const from = change.from.value;
        if (from.status === "missing" || from.value !== before) return [];
        compared++;
        const agree = Math.abs(change.difference - (now - before)) < 1e-9 * Math.max(1, Math.abs(now));
        return agree ? [] : [`${id} ${code}: ${change.difference}, expected ${now - before}`];
      }),
    );
    expect(wrong).toEqual([]);
    expect(compared).toBeGreaterThan(0);
  });
});

/** One measure in its newest year in both: our standings by DfE number, and the tool's figures. */
interface Pair {
  id: string;
  polarity: Indicator["polarity"];
  ours: { code: string; standing: Standing }[];
  latest: Figures;
  previous: Figures;
}

/** A pair where every authority's figure is the same in both; a measure that was restated since cannot be compared as a whole. */
function pairOf(dataset: Dataset, published: Map<string, Years>, indicator: Indicator): Pair[] {
  const years = published.get(indicator.laitMeasure);
  if (!years || indicator.laitMeasure === "") return [];
  const periods = periodsOf(dataset, indicator).filter(({ endYear }) => years.get(endYear)?.size);
  const period = periods.at(-1);
  const standings = period ? standingsOf(dataset, indicator, period.id) : null;
  if (!period || !standings) return [];
  const numbers = new Map(dataset.authorities.map(({ code, dfeCode }) => [code, dfeCode]));
  const ours = ours2025(standings).map((standing) => ({ code: numbers.get(standing.authority)!, standing }));
  const rounded = (figures: Figures | undefined) =>
    new Map([...(figures ?? [])].map(([code, figure]) => [code, halfUp(figure, indicator.decimals)]));
  const today = new Set(ours.map(({ code }) => code));
  const latest = new Map([...rounded(years.get(period.endYear))].filter(([code]) => today.has(code)));
  const same = ours.every(({ code, standing }) => (standing.value ?? undefined) === latest.get(code));
  const previous = rounded(years.get(period.endYear - 1));
  return same ? [{ id: indicator.id, polarity: indicator.polarity, ours, latest, previous }] : [];
}

/** Rounded to so many decimals, halves up as they are written: 30.95 is 31.0, though the number behind it is a hair less. */
function halfUp(figure: number, decimals: number): number {
  return Number(`${Math.round(Number(`${figure}e${decimals}`))}e-${decimals}`);
}

function ours2025({ byEdition }: IndicatorStandings): Standing[] {
  return [...byEdition.get("2025")!.values()];
}

/** The tool's figures without those that we set aside for their denominator. */
function without(figures: Figures, ours: Pair["ours"]): Figures {
  const aside = new Set(ours.filter(({ standing: { rank } }) => rank.status === "none").map(({ code }) => code));
  return new Map([...figures].filter(([code]) => !aside.has(code)));
}

/** Linear interpolation at (n − 1)p of the sorted figures. */
function cutAt(figures: number[], share: number): number {
  const sorted = figures.sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(at)]!, sorted[Math.ceil(at)]!];
  return low + (high - low) * (at - Math.floor(at));
}

function readFigures(file: string): Map<string, Years> {
  const measures = new Map<string, Years>();
  for (const row of readRows(file)) {
    const [measure, years, value, area] = [row["Short Desc"]!, row["Years"]!, row["Values"]!, row["LA Number"]!];
    const year = endYearOf(years);
    if (year === null || value.trim() === "" || !Number.isFinite(Number(value)) || Number(area) >= 970) continue;
    const byYear = measures.get(measure) ?? new Map<number, Figures>();
    measures.set(measure, byYear.set(year, (byYear.get(year) ?? new Map()).set(area, Number(value))));
  }
  return measures;
}

function endYearOf(text: string): number | null {
  const match = /^(\d{4})(?:[-/](\d{2}))?(?: \(.*\))?$/.exec(text);
  if (!match) return null;
  return match[2] ? Math.floor(Number(match[1]) / 100) * 100 + Number(match[2]) : Number(match[1]);
}

function readNeighbours(file: string): Map<string, string[]> {
  const ten = Array.from({ length: 10 }, (_, i) => `SN_${i + 1}`);
  return new Map(readRows(file).map((row) => [row["old_la_code"]!, ten.map((name) => row[name]!)]));
}

/** Rows of a CSV file that has commas in quotes and no line breaks in them. */
function readRows(file: string): Record<string, string>[] {
  const [head, ...lines] = readFileSync(file, "utf8")
    .replace(/^\uFEFF/, "")
    .trimEnd()
    .split(/\r?\n/);
  const cells = (line: string) =>
    [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((match) => match[1] ?? match[2] ?? "");
  const names = cells(head!);
  return lines.map((line) => Object.fromEntries(cells(line).map((cell, i) => [names[i]!, cell])));
}
