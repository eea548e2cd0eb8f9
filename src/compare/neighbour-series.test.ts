import { expect, it } from "vitest";
import {
  AMBRIDGE,
  BARCHESTER,
  BORSETSHIRE,
  CRANFORD,
  factsOf,
  FELPERSHAM,
  indicatorOf,
  observationOf,
  shareOf,
} from "./fixtures/borset.ts";
import { neighbourSeries } from "./neighbour-series.ts";
import { periodsOf } from "./series.ts";

const share = indicatorOf();
const facts = factsOf(
  [share],
  [
    shareOf(share, BARCHESTER, "2023", 30, 300),
    shareOf(share, AMBRIDGE, "2023", 60, 300),
    observationOf(share, BARCHESTER, "2024", "confidential"),
    shareOf(share, AMBRIDGE, "2024", 45, 300),
    shareOf(share, BORSETSHIRE, "2025", 45, 300),
  ],
  { "2025": { [BORSETSHIRE]: [BARCHESTER, AMBRIDGE] } },
);

it("names each neighbour that a period lacks, and takes no extreme from a hidden denominator", () => {
  const some = factsOf(
    [share],
    [
      shareOf(share, AMBRIDGE, "2025", 60, 300),
      observationOf(share, FELPERSHAM, "2025", 0, "confidential", "confidential"),
      observationOf(share, BARCHESTER, "2025", "not-available"),
    ],
    { "2025": { [BORSETSHIRE]: [AMBRIDGE, FELPERSHAM, BARCHESTER, CRANFORD] } },
  );
  const [only] = neighbourSeries(some, share, BORSETSHIRE, "2025", periodsOf(some, share));
  expect(only!.benchmark).toMatchObject({ mean: 10, min: 20, max: 20, n: 2, of: 4, computedMean: null });
  expect(only!.benchmark.absent).toEqual([
    { code: BARCHESTER, reason: "not-available" },
    { code: CRANFORD, reason: "no-row" },
  ]);
});

it("names every neighbour as without a row where an indicator has no figures at all", () => {
  const periods = periodsOf(facts, share);
  const series = neighbourSeries(facts, indicatorOf({ id: "unpublished" }), BORSETSHIRE, "2025", periods);
  expect(series).toHaveLength(3);
  for (const { benchmark } of series)
    expect(benchmark).toEqual({
      status: "none",
      reason: "all-absent",
      of: 2,
      absent: [BARCHESTER, AMBRIDGE].map((code) => ({ code, reason: "no-row" })),
    });
});

it("gives the neighbours' benchmark in each period, n falling where one is missing, none where all are", () => {
  const series = neighbourSeries(facts, share, BORSETSHIRE, "2025", periodsOf(facts, share));
  expect(series.map(({ period, benchmark }) => [period.id, benchmark])).toMatchObject([
    ["2023", { status: "present", mean: 15, n: 2, of: 2 }],
    ["2024", { status: "present", mean: 15, n: 1, absent: [{ code: BARCHESTER, reason: "confidential" }] }],
    ["2025", { status: "none", reason: "all-absent", of: 2 }],
  ]);
});
