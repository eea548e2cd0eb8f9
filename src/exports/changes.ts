import type { FileDescription } from "../ingest/schema.ts";
import type { ImportReport, ReportGroup } from "../model/changes.ts";
import { toCsv, type Cell } from "./csv.ts";
import type { DataFile } from "./files.ts";

const NAME = "changes.csv";
const columns = [
  ["kind", "What happened to the figure: restated, or suppressed since."],
  ["indicator", "Id of the indicator."],
  ["area_code", "Code of the authority, region or England."],
  ["period", "Period of the figure."],
  ["before", "The figure as the earlier release gave it; empty where it is suppressed now."],
  ["after", "The figure, or the symbol in its place, as the later release gives it."],
  ["from_source", "Id of the earlier release."],
  ["to_source", "Id of the later release."],
] as const;

/** `changes.csv`: every cell that two releases of a publication give differently, from the import's report. */
export function changesFile({ restated, suppressed }: ImportReport): DataFile {
  const rows = [...restated.flatMap(restatedRows), ...suppressed.flatMap(suppressedRows)];
  const header = columns.map(([name]) => name);
  return { name: NAME, text: toCsv(header, rows), rows: rows.length, description };
}

function restatedRows({ indicator, from, to, cells }: ReportGroup): Cell[][] {
  return cells.map(([area = "", period = "", before = "", after = ""]) => {
    return ["restated", indicator, area, period, numberIn(before), numberIn(after), from, to];
  });
}

function suppressedRows({ indicator, from, to, cells }: ReportGroup): Cell[][] {
  return cells.map(([area = "", period = "", symbol = ""]) => {
    return ["suppressed", indicator, area, period, null, symbol, from, to];
  });
}

/** The report's numbers come as text; they go out as numbers, so that a minus sign is no formula. */
function numberIn(text: string): Cell {
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}

const description: FileDescription = {
  name: NAME,
  title: "Changes",
  description:
    "Figures that publishers restated or suppressed from one release to the next; of a suppressed one never the number.",
  columns: columns.map(([name, meaning]) => {
    const words = name === "kind" ? ["restated", "suppressed"] : [];
    return { name, type: "string", description: meaning, required: name !== "before", words };
  }),
  primaryKey: ["kind", "indicator", "area_code", "period", "from_source", "to_source"],
  foreignKeys: [{ column: "indicator", file: "indicators.csv", key: "id" }],
};
