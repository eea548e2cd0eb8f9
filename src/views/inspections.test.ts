import { describe, expect, it } from "vitest";
import { loadDataset } from "../data.ts";
import type { QuotedFigure } from "../model/inspection.ts";
import { seriesOf } from "../model/dataset.ts";
import { inspectionCard, quotedValueText } from "./inspections.ts";
import { basisWords, indicatorOfMeasure } from "./quoted-measures.ts";

const dataset = loadDataset("src/ingest/fixtures/good");
const real = loadDataset();
const inspection = dataset.inspections.find(({ id }) => id === "908-2015-01-06")!;
const quoted: QuotedFigure = {
  inspectionId: inspection.id,
  measure: "cla-rate",
  label: "Children looked after per 10,000",
  value: { kind: "number", value: 61 },
  unit: "per 10,000",
  period: "31 March 2014",
  basis: "local",
  england: null,
  neighbours: null,
  note: "",
  source: "reports",
};
const lineOf = (figure: Partial<QuotedFigure>) =>
  inspectionCard({ ...dataset, quoted: [{ ...quoted, ...figure }] }, inspection).quoted[0]!;

describe("figures that a report printed about the area", () => {
  it("stand beside the newest published figure of the same thing for the same authority", () => {
    const newest = seriesOf(dataset, "cla-rate", inspection.authorityCode).at(-1)!;
    expect(lineOf({})).toMatchObject({
      value: "61",
      latest: {
        indicator: "cla-rate",
        area: inspection.authorityCode,
        figure: { raw: newest.value.status === "present" ? newest.value.value : null, period: newest.period.id },
      },
    });
  });

  it("stand alone where no publication counts the same thing", () => {
    expect(lineOf({ measure: "children-in-poverty" }).latest).toBeNull();
    expect(lineOf({ measure: "toString" }).latest).toBeNull();
  });

  it("stay hidden where they are counts of one to five", () => {
    expect(quotedValueText({ kind: "fewer-than", limit: 6 }, "children")).toBe("fewer than 6");
  });

  it("say whose figure they are, in words for every basis that the data has", () => {
    for (const basis of new Set(real.quoted.map((one) => one.basis))) {
      expect(basisWords(basis)).not.toMatch(/^[a-z]+(-[a-z]+)*$/);
    }
    expect(lineOf({}).basis).toContain("may be unvalidated");
  });

  it("name indicators that the data has, with the same unit", () => {
    const units: Record<string, string> = { children: "number", percent: "percent", "per 10,000": "per-10000" };
    const measures = new Map(real.quoted.map(({ measure, unit }) => [measure, unit]));
    const matched = [...measures].filter(([measure]) => indicatorOfMeasure(measure));
    expect(matched.length).toBeGreaterThan(10);
    for (const [measure, unit] of matched) {
      const indicator = real.indicators.find(({ id }) => id === indicatorOfMeasure(measure))!;
      expect(indicator.unit, measure).toBe(units[unit]);
    }
  });
});
