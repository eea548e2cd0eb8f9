import { describe, expect, it } from "vitest";
import { fictionalManifest } from "../fictional.ts";
import { impossibleWholes } from "./impossible-wholes.ts";

const blank = { period: "2024-25", numerator: "", denominator: "", shorthand: "", source: "" };
/** England's figure and those of regions 1 to 9, of an indicator. */
const entries = (indicator: string, england: string, regions: readonly string[]) => [
  { ...blank, indicator, area: "E92000001", value: england },
  ...regions.map((value, at) => ({ ...blank, indicator, area: `E1200000${at + 1}`, value })),
];
const regions = ["4.1", "4.2", "4.3", "4.4", "4.5", "4.6", "4.7", "4.8", "4.9"];
const impossible = (indicator: string, england: string, of: readonly string[]) =>
  impossibleWholes(entries(indicator, england, of), fictionalManifest).map(({ value }) => value);

describe("a figure for England that no whole can have", () => {
  it("is a share above or below those of all nine regions", () => {
    expect(impossible("cla-absence", "40.5", regions)).toEqual(["40.5"]);
    expect(impossible("cla-absence", "0.5", regions)).toEqual(["0.5"]);
  });

  it("is none among the regions' shares, nor beyond them by rounding only", () => {
    expect(["4.4", "5", "4"].flatMap((value) => impossible("cla-absence", value, regions))).toEqual([]);
  });

  it("cannot be told where a region has no figure, nor of a count, which is a sum", () => {
    expect(impossible("cla-absence", "40.5", ["", ...regions.slice(1)])).toEqual([]);
    expect(impossible("cla-number", "405", regions)).toEqual([]);
  });
});
