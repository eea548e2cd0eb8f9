import { describe, expect, it } from "vitest";
import { ENGLAND } from "../model/authority.ts";
import type { Indicator } from "../model/indicator.ts";
import type { Observation } from "../model/observation.ts";
import { standingsOf } from "./all-standings.ts";
import {
  AMBRIDGE,
  BARCHESTER,
  BORSETSHIRE,
  CAMBERWICK,
  CASTERBRIDGE,
  CHIGLEY,
  CRANFORD,
  factsOf,
  FELPERSHAM,
  indicatorOf,
  INNER_TRUMPTON,
  MELCHESTER,
  MIDDLEMARCH,
  observationOf,
  OLD_LOAMSHIRE,
  shareOf,
  TRUMPTON,
  WESSEX,
  type Figure,
} from "./fixtures/borset.ts";
import type { Standing } from "./standing.ts";

const share = indicatorOf();
const rate = indicatorOf({
  id: "cla",
  unit: "per-10000",
  interval: "byar",
  periodKind: "at-31-march",
  polarity: "neither",
});
const count = indicatorOf({ id: "number", unit: "number", interval: "none", polarity: "neither" });

const neighbours = {
  "2021": { [BORSETSHIRE]: [OLD_LOAMSHIRE, BARCHESTER, AMBRIDGE] },
  "2025": { [BORSETSHIRE]: [BARCHESTER, AMBRIDGE, FELPERSHAM], [BARCHESTER]: [BORSETSHIRE] },
};

function standingOf(
  indicator: Indicator,
  rows: readonly Observation[],
  code = BORSETSHIRE,
  edition = "2025",
): Standing {
  const standings = standingsOf(factsOf([indicator], rows, neighbours), indicator);
  return standings!.byEdition.get(edition)!.get(code)!;
}

const of = (area: string, x: number, n: number) => shareOf(share, area, "2025", x, n);
const published = (area: string, value: Figure) => observationOf(share, area, "2025", value);

