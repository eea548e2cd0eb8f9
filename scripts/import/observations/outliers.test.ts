import { describe, expect, it } from "vitest";
import type { ManifestIndicator } from "./manifest.ts";
import { outliersOf } from "./outliers.ts";

const share: ManifestIndicator = {
  id: "re-referrals",
  topic: "help-and-protection",
  unit: "percent",
  decimals: 1,
  periodKind: "year-to-31-march",
  coverage: "complete",
  laitMeasure: "",
};

/** Sixty authorities whose figure moves by one a year, up and down. */
const steady = Array.from({ length: 60 }, (_, index) => {
  const area = `E060009${String(index).padStart(2, "0")}`;
  return ["2023", "2024", "2025"].map((period, year) => entry(area, period, 20 + (year % 2)));
}).flat();

function entry(area: string, period: string, value: number) {
  return {
    indicator: share.id,
    area,
    period,
    value: String(value),
    numerator: "",
    denominator: "",
    shorthand: "",
    source: "",
  };
}

describe("outliers", () => {
  it("are changes into the newest period beyond five times the usual", () => {
    const odd = [entry("E10000901", "2024", 20), entry("E10000901", "2025", 26)];
    expect(outliersOf(share, [...steady, ...odd])).toEqual([
      { area: "E10000901", period: "2025", before: "20", after: "26", times: 6 },
    ]);
  });

  it("are not changes of five times the usual", () => {
    const odd = [entry("E10000901", "2024", 20), entry("E10000901", "2025", 25)];
    expect(outliersOf(share, [...steady, ...odd])).toEqual([]);
  });

  it("are not changes over a gap", () => {
    const odd = [entry("E10000901", "2023", 20), entry("E10000901", "2025", 60)];
    expect(outliersOf(share, [...steady, ...odd])).toEqual([]);
  });

  it("are not changes of amounts so small that chance makes them large", () => {
    const odd = [entry("E10000901", "2024", 2), entry("E10000901", "2025", 12)];
    expect(outliersOf({ ...share, unit: "number" }, [...steady, ...odd])).toEqual([]);
  });
});
