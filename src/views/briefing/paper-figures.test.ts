import { describe, expect, it } from "vitest";
import { loadDataset } from "../../data.ts";
import { standingsFile } from "../../exports/standings.ts";
import { formatValue, missingWords, ordinal } from "../../format.ts";
import { isTotal, type Indicator } from "../../model/indicator.ts";
import { isShorthand, reasonOf } from "../../model/observation.ts";
import { briefingView } from "../briefing.ts";
import { currentAuthorities } from "../naming.ts";
import { defaultEdition, standings } from "../standings.ts";
import type { Paper, PaperCell, PaperTable } from "./document.ts";

const dataset = loadDataset();
const headline = dataset.indicators.filter(({ headline }) => headline !== null);
const rows = readRows(standingsFile(headline, standings(dataset)).text);
const SAMPLE = 20;
const seed = process.env["SEED"] ? Number(process.env["SEED"]) : Math.floor(Math.random() * 1_000_000);

type Row = Readonly<Record<string, string>>;

describe(`the figures in a paper (SEED=${seed})`, () => {
  const sample = [...shuffled(currentAuthorities(dataset)).slice(0, SAMPLE), ...small()];

  it.each(sample.map(({ name, slug, code }) => ({ name, slug, code })))(
    "of $name are those of standings.csv, and a missing one has its reason",
    ({ slug, code }) => {
      const table = figures(briefingView(dataset, slug, String, String).paper);
      expect(table.rows).toHaveLength(headline.length);
      const order = [...headline].sort((a, b) => Number(a.headline) - Number(b.headline));
      for (const [at, indicator] of order.entries()) {
        const row = rows.get(`${indicator.id} ${code} ${defaultEdition(dataset)}`)!;
        expect(table.rows[at]!.map(printed), indicator.id).toEqual(expected(indicator, row));
      }
    },
  );
});

function small() {
  return currentAuthorities(dataset).filter(({ slug }) => slug === "isles-of-scilly" || slug === "city-of-london");
}

/** What a cell prints that the row can be held to. */
function printed({ text, note }: PaperCell, at: number): string {
  if (at === 0) return text;
  if (at === 1) return /^[a-z–]$/.test(text) ? `${text} ${note.split(";")[0]}` : text;
  if (at >= 2 && at <= 4) return `${text} ${note.split(";")[0]!.replace(/^\S /, "")}`;
  return text;
}

/** The same from a row of the download, by its own columns. */
function expected(indicator: Indicator, row: Row): string[] {
  const { unit, decimals } = indicator;
  const figure = (text: string, more = 0) => formatValue(Number(text), unit, decimals + more);
  const mean = row["neighbour_mean"]
    ? `${figure(row["neighbour_mean"], 1)} ${word(row["versus_neighbours"]!, row, "neighbour_mean")}`
    : "– none has a figure";
  const area = (column: string, versus: string) =>
    row[column] ? `${figure(row[column])} ${word(row[versus]!, row, column)}` : null;
  return [
    indicator.title,
    row["value"]
      ? figure(row["value"])
      : `${row["shorthand"] === "x" && noRow(row) ? "–" : row["shorthand"]} ${reason(row)}`,
    mean,
    isTotal(indicator) ? "– a total" : (area("region_value", "versus_region") ?? expect.stringMatching(/^. \w/)),
    isTotal(indicator) ? "– a total" : (area("england_value", "versus_england") ?? expect.stringMatching(/^. \w/)),
    row["rank"] ? `${ordinal(Number(row["rank"]))} of ${row["rank_of"]}` : "Not ranked",
    row["quartile"] ? row["quartile"] : "–",
    trend(row["trend"]!),
  ];
}

/** No row at all is a dash on the page and `x` in the download. */
function noRow(row: Row): boolean {
  const authority = row["authority_code"]!;
  const series = dataset.observations.get(row["indicator"]!)?.get(authority) ?? [];
  return !series.some(({ period }) => period.id === row["period"]);
}

function reason(row: Row): string {
  if (noRow(row)) return "not published";
  const symbol = row["shorthand"]!;
  return isShorthand(symbol) ? missingWords(reasonOf(symbol)).split(",")[0]! : "no symbol";
}

/** `better` is printed with its direction, which the row tells by the difference. */
function word(verdict: string, row: Row, column: string): string {
  const direction = Number(row["computed"] || row["value"]) > Number(row[column]) ? "Higher" : "Lower";
  switch (verdict) {
    case "":
      return "Not compared";
    case "better":
    case "worse":
      return `${direction}: ${verdict}`;
    default:
      return verdict.charAt(0).toUpperCase() + verdict.slice(1);
  }
}

function trend(text: string): string {
  const words: Record<string, string> = {
    rising: "↗ Rising",
    falling: "↘ Falling",
    "no-clear-trend": "No clear trend",
    "": "–",
  };
  return words[text]!;
}

function figures({ sections }: Paper): PaperTable {
  const found = sections
    .flatMap(({ blocks }) => blocks)
    .find((block) => block.kind === "table" && block.table.id === "figures");
  if (found?.kind !== "table") throw new Error("The paper has no table of figures");
  return found.table;
}

function readRows(text: string): Map<string, Row> {
  const [head = "", ...lines] = text.trimEnd().split("\n");
  const columns = head.split(",");
  return new Map(
    lines.map((line) => {
      const cells = line.split(",");
      const row = Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ""]));
      return [`${row["indicator"]} ${row["authority_code"]} ${row["neighbour_edition"]}`, row];
    }),
  );
}

/** A shuffle that the seed alone decides. */
function shuffled<T>(list: readonly T[]): T[] {
  let state = seed + 1;
  const next = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  return list
    .map((one) => ({ one, key: next() }))
    .sort((a, b) => a.key - b.key)
    .map(({ one }) => one);
}
