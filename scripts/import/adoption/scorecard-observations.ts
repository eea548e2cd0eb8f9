import { ENGLAND } from "../../../src/model/authority.ts";
import type { OutputRow } from "../recipe.ts";
import { QUOTED_TIMESCALES, WORKED_OUT_TIMESCALES } from "../reference/sources.ts";
import type { TimescaleRow } from "./quoted-timescales.ts";

const daysIndicators: Readonly<Record<string, string>> = { A1: "adoption-a1-days", A2: "adoption-a2-days" };

/** A3 is a measure of its own for each number of months that it counted under: they fell from scorecard to scorecard. */
function indicatorOf(row: TimescaleRow): string | undefined {
  const { measure = "", unit = "", a3_months: months = "" } = row;
  if (measure === "A3") return unit === "percent" && months !== "" ? `adoption-a3-${months}-months` : undefined;
  return unit === "days" ? daysIndicators[measure] : undefined;
}

/** The three years that a scorecard figure covers, as `2011-2014`, or null where the report leaves them open. */
export function windowOf(row: TimescaleRow): string | null {
  const [first = "", last = ""] = [row["period_start_year"], row["period_end_year"]];
  return Number.parseInt(last, 10) - Number.parseInt(first, 10) === 3 ? `${first}-${last}` : null;
}

/** The authority's A1 or A2 in days, or A3 in per cent, from DfE's scorecard, as an observation; nothing for any other row. */
export function scorecardObservation(area: string, row: TimescaleRow): OutputRow[] {
  const cell = cellOf(row);
  return cell === null ? [] : [observation(cell, area, row["value"] ?? "", sourceOf(row, "value"))];
}

/** England's figure beside it, by indicator and period, where the report gives one. */
export function englandObservations(row: TimescaleRow): [string, OutputRow][] {
  const cell = cellOf(row);
  const value = row["england_value"] ?? "";
  if (cell === null || value === "") return [];
  return [[keyOf(cell), observation(cell, ENGLAND, value, QUOTED_TIMESCALES)]];
}

/** The fault of a row whose figure for England is not the one that an earlier row gave for the same window. */
export function englandFault(row: TimescaleRow, england: ReadonlyMap<string, OutputRow>) {
  const [[key, given] = []] = englandObservations(row);
  const known = key === undefined ? undefined : england.get(key);
  return known && given && known["value"] !== given["value"]
    ? {
        column: "england_value",
        expected: `${known["value"]}, as other reports give for ${key}`,
        rule: "england-agrees",
      }
    : null;
}

interface Cell {
  indicator: string;
  period: string;
}

function cellOf(row: TimescaleRow): Cell | null {
  const indicator = indicatorOf(row);
  const period = windowOf(row);
  return indicator && period && row["basis"] === "scorecard" ? { indicator, period } : null;
}

function keyOf({ indicator, period }: Cell): string {
  return `${indicator} ${period}`;
}

/** A figure that the report gives only as a threshold and a distance from it was worked out, not printed. */
function sourceOf(row: TimescaleRow, field: string): string {
  const derived = (row["derived_fields"] ?? "").split(";");
  return derived.includes(field) ? WORKED_OUT_TIMESCALES : QUOTED_TIMESCALES;
}

function observation({ indicator, period }: Cell, area_code: string, value: string, source: string): OutputRow {
  return { indicator, area_code, period, value, numerator: "", denominator: "", shorthand: "", source };
}
