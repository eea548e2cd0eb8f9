import { ENGLAND } from "../../../src/model/authority.ts";
import type { OutputRow, Recipe } from "../recipe.ts";
import { areasIn, authoritiesInput, type Areas } from "../reference/areas.ts";
import { openLedger } from "../reference/ledger.ts";
import { byText } from "../reference/names.ts";
import { PLACED_WITHIN_12_MONTHS_COMPUTED } from "../reference/sources.ts";

type Row = Readonly<Record<string, string>>;

/** The table prints both halves of London under London's own code. */
const halvesOfLondon: Readonly<Record<string, string>> = { "INNER LONDON": "E13000001", "OUTER LONDON": "E13000002" };

const COUNT = /^(\d+)(?:\.0+)?$/;

/** Children adopted in the year, and those of them who had moved in within 12 months of the decision, 2011 to 2013. */
export const placedWithin12MonthsRecipe: Recipe = {
  id: "adopted-placed-within-12-months",
  title: "Adopted children placed within 12 months of the decision, 2011 to 2013",
  inputs: [
    { key: "placed", columns: ["code", "name", "year", "adopted_number", "adopted_placed_within_12_months_number"] },
    authoritiesInput,
  ],
  run(tables) {
    const given = tables.get("placed") ?? [];
    const areas = areasIn(tables);
    const ledger = openLedger(given);
    for (const table of given) {
      table.rows.forEach((row, index) => {
        const fault = faultOf(row, areas);
        if (fault) return ledger.fault(table, index, fault);
        return ledger.keep(table, index, "observations/adoption.csv", [observationOf(row, areaOf(row, areas) ?? "")]);
      });
    }
    const result = ledger.result();
    const rows = (result.outputs.get("observations/adoption.csv") ?? []).toSorted((a, b) => byText(keyOf(a), keyOf(b)));
    return { ...result, outputs: new Map([["observations/adoption.csv", rows]]) };
  },
};

function keyOf(row: OutputRow): string {
  return `${row["area_code"]} ${row["period"]}`;
}

function areaOf(row: Row, areas: Areas): string | undefined {
  const code = row["code"] ?? "";
  const half = halvesOfLondon[row["name"] ?? ""];
  return half ?? (code === ENGLAND || code.startsWith("E12") ? code : areas.byGss(code));
}

function faultOf(row: Row, areas: Areas) {
  if (!areaOf(row, areas))
    return { column: "code", expected: "the code of an authority, region or England", rule: "area-known" };
  if (!/^\d{4}$/.test(row["year"] ?? "")) return { column: "year", expected: "a year such as 2013", rule: "period" };
  const column = ["adopted_number", "adopted_placed_within_12_months_number"].find(
    (name) => row[name] !== "" && !COUNT.test(row[name] ?? ""),
  );
  return column ? { column, expected: "a whole number or nothing", rule: "number" } : null;
}

/**
 * The share is worked out from the two counts, in whole per cent. The table leaves counts of one to five blank, and none
 * but those: a blank is confidential. Without any adoption there is no share.
 */
function observationOf(row: Row, area_code: string): OutputRow {
  const denominator = countOf(row["adopted_number"]);
  const numerator = countOf(row["adopted_placed_within_12_months_number"]);
  const shorthand = denominator === "0" ? "z" : denominator === "c" || numerator === "c" ? "c" : "";
  const value =
    shorthand === "" ? `${Math.round((Number.parseInt(numerator, 10) / Number.parseInt(denominator, 10)) * 100)}` : "";
  return {
    indicator: "adopted-placed-within-12-months",
    area_code,
    period: row["year"] ?? "",
    value,
    numerator,
    denominator,
    shorthand,
    source: PLACED_WITHIN_12_MONTHS_COMPUTED,
  };
}

function countOf(text: string | undefined): string {
  return COUNT.exec(text ?? "")?.[1] ?? "c";
}
