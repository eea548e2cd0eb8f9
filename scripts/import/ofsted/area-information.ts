import type { InputTable, OutputRow, Recipe } from "../recipe.ts";
import { areasIn, authoritiesInput, type Areas } from "../reference/areas.ts";
import { openLedger } from "../reference/ledger.ts";
import { FEWER_THAN_SIX, isSmallCount, mayHideSmallCount } from "../reference/small-counts.ts";
import { AREA_INFORMATION } from "../reference/sources.ts";
import { areaMeasures } from "./area-measures.ts";
import { inspectionId } from "./inspections.ts";

type Row = Readonly<Record<string, string>>;
/** The figures that one report printed, by measure. */
type Figures = ReadonlyMap<string, string>;

const units: readonly string[] = ["children", "percent", "per 10,000"];

/** What single inspection reports printed about the area: quoted under the inspection, small counts hidden. */
export const areaInformationRecipe: Recipe = {
  id: "ofsted-area-information",
  title: "Information about the area in single inspection reports",
  inputs: [
    { key: "area-information", columns: ["la_code", "published_date", "measure", "value", "unit", "as_at_label"] },
    authoritiesInput,
  ],
  run(tables) {
    const given = tables.get("area-information") ?? [];
    const areas = areasIn(tables);
    const ledger = openLedger(given);
    const reports = figuresByReport(given);
    for (const table of given) {
      table.rows.forEach((row, index) => {
        const fault = faultOf(row, areas);
        if (fault) return ledger.fault(table, index, fault);
        if (givesSmallCountAway(row, reports.get(reportOf(row)))) {
          return ledger.setAside(table, index, "a share that may have been worked out from a count of one to five");
        }
        return ledger.keep(table, index, "quoted.csv", [quotedRow(row)]);
      });
    }
    return ledger.result();
  },
};

function reportOf(row: Row): string {
  return inspectionId(row["la_code"] ?? "", row["published_date"] ?? "");
}

function figuresByReport(tables: readonly InputTable[]): ReadonlyMap<string, Figures> {
  const reports = new Map<string, Map<string, string>>();
  for (const row of tables.flatMap((table) => table.rows)) {
    const figures = reports.get(reportOf(row)) ?? new Map<string, string>();
    reports.set(reportOf(row), figures.set(row["measure"] ?? "", row["value"] ?? ""));
  }
  return reports;
}

function faultOf(row: Row, areas: Areas) {
  if (!areas.byDfeCode(row["la_code"] ?? "")) {
    return { column: "la_code", expected: "a DfE authority number", rule: "authority-known" };
  }
  if (!areaMeasures[row["measure"] ?? ""]) {
    return { column: "measure", expected: `one of ${Object.keys(areaMeasures).join(", ")}`, rule: "measure-known" };
  }
  if (!units.includes(row["unit"] ?? "")) return { column: "unit", expected: units.join(", "), rule: "unit-known" };
  return /^\d+(\.\d+)?$/.test(row["value"] ?? "") ? null : { column: "value", expected: "a number", rule: "number" };
}

/** A share is dropped where the count above the line is small, or may be for all that the report says. */
function givesSmallCountAway(row: Row, figures: Figures | undefined): boolean {
  const share = areaMeasures[row["measure"] ?? ""]?.share;
  if (!share) return false;
  const above = share.of === null ? undefined : figures?.get(share.of);
  if (above !== undefined) return isSmallCount(above);
  const among = figures?.get(share.among);
  return among === undefined || mayHideSmallCount(row["value"] ?? "", Number.parseFloat(among));
}

function quotedRow(row: Row): OutputRow {
  const measure = areaMeasures[row["measure"] ?? ""];
  const unit = row["unit"] ?? "";
  const value = row["value"] ?? "";
  return {
    inspection_id: reportOf(row),
    measure: measure?.measure ?? "",
    label: measure?.label ?? "",
    value: unit === "children" && isSmallCount(value) ? FEWER_THAN_SIX : plainNumber(value),
    unit,
    period: row["as_at_label"] || (row["as_at_date"] ?? ""),
    basis: "area-information",
    england: "",
    neighbours: "",
    note: "",
    source: AREA_INFORMATION,
  };
}

/** The number without decimals that say nothing: `31.0` was printed as 31. */
function plainNumber(value: string): string {
  return value.replace(/(\.\d*?)0+$/, "$1").replace(/\.$/, "");
}
