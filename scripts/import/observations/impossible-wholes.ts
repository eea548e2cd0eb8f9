import { ENGLAND } from "../../../src/model/authority.ts";
import { multiplierOf } from "../../../src/model/indicator.ts";
import type { Entry } from "./entry.ts";
import type { Manifest } from "./manifest.ts";

const REGION = /^E1200000[1-9]$/;
const REGIONS = 9;

/**
 * England's shares and rates that lie beyond those of all nine regions, by more than rounding. The figure of a whole is a mean of
 * its parts, weighted by their size, so such a figure is something else under the same name (a sum of rates, say).
 */
export function impossibleWholes(entries: readonly Entry[], manifest: Manifest): Entry[] {
  const regions = new Map<string, number[]>();
  for (const entry of entries) {
    if (entry.value === "" || !REGION.test(entry.area)) continue;
    const cell = `${entry.indicator} ${entry.period}`;
    const values = regions.get(cell);
    if (values) values.push(Number(entry.value));
    else regions.set(cell, [Number(entry.value)]);
  }
  return entries.filter((entry) => {
    const values = entry.area === ENGLAND ? (regions.get(`${entry.indicator} ${entry.period}`) ?? []) : [];
    const indicator = manifest.byId.get(entry.indicator);
    if (entry.value === "" || values.length < REGIONS || !indicator || multiplierOf(indicator.unit) === null)
      return false;
    const [value, rounding] = [Number(entry.value), 10 ** -indicator.decimals];
    return value > Math.max(...values) + rounding || value < Math.min(...values) - rounding;
  });
}