describe("the benchmarks of a standing", () => {
  const rows = [
    of(BORSETSHIRE, 60, 300),
    of(BARCHESTER, 30, 300),
    of(AMBRIDGE, 36, 300),
    published(FELPERSHAM, "confidential"),
    observationOf(share, ENGLAND, "2025", 10, 8500, 81_770),
    observationOf(share, WESSEX.code, "2025", 11, 440, 4000),
  ];

  it("are the neighbours without the authority itself, those missing named", () => {
    const { benchmark } = standingOf(share, rows).neighbours;
    expect(benchmark).toMatchObject({ status: "present", mean: 11, median: 11, n: 2, of: 3 });
    expect(benchmark.absent).toEqual([{ code: FELPERSHAM, reason: "confidential" }]);
  });

  it("are another set under another edition, an authority that is no more named as closed", () => {
    const { benchmark } = standingOf(share, rows, BORSETSHIRE, "2021").neighbours;
    expect(benchmark).toMatchObject({ n: 2, of: 3, absent: [{ code: OLD_LOAMSHIRE, reason: "closed" }] });
  });

  it("are none where an edition has no list for the authority", () => {
    expect(standingOf(share, rows, AMBRIDGE).neighbours).toEqual({
      benchmark: { status: "none", reason: "no-members", of: 0, absent: [] },
      difference: null,
      verdict: { status: "not-compared", reason: "no-benchmark" },
    });
  });

  it("are the published rows of region and England, held against as computed", () => {
    const { region, england } = standingOf(share, rows);
    expect(region.benchmark).toMatchObject({ area: WESSEX.code, value: 11, against: { value: 11, basis: "computed" } });
    expect(england.benchmark).toMatchObject({ value: 10, against: { basis: "computed" } });
    if (england.benchmark.status === "none") throw new Error("expected England");
    expect(england.benchmark.against.value).toBeCloseTo(10.395, 3);
  });

  it("never average authorities where the region's row is missing", () => {
    expect(standingOf(share, rows.slice(0, 5)).region).toMatchObject({
      benchmark: { status: "none", area: WESSEX.code, reason: "no-row" },
      verdict: { status: "not-compared", reason: "no-benchmark" },
    });
  });

  it("are none of a region that the list of regions does not know", () => {
    const standings = standingsOf({ ...factsOf([share], rows, neighbours), regions: [] }, share)!;
    expect(standings.byEdition.get("2025")!.get(BORSETSHIRE)!.region).toEqual({
      benchmark: { status: "none", area: WESSEX.code, reason: "no-row" },
      difference: null,
      verdict: { status: "not-compared", reason: "no-benchmark" },
    });
  });

  it("take the smallest region that is published: London where Inner London is not", () => {
    const london = [of(CAMBERWICK, 30, 300), observationOf(share, TRUMPTON.code, "2025", 9)];
    expect(standingOf(share, london, CAMBERWICK).region.benchmark).toMatchObject({ area: TRUMPTON.code, value: 9 });
    const inner = [...london, observationOf(share, INNER_TRUMPTON.code, "2025", 8)];
    expect(standingOf(share, inner, CAMBERWICK).region.benchmark).toMatchObject({
      area: INNER_TRUMPTON.code,
      value: 8,
    });
  });

  it("are compared with the interval: better or worse under polarity", () => {
    const { neighbours, england } = standingOf(share, rows);
    expect(neighbours.verdict).toEqual({ status: "compared", direction: "higher", word: "worse" });
    expect(england.verdict).toMatchObject({ word: "worse" });
    expect(standingOf(share, rows, BARCHESTER).england.verdict).toMatchObject({ word: "similar" });
  });

  it("are higher and lower, never better or worse, where polarity is neither", () => {
    const cla = [
      observationOf(rate, BORSETSHIRE, "2025", 90, 900, 100_000),
      observationOf(rate, ENGLAND, "2025", 67, 81_770, 12_183_016),
    ];
    expect(standingOf(rate, cla).england.verdict).toEqual({ status: "compared", direction: "higher", word: "higher" });
  });

  it("are held against unrounded: an interval just above the rounded point is not higher than the true one", () => {
    // 95 % interval of 48 in 400: 9.2 to 15.6 holds both; 62 in 480: 10.2 to 16.2 holds 10.395 and not 10.
    const standing = standingOf(share, [of(BORSETSHIRE, 62, 480), rows[4]!]);
    if (standing.interval95.status === "none") throw new Error("expected an interval");
    expect(standing.interval95.lower).toBeGreaterThan(10);
    expect(standing.england.verdict).toMatchObject({ direction: "similar" });
  });
});

describe("the difference from a benchmark", () => {
  it("is of computed figures, with its size in children", () => {
    const rows = [
      observationOf(rate, BORSETSHIRE, "2025", 60, 601, 100_000),
      observationOf(rate, ENGLAND, "2025", 67, 81_770, 12_183_016),
    ];
    const { difference } = standingOf(rate, rows).england;
    expect(difference!.basis).toBe("computed");
    expect(difference!.unit).toBeCloseTo(60.1 - 67.118, 3);
    // 60.1 − 67.118 per 10,000 of 100,000 children.
    expect(difference!.children).toBe(-70);
  });

  it("is of published figures, without children, where either was not worked out", () => {
    const rows = [of(BORSETSHIRE, 31, 300), published(ENGLAND, 12)];
    expect(standingOf(share, rows).england.difference).toEqual({ unit: -2, basis: "published", children: null });
    const counts = [observationOf(count, BORSETSHIRE, "2025", 40), observationOf(count, ENGLAND, "2025", 900)];
    expect(standingOf(count, counts).england.difference).toEqual({ unit: -860, basis: "published", children: null });
  });

  it("is of published figures where the own one was not worked out, though the other was", () => {
    const rows = [published(BORSETSHIRE, 12), of(ENGLAND, 31, 300)];
    expect(standingOf(share, rows).england.difference).toEqual({ unit: 2, basis: "published", children: null });
  });

  it("is of the neighbours' mean as published, where theirs were not worked out", () => {
    const rows = [BARCHESTER, AMBRIDGE, FELPERSHAM].map((code, i) => published(code, [10, 10, 19][i]!));
    const { difference } = standingOf(share, [published(BORSETSHIRE, 12), ...rows]).neighbours;
    expect(difference).toEqual({ unit: -1, basis: "published", children: null });
  });

  it("is no child at all, and not minus none, where it is a fraction of one", () => {
    const { difference } = standingOf(share, [of(BORSETSHIRE, 30, 300), of(ENGLAND, 1001, 10_000)]).england;
    expect(difference!.unit).toBeLessThan(0);
    expect(difference!.children).toBe(0);
  });

  it("is null without a figure, and nought where there is none", () => {
    const rows = [published(BORSETSHIRE, "confidential"), of(ENGLAND, 10, 100), of(BARCHESTER, 30, 300)];
    expect(standingOf(share, rows).england.difference).toBeNull();
    expect(standingOf(share, rows, BARCHESTER).england.difference).toEqual({ unit: 0, basis: "computed", children: 0 });
  });
});

