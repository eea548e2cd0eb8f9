import { describe, expect, it } from "vitest";
import { allStandings } from "../compare/all-standings.ts";
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
} from "../compare/fixtures/borset.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Observation } from "../model/observation.ts";
import {
  bandRangeExample,
  hiddenDenominatorCount,
  hiddenDenominatorExample,
  previousYearExample,
} from "./lait-differences.ts";

const low = indicatorOf({ laitMeasure: "moves" });
const high = indicatorOf({ id: "stays", shortTitle: "Stays", polarity: "high" });
const dataOf = (rows: Observation[], neighbours = {}) => factsOf([low, high], rows, neighbours) as unknown as Dataset;
const five = [BORSETSHIRE, BARCHESTER, AMBRIDGE, FELPERSHAM, CRANFORD];

describe("where LAIT gives another answer", () => {
  it("names the newest change that is not on the year before", () => {
    const years = ["2015", "2018", "2021", "2024", "2025"];
    const dataset = dataOf(years.map((year, i) => shareOf(low, BORSETSHIRE, year, 5 + 3 * i, 100)));
    expect(previousYearExample(dataset)).toBe(
      `For “Moves” Authority ${BORSETSHIRE} has 14% for 2024, and the row before it is 11% for 2021. With 2024 as the newest year, ` +
        "a rule that takes the row before calls +3 the change on the previous year.",
    );
  });

  it("says that there is no example where every change is on the year before, a figure is missing or LAIT has no such measure", () => {
    const rows = {
      whole: [shareOf(low, BORSETSHIRE, "2024", 5, 100), shareOf(low, BORSETSHIRE, "2025", 14, 100)],
      hidden: [observationOf(low, BORSETSHIRE, "2021", "confidential"), shareOf(low, BORSETSHIRE, "2025", 1, 9)],
      other: [shareOf(high, BORSETSHIRE, "2021", 5, 100), shareOf(high, BORSETSHIRE, "2025", 14, 100)],
    };
    for (const some of Object.values(rows)) {
      expect(previousYearExample(dataOf(some))).toBe("The newest figures hold no example.");
    }
  });

  it("takes no example from before an authority was there", () => {
    const dataset = dataOf([shareOf(low, BORSETSHIRE, "2021", 5, 100), shareOf(low, BORSETSHIRE, "2025", 14, 100)]);
    const opened = dataset.authorities.map((one) => ({ ...one, opened: "2023-04-01" }));
    expect(previousYearExample({ ...dataset, authorities: opened })).toBe("The newest figures hold no example.");
  });

  it("names the printed range of band C that overlaps band B, where high is better", () => {
    const dataset = dataOf(five.map((code, i) => shareOf(high, code, "2025", 10 * (i + 1), 100)));
    expect(bandRangeExample(allStandings(dataset), "stays")).toBe(
      "For “Stays” in 2025 the cut points are 20%, 30% and 40%. Band B is above 30% and up to 40%. Band C is above 20% and up to " +
        "30%. By its rule LAIT prints band C as “31% to 21%”, so that 31% stands in the printed range of both.",
    );
    expect(bandRangeExample(allStandings(dataset), "moves")).toBe("The newest figures hold no example.");
  });

  it("names a share of a hidden number, with the place it would take, and counts them", () => {
    const rows = five.map((code, i) => shareOf(low, code, "2025", 10 * (i + 1), 100));
    const hidden = observationOf(low, CRANFORD, "2025", 0, "confidential", "confidential");
    const dataset = dataOf([...rows.slice(0, 4), hidden], { "2025": { [BORSETSHIRE]: [CRANFORD] } });
    const all = allStandings(dataset);
    expect(hiddenDenominatorExample(dataset, all, "moves")).toBe(
      `For “Moves” in 2025 Authority ${CRANFORD} has 0% of a number of children that is suppressed. ` +
        "LAIT’s rule would rank it 1st of 5. Here it is shown and not ranked.",
    );
    expect(hiddenDenominatorCount(all, "2025")).toBe(1);
    expect(hiddenDenominatorCount(all, "1999")).toBe(0);
    expect(hiddenDenominatorExample(dataset, all, "stays")).toBe("The newest figures hold no example.");
  });
});
