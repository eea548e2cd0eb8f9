import type { OutputRow } from "../recipe.ts";
import { withoutSmallCounts } from "../reference/small-counts.ts";
import { QUOTED_TIMESCALES, WORKED_OUT_TIMESCALES } from "../reference/sources.ts";
import type { TimescaleRow } from "./quoted-timescales.ts";

/** A figure as it is shown under the inspection whose report quotes it, with its comparators, period, basis and remarks. */
export function quotedRow(inspectionId: string, row: TimescaleRow): OutputRow {
  return {
    inspection_id: inspectionId,
    measure: measureOf(row),
    label: labelOf(row),
    value: row["value"] ?? "",
    unit: row["unit"] ?? "",
    period: periodText(row),
    basis: (row["basis"] ?? "").replaceAll("_", "-"),
    england: row["england_value"] ?? "",
    neighbours: row["neighbours_value"] ?? "",
    note: notesOn(row).join(" "),
    source: derivedFields(row).includes("value") ? WORKED_OUT_TIMESCALES : QUOTED_TIMESCALES,
  };
}

function measureOf(row: TimescaleRow): string {
  if (row["measure"] === "A1") return "adoption-a1-days";
  if (row["measure"] === "A2") return "adoption-a2-days";
  if (row["measure"] === "approval") return "adopter-approval-time";
  return row["a3_months"] ? `adoption-a3-${row["a3_months"]}-months` : "adoption-a3";
}

function labelOf(row: TimescaleRow): string {
  switch (row["measure"]) {
    case "A1":
      return "Average time from entering care to moving in with the adoptive family (A1)";
    case "A2":
      return "Average time from a court’s permission to a match with adopters (A2)";
    case "A3":
      return `Share of children who wait less than ${row["a3_months"] || "the set number of"} months from entering care to moving in (A3)`;
    default:
      return `Time to approve adopters${stageOf(row["note"] ?? "")}`;
  }
}

/** Approval has two stages, and some reports time one of them only. */
function stageOf(note: string): string {
  const stage = /^stage (\d) only$/.exec(note)?.[1];
  return stage ? `, stage ${stage} only` : "";
}

/** The period in the report's words, tidied; the usual form where it prints no more than years; empty where it prints none. */
export function periodText(row: TimescaleRow): string {
  const printed = tidy(row["period_as_stated"] ?? "");
  const known = knownPeriod(row);
  return known && (printed === "" || /^\d{4}(?: to |[-–/])\d{2,4}$/.test(printed))
    ? known
    : withoutSmallCounts(printed);
}

function knownPeriod(row: TimescaleRow): string {
  const [first = "", last = ""] = [row["period_start_year"], row["period_end_year"]];
  if (first === "" || last === "") return "";
  const years = Number.parseInt(last, 10) - Number.parseInt(first, 10);
  if (years === 0) return last;
  return years === 1 ? `${first}-${last.slice(2)}` : `${first}-${last}`;
}

/** One kind of dash, no strokes laid over letters, no blanks inside a span of years. */
function tidy(text: string): string {
  return text
    .normalize("NFC")
    .replace(/\p{M}/gu, "")
    .replace(/[‐‑‒–—−─]/g, "–")
    .replace(/(\d)–\s+(\d)/g, "$1–$2");
}

const periodEvidence: Readonly<Record<string, string>> = {
  england: "the figure for England beside it",
  context: "the text around it",
  threshold: "the threshold it is held against",
};

function notesOn(row: TimescaleRow): string[] {
  const known = knownPeriod(row);
  const evidence = periodEvidence[row["period_source"] ?? ""];
  const remark = withoutSmallCounts(row["note"] ?? "");
  return [
    known && evidence ? `The period, ${known}, follows from ${evidence}.` : "",
    known && !evidence && !namesBothYears(periodText(row), row) ? `Read as ${known}.` : "",
    row["threshold"] ? `The threshold it was held against: ${row["threshold"]} days.` : "",
    row["converted"] === "yes" ? `About ${row["value_days_converted"]} days.` : "",
    workedOut(derivedFields(row)),
    remark ? `Remark: ${remark}.` : "",
  ].filter((sentence) => sentence !== "");
}

/** True where the period's own words already say which years it runs from and to. */
function namesBothYears(text: string, row: TimescaleRow): boolean {
  const [first = "", last = ""] = [row["period_start_year"], row["period_end_year"]];
  return text.includes(first) && (text.includes(last) || new RegExp(`[-–/]${last.slice(2)}(?!\\d)`).test(text));
}

function derivedFields(row: TimescaleRow): string[] {
  return (row["derived_fields"] ?? "").split(";").filter((field) => field !== "");
}

const fieldNames: Readonly<Record<string, string>> = {
  value: "this figure",
  england_value: "England’s",
  neighbours_value: "the neighbours’",
  threshold: "the threshold",
};

function workedOut(fields: readonly string[]): string {
  const names = fields.map((field) => fieldNames[field] ?? field);
  return names.length > 0 ? `Worked out from differences that the report gives: ${names.join(", ")}.` : "";
}
