import { multiplierOf } from "../../../src/model/indicator.ts";
import { isAuthority } from "./areas.ts";
import { roundHalfUp } from "./cell.ts";
import type { ManifestIndicator } from "./manifest.ts";

/** National and regional counts are rounded to the nearest 10, so that each may be 5 out. */
const ROUNDED_BY = 5;

/** Percentages are worked out from counts before their last corrections: one unit of the last decimal is no contradiction. */
const PERCENT_SLACK = 1.5;
const RATE_SLACK = 0.5;

const TINY = 1e-9;

/** True where the counts give exactly the published figure; for England and regions, as nearly as their rounding allows. */
export function reproduces(
  indicator: Pick<ManifestIndicator, "unit" | "decimals">,
  area: string,
  value: number,
  numerator: number,
  denominator: number,
): boolean {
  const times = multiplierOf(indicator.unit);
  if (times === null || denominator <= 0) return false;
  if (!isAuthority(area))
    return isWithin(times, value, numerator, denominator, ROUNDED_BY, RATE_SLACK * unitOf(indicator));
  return roundHalfUp((numerator / denominator) * times, indicator.decimals) === value;
}

/** True where the publication's own counts cannot give its own figure, by more than rounding. */
export function contradicts(
  indicator: Pick<ManifestIndicator, "unit" | "decimals">,
  area: string,
  value: number,
  numerator: number,
  denominator: number,
): boolean {
  const times = multiplierOf(indicator.unit);
  if (times === null || denominator <= 0) return false;
  const slack = (indicator.unit === "percent" ? PERCENT_SLACK : RATE_SLACK) * unitOf(indicator);
  return !isWithin(times, value, numerator, denominator, isAuthority(area) ? 0 : ROUNDED_BY, slack);
}

function isWithin(
  times: number,
  value: number,
  above: number,
  below: number,
  roundedBy: number,
  slack: number,
): boolean {
  const least = ((above - roundedBy) / (below + roundedBy)) * times;
  const most = below > roundedBy ? ((above + roundedBy) / (below - roundedBy)) * times : Infinity;
  return value >= least - slack - TINY && value <= most + slack + TINY;
}

function unitOf(indicator: Pick<ManifestIndicator, "decimals">): number {
  return 10 ** -indicator.decimals;
}
