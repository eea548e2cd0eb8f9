import { describe, expect, it } from "vitest";
import type { Indicator } from "../model/indicator.ts";
import type { Observation } from "../model/observation.ts";
import { allStandings } from "./all-standings.ts";
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
import { standOuts } from "./stand-out.ts";

const others = [BARCHESTER, AMBRIDGE, FELPERSHAM, CRANFORD];
const neighbours = { "2025": { [BORSETSHIRE]: others } };

/** An indicator on which the neighbours have 90 to 120 of 1,000 and Borsetshire what is given. */
function field(some: Partial<Indicator>, own: number, n = 1000): [Indicator, Observation[]] {
  const indicator = indicatorOf(some);
  const rows = others.map((code, i) => shareOf(indicator, code, "2025", 90 + 10 * i, 1000));
  return [indicator, [shareOf(indicator, BORSETSHIRE, "2025", own, n), ...rows]];
}

function found(...fields: [Indicator, Observation[]][]) {
  const facts = factsOf(
    fields.map(([indicator]) => indicator),
    fields.flatMap(([, rows]) => rows),
    neighbours,
  );
  return standOuts(allStandings(facts), BORSETSHIRE, "2025");
}

describe("what stands out", () => {
  it("lies outside 99.8 % limits of the neighbours' mean; outside 95 % is not enough", () => {
    // 131 of 1,000: 95 % limits 11.2 to 15.3, 99.8 % limits 10.2 to 16.7, neighbours' mean 10.5.
    expect(found(field({}, 131))).toEqual([]);
    expect(found(field({}, 160))).toMatchObject([{ direction: "higher", word: "worse" }]);
    expect(found(field({ polarity: "high" }, 50))).toMatchObject([{ direction: "lower", word: "worse" }]);
  });

  it("rests on at least twenty counted", () => {
    expect(found(field({}, 19, 40))).toEqual([]);
    expect(found(field({}, 20, 42))).toHaveLength(1);
  });

  it("is one of each family, the furthest", () => {
    const list = found(field({ id: "a", family: "moves" }, 160), field({ id: "b", family: "moves" }, 220));
    expect(list.map(({ indicator }) => indicator.id)).toEqual(["b"]);
    const apart = found(field({ id: "a", family: "" }, 160), field({ id: "b", family: "" }, 160));
    expect(apart).toHaveLength(2);
  });

  it("is in the order of distance from the neighbours' mean in spreads of all authorities", () => {
    const wide = field({ id: "wide", family: "wide" }, 160);
    wide[1].push(...["E10000906", "E10000907"].map((code, i) => shareOf(wide[0], code, "2025", 10 + 900 * i, 1000)));
    const list = found(wide, field({ id: "narrow", family: "narrow" }, 160));
    expect(list.map(({ indicator }) => indicator.id)).toEqual(["narrow", "wide"]);
    expect(list[0]!.distance).toBeGreaterThan(list[1]!.distance);
  });

  it("is nothing where there are no counts, no neighbours or no spread", () => {
    const [indicator, rows] = field({}, 400);
    const uncounted = rows.map(({ area, value }) =>
      observationOf(indicator, area, "2025", value.status === "present" ? value.value : 0),
    );
    expect(found([indicator, uncounted])).toEqual([]);
    const alone = factsOf([indicator], rows);
    expect(standOuts(allStandings(alone), BORSETSHIRE, "2025")).toEqual([]);
  });
});
