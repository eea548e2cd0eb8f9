import { describe, expect, it } from "vitest";
import { allStandings, standingIn, standingsOf, standingsOfAuthority } from "./all-standings.ts";
import {
  authorities,
  BARCHESTER,
  BORSETSHIRE,
  AMBRIDGE,
  factsOf,
  indicatorOf,
  observationOf,
  OLD_LOAMSHIRE,
  shareOf,
} from "./fixtures/borset.ts";

const share = indicatorOf();
const count = indicatorOf({ id: "number", unit: "number", interval: "none", polarity: "neither" });
const neighbours = {
  "2021": { [BORSETSHIRE]: [OLD_LOAMSHIRE, BARCHESTER] },
  "2025": { [BORSETSHIRE]: [BARCHESTER, AMBRIDGE], [BARCHESTER]: [BORSETSHIRE] },
};
const of = (code: string, numerator: number, denominator: number) =>
  shareOf(share, code, "2025", numerator, denominator);

describe("all standings", () => {
  const rows = [of(BORSETSHIRE, 30, 300), observationOf(count, BARCHESTER, "2025", 40), of(OLD_LOAMSHIRE, 1, 300)];
  const empty = indicatorOf({ id: "empty" });
  const all = () => allStandings(factsOf([share, count, empty], rows, neighbours));

  it("have one for each authority of today, edition and indicator that has figures", () => {
    expect([...all().keys()]).toEqual([share.id, count.id]);
    for (const { byEdition } of all().values()) {
      expect([...byEdition.keys()]).toEqual(["2021", "2025"]);
      for (const standings of byEdition.values()) {
        expect([...standings.keys()]).toEqual(
          authorities.filter(({ closed }) => closed === null).map(({ code }) => code),
        );
      }
    }
  });

  it("leave an authority that is no more out of rank and spread", () => {
    expect(all().get(share.id)!.snapshot.spread.sorted).toEqual([10]);
  });

  it("are found by indicator, authority and edition", () => {
    expect(standingIn(all(), share.id, BORSETSHIRE, "2025")).toMatchObject({ value: 10, edition: "2025" });
    expect(standingIn(all(), share.id, OLD_LOAMSHIRE, "2025")).toBeNull();
    expect(standingIn(all(), "unknown", BORSETSHIRE, "2025")).toBeNull();
    expect(standingsOfAuthority(all(), BORSETSHIRE, "2025").map(({ indicator }) => indicator)).toEqual([
      share.id,
      count.id,
    ]);
  });

  it("may be asked for in an earlier period, and are null for one that there is not", () => {
    const facts = factsOf([share], [...rows, shareOf(share, BORSETSHIRE, "2024", 60, 300)], neighbours);
    expect(standingsOf(facts, share, "2024")!.byEdition.get("2025")!.get(BORSETSHIRE)!.value).toBe(20);
    expect(standingsOf(facts, share, "1999")).toBeNull();
  });
});
