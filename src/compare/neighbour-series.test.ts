import { expect, it } from "vitest";
import { AMBRIDGE, BARCHESTER, BORSETSHIRE, factsOf, indicatorOf, observationOf, shareOf } from "./fixtures/borset.ts";
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

it("gives the neighbours' benchmark in each period, n falling where one is missing, none where all are", () => {
  const series = neighbourSeries(facts, share, BORSETSHIRE, "2025", periodsOf(facts, share));
  expect(series.map(({ period, benchmark }) => [period.id, benchmark])).toMatchObject([
    ["2023", { status: "present", mean: 15, n: 2, of: 2 }],
    ["2024", { status: "present", mean: 15, n: 1, absent: [{ code: BARCHESTER, reason: "confidential" }] }],
    ["2025", { status: "none", reason: "all-absent", of: 2 }],
  ]);
});
