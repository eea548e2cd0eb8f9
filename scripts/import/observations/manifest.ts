import type { Issue } from "../../../src/ingest/issue.ts";
import { type Unit, units } from "../../../src/model/indicator.ts";
import { periodKinds, parsePeriod, type Period, type PeriodKind } from "../../../src/model/period.ts";
import type { OutputRow } from "../recipe.ts";

/** What the import needs to know of an indicator: a row of `indicators.csv`. */
export interface ManifestIndicator {
  id: string;
  topic: string;
  unit: Unit;
  decimals: number;
  periodKind: PeriodKind;
  coverage: string;
  laitMeasure: string;
}

export interface Manifest {
  byId: ReadonlyMap<string, ManifestIndicator>;
  byLaitMeasure: ReadonlyMap<string, ManifestIndicator>;
}

/** The indicators by id and by LAIT measure; rows without a known period kind or whole decimals are faults. */
export function readManifest(
  rows: readonly OutputRow[],
  path = "indicators.csv",
): { manifest: Manifest; faults: Issue[] } {
  const faults: Issue[] = [];
  const byId = new Map<string, ManifestIndicator>();
  rows.forEach((row, index) => {
    const indicator = indicatorOf(row);
    if (typeof indicator === "string")
      faults.push({
        file: path,
        line: index + 2,
        column: indicator,
        value: row[indicator] ?? "",
        expected: "a word or number that the import knows",
        rule: "manifest",
      });
    else byId.set(indicator.id, indicator);
  });
  const withLait = [...byId.values()].filter((indicator) => indicator.laitMeasure !== "");
  return { manifest: { byId, byLaitMeasure: new Map(withLait.map((one) => [one.laitMeasure, one])) }, faults };
}

/** The indicator, or the name of the column that keeps it from being one. */
function indicatorOf(row: OutputRow): ManifestIndicator | string {
  const { id = "", topic = "", unit = "", decimals = "", period_kind = "", coverage = "", lait_measure = "" } = row;
  if (!(periodKinds as readonly string[]).includes(period_kind)) return "period_kind";
  if (!/^\d$/.test(decimals)) return "decimals";
  if (!(units as readonly string[]).includes(unit)) return "unit";
  return {
    id,
    topic,
    unit: unit as Unit,
    decimals: Number(decimals),
    periodKind: period_kind as PeriodKind,
    coverage,
    laitMeasure: lait_measure,
  };
}

const periods = new Map<PeriodKind, Map<string, Period | null>>();

/** The period that a text means under a kind, remembered: an import asks for the same few hundreds of thousands of times. */
export function periodOf(id: string, kind: PeriodKind): Period | null {
  let ofKind = periods.get(kind);
  if (!ofKind) periods.set(kind, (ofKind = new Map()));
  let period = ofKind.get(id);
  if (period === undefined) ofKind.set(id, (period = parsePeriod(id, kind)));
  return period;
}
