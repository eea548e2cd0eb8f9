import { describe, expect, it } from "vitest";
import { loadDataset } from "../../data.ts";
import { figuresJson, latestJson, valuesJson } from "../../exports/figures.ts";
import { decodeFigures, type FiguresFile } from "../../model/figures-file.ts";
import { emptySelection, type ChartKind } from "../../model/selection.ts";
import { draw as distribution } from "./kinds/distribution.ts";
import { draw as neighbours } from "./kinds/neighbours.ts";
import { draw as scatter } from "./kinds/scatter.ts";
import { draw as slope } from "./kinds/slope.ts";
import { draw as timeSeries } from "./kinds/time-series.ts";
import { type Draw, sceneOf } from "./scene.ts";

const dataset = loadDataset();
const some = dataset.indicators.filter(({ coverage }, place) => coverage !== "england" && place % 25 === 0);

async function drawn(draw: Draw, chart: ChartKind, authorities: string[], files: readonly FiguresFile[]) {
  const scene = sceneOf(dataset, { ...emptySelection, authorities, chart }, files.map(decodeFigures));
  if (!scene) return null;
  const { markup, ...words } = await draw(scene, "/");
  return { words, picture: markup(700) };
}

describe("a frame draws from the little that it fetches what it would draw from everything", () => {
  const date = "2026-08-01";
  it.each([
    ["neighbours", neighbours, latestJson],
    ["distribution", distribution, latestJson],
    ["scatter", scatter, latestJson],
    ["time-series", timeSeries, valuesJson],
    ["slope", slope, valuesJson],
  ] as const)("as %s", async (chart, draw, thin) => {
    expect(some.length).toBeGreaterThan(5);
    const other = dataset.indicators.find(({ id }) => id === "cla-rate")!;
    for (const indicator of some) {
      const two = [indicator, other];
      const file = (make: typeof thin) => two.map((one) => make(dataset, one, date));
      const authorities = ["lincolnshire", "cumbria", "westmorland-and-furness"];
      const whole = await drawn(draw, chart, authorities, file(figuresJson));
      expect(whole?.picture, indicator.id).toContain("<svg");
      expect(await drawn(draw, chart, authorities, file(thin)), indicator.id).toEqual(whole);
    }
  });
});