describe("rank and quartile in a standing", () => {
  const all = [BORSETSHIRE, BARCHESTER, AMBRIDGE, FELPERSHAM, MIDDLEMARCH, CASTERBRIDGE, MELCHESTER, CRANFORD];
  const rows = [
    ...all.map((code, i) => of(code, 20 + 10 * i, 400)),
    observationOf(share, CAMBERWICK, "2025", 0, 0, "confidential"),
    observationOf(share, CHIGLEY, "2025", 0, 0, 12),
    of(ENGLAND, 1, 400),
    of(WESSEX.code, 2, 400),
  ];

  it("are among authorities only, with their range and band", () => {
    expect(standingOf(share, rows).rank).toMatchObject({ status: "ranked", rank: 1, of: 8, tiedWith: 0 });
    expect(standingOf(share, rows).quartile).toEqual({ status: "banded", band: "A" });
    expect(standingOf(share, rows, CRANFORD).quartile).toEqual({ status: "banded", band: "D" });
    // 50 of 400, published 13: interval 9.6 to 16.1. The others are 5, 8, 10, 15, 18, 20 and 23.
    const { rank } = standingOf(share, rows, FELPERSHAM);
    expect(rank).toMatchObject({ rank: 4, range: { from: 3, to: 5 } });
  });

  it("leave out, with the reason, an authority with a hidden or tiny denominator, which would be first", () => {
    for (const [code, reason] of [
      [CAMBERWICK, "denominator-hidden"],
      [CHIGLEY, "denominator-below-20"],
    ] as const) {
      const standing = standingOf(share, rows, code);
      expect(standing.value).toBe(0);
      expect(standing.rank).toEqual({ status: "none", reason });
      expect(standing.quartile).toEqual({ status: "none", reason });
    }
    expect(standingOf(share, rows, CHIGLEY).smallNumber).toBe("denominator-below-20");
  });

  it("have no range where there is no interval", () => {
    expect(
      standingOf(
        share,
        all.map((code, i) => published(code, i)),
      ).rank,
    ).toMatchObject({ rank: 1, range: null });
  });

  it("are none without a figure, under polarity neither, of a sample, and where DfE prints no quartile", () => {
    const hidden = [published(BORSETSHIRE, "confidential"), ...rows.slice(1)];
    expect(standingOf(share, hidden).rank).toEqual({ status: "none", reason: "no-value" });
    expect(standingOf(share, hidden).quartile).toEqual({ status: "none", reason: "no-value" });
    const reason = (some: Partial<Indicator>) => standingOf(indicatorOf(some), rows).rank;
    expect(reason({ polarity: "neither" })).toEqual({ status: "none", reason: "polarity-neither" });
    expect(reason({ coverage: "sample" })).toEqual({ status: "none", reason: "coverage-sample" });
    const unbanded = standingOf(indicatorOf({ noQuartile: true }), rows);
    expect(unbanded.quartile).toEqual({ status: "none", reason: "no-quartile" });
    expect(unbanded.rank).toMatchObject({ status: "ranked" });
  });
});

