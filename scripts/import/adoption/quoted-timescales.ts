import type { OutputRow, Recipe } from "../recipe.ts";
import { inspectionId } from "../ofsted/inspections.ts";
import { areasIn, authoritiesInput, type Areas } from "../reference/areas.ts";
import { openLedger } from "../reference/ledger.ts";
import { scorecardObservation, englandObservations, englandFault } from "./scorecard-observations.ts";
import { quotedRow } from "./quoted-row.ts";

/** What the rows of this publication are read as: cells by column name. */
export type TimescaleRow = Readonly<Record<string, string>>;

const measures: readonly string[] = ["A1", "A2", "A3", "approval"];
const bases: readonly string[] = ["scorecard", "local", "dfe_other", "unclear"];

/**
 * Adoption timescales that inspection reports quote. Every figure is quoted under its inspection; those of DfE's scorecards
 * for a three-year window are observations too, with England's figure where a report gives it.
 */
export const quotedTimescalesRecipe: Recipe = {
  id: "adoption-timescales-quoted",
  title: "Adoption timescales quoted in single inspection reports",
  inputs: [
    {
      key: "timescales",
      columns: ["la_code", "published_date", "measure", "a3_months", "value", "basis", "england_value"],
    },
    authoritiesInput,
  ],
  run(tables) {
    const given = tables.get("timescales") ?? [];
    const areas = areasIn(tables);
    const ledger = openLedger(given);
    const england = new Map<string, OutputRow>();
    for (const table of given) {
      table.rows.forEach((row, index) => {
        const fault = faultOf(row, areas) ?? englandFault(row, england);
        if (fault) return ledger.fault(table, index, fault);
        const id = inspectionId(row["la_code"] ?? "", row["published_date"] ?? "");
        ledger.keep(table, index, "quoted.csv", [quotedRow(id, row)]);
        const area = areas.byDfeCode(row["la_code"] ?? "") ?? "";
        ledger.add("observations/adoption.csv", scorecardObservation(area, row));
        for (const [cell, observation] of englandObservations(row)) england.set(cell, observation);
      });
    }
    ledger.add("observations/adoption.csv", [...england.values()]);
    return ledger.result();
  },
};

function faultOf(row: TimescaleRow, areas: Areas) {
  if (!areas.byDfeCode(row["la_code"] ?? "")) {
    return { column: "la_code", expected: "a DfE authority number", rule: "authority-known" };
  }
  if (!measures.includes(row["measure"] ?? "")) {
    return { column: "measure", expected: measures.join(", "), rule: "measure-known" };
  }
  if (!bases.includes(row["basis"] ?? "")) return { column: "basis", expected: bases.join(", "), rule: "basis-known" };
  return /^\d+(\.\d+)?$/.test(row["value"] ?? "") ? null : { column: "value", expected: "a number", rule: "number" };
}