describe("mean and median", () => {
  const withNeighbours = (own: number, ...figures: [number, number, number]) =>
    standingOf(share, [
      published(BORSETSHIRE, own),
      ...[BARCHESTER, AMBRIDGE, FELPERSHAM].map((code, i) => published(code, figures[i]!)),
    ]).meanMedianDisagree;

  it("disagree where the figure is above one and below the other, or equal to one", () => {
    expect(withNeighbours(12, 10, 10, 19)).toBe(true);
    expect(withNeighbours(10, 10, 10, 19)).toBe(true);
    expect(withNeighbours(20, 10, 10, 19)).toBe(false);
    expect(withNeighbours(10, 10, 10, 10)).toBe(false);
  });

  it("are not set against a figure that is not there", () => {
    expect(standingOf(share, [of(BARCHESTER, 30, 300)]).meanMedianDisagree).toBeNull();
    expect(standingOf(share, [of(BORSETSHIRE, 30, 300)]).meanMedianDisagree).toBeNull();
  });
});

describe("an authority without a figure in the indicator's latest period", () => {
  const rows = [
    shareOf(share, BORSETSHIRE, "2023", 30, 300),
    published(BORSETSHIRE, "confidential"),
    of(BARCHESTER, 30, 300),
    shareOf(share, AMBRIDGE, "2022", 45, 300),
    of(ENGLAND, 30, 300),
  ];

  it("keeps the publisher's reason, shows its last figure and compares nothing", () => {
    const standing = standingOf(share, rows);
    expect(standing.period.id).toBe("2025");
    expect(standing.observation!.value).toEqual({ status: "missing", reason: "confidential" });
    expect(standing.last).toMatchObject({ value: 10, period: { id: "2023" } });
    expect(standing.england.verdict).toEqual({ status: "not-compared", reason: "no-value" });
    expect(standing.england.difference).toBeNull();
    expect(standing.change).toEqual({ status: "none", reason: "no-value" });
    expect(standing.trend).toEqual({ status: "not-calculated", reason: "no-value" });
    expect(standing.smallNumber).toBeNull();
  });

  it("may have no row at all, or never a figure", () => {
    expect(standingOf(share, rows, AMBRIDGE)).toMatchObject({ observation: null, value: null, last: { value: 15 } });
    const interval = { status: "none", reason: "no-value" };
    expect(standingOf(share, rows, CRANFORD)).toMatchObject({
      observation: null,
      last: null,
      computed: null,
      interval95: interval,
      interval998: interval,
    });
  });

  it("has a figure worked out beside the published one, where there is one and it has its counts", () => {
    expect(standingOf(share, [of(BORSETSHIRE, 31, 310)])).toMatchObject({ value: 10, computed: 10 });
    expect(standingOf(share, [of(BORSETSHIRE, 21, 200)])).toMatchObject({ value: 11, computed: 10.5 });
  });

  it("has no small number where the figure is hidden, though the count is not", () => {
    const hidden = observationOf(share, BORSETSHIRE, "2025", "confidential", 3, 30);
    expect(standingOf(share, [hidden, of(BARCHESTER, 30, 300)]).smallNumber).toBeNull();
  });

  it("has no last figure beside one that is there", () => {
    expect(standingOf(share, rows, BARCHESTER).last).toBeNull();
  });
});

describe("small numbers", () => {
  it("are told by the count behind a share, by the figure where it is a count, and by the denominator", () => {
    const small = (indicator: Indicator, observation: Observation) => standingOf(indicator, [observation]).smallNumber;
    expect(small(share, of(BORSETSHIRE, 9, 400))).toBe("count-below-10");
    expect(small(share, of(BORSETSHIRE, 10, 400))).toBeNull();
    expect(small(share, of(BORSETSHIRE, 9, 19))).toBe("denominator-below-20");
    expect(small(share, published(BORSETSHIRE, 5))).toBeNull();
    expect(small(count, observationOf(count, BORSETSHIRE, "2025", 9))).toBe("count-below-10");
    expect(small(count, observationOf(count, BORSETSHIRE, "2025", 10))).toBeNull();
  });
});
