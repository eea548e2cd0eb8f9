import type { InputTable, OutputRow, Recipe } from "../recipe.ts";
import { areasIn, authoritiesInput, type Areas } from "../reference/areas.ts";
import { openLedger } from "../reference/ledger.ts";
import { ADOPTION_SCORECARDS } from "../reference/sources.ts";

type Row = Readonly<Record<string, string>>;

/** Names that the columns of an authority's number or code have had. */
const authorityColumns = [
  "old_la_code",
  "la_code",
  "LA code",
  "LA Code",
  "LA number",
  "LA Number",
  "LA No",
  "new_la_code",
  "ONS code",
  "ONS Code",
] as const;

/** Names that the column of each measure has had; A3 counts months by a threshold that fell from window to window. */
const measureColumns: Readonly<Record<string, readonly string[]>> = {
  A1: ["A1", "A1 days", "A1 (days)", "A1_days", "a1", "A1: average days"],
  A2: ["A2", "A2 days", "A2 (days)", "A2_days", "a2", "A2: average days"],
  A3: ["A3", "A3 %", "A3 (%)", "A3_percent", "a3"],
  A10: ["A10", "A10 days", "A10 (days)", "A10_days", "a10"],
  A20: ["A20", "A20 days", "A20 (days)", "A20_days", "a20"],
};

const windowColumns = ["window", "period", "time_period", "Period", "Window"] as const;

/** Under how many months A3 counted, by window; before and after these it is not read. */
const a3Months: Readonly<Record<string, string>> = {
  "2009-2012": "21",
  "2010-2013": "20",
  "2011-2014": "18",
  "2012-2015": "16",
  "2013-2016": "14",
};

/** What scorecards print where there is no number. */
const symbols: Readonly<Record<string, string>> = {
  c: "c",
  x: "c",
  z: "z",
  k: "k",
  u: "u",
  "": "x",
  "-": "x",
  "..": "x",
  ":": "x",
};

/** DfE's adoption scorecards, one file a window: an authority a row, a measure a column. */
export const scorecardsRecipe: Recipe = {
  id: "adoption-scorecards",
  title: "DfE adoption scorecards",
  inputs: [
    ...authorityColumns.flatMap((authority) =>
      (measureColumns["A1"] ?? []).map((measure) => ({
        key: `${authority} and ${measure}`,
        columns: [authority, measure],
        optional: true,
      })),
    ),
    authoritiesInput,
    { key: "data/indicators.csv", columns: [] },
  ],
  run(tables) {
    const known = new Set(
      (tables.get("data/indicators.csv") ?? []).flatMap(({ rows }) => rows.map((row) => row["id"])),
    );
    const left = new Set<string>();
    const given = distinctTables(tables);
    const areas = areasIn(tables);
    const ledger = openLedger(given);
    for (const table of given) {
      const layout = layoutOf(table);
      table.rows.forEach((row, index) => {
        const read = readRow(table, row, layout, areas);
        if ("rule" in read) return ledger.fault(table, index, read);
        const rows = read.rows.filter(({ indicator }) => known.has(indicator));
        for (const { indicator = "" } of read.rows) if (!known.has(indicator)) left.add(indicator);
        if (rows.length === 0) return ledger.setAside(table, index, "no figure for a measure that is read");
        return ledger.keep(table, index, "observations/adoption.csv", rows);
      });
    }
    for (const id of left) ledger.note(`The figures of ${id} were left out: it has no row in indicators.csv.`);
    return ledger.result();
  },
};

/** A table may fit several pairs of columns ("LA code and A1"); it is read once. */
function distinctTables(tables: ReadonlyMap<string, readonly InputTable[]>): InputTable[] {
  const given = [...tables].filter(([key]) => key.includes(" and ")).flatMap(([, list]) => list);
  return [...new Set(given)];
}

interface Layout {
  authority: string;
  window: string | undefined;
  measures: readonly { measure: string; column: string }[];
}

function layoutOf(table: InputTable): Layout {
  const has = (name: string) => table.headers.includes(name);
  const measures = Object.entries(measureColumns).flatMap(([measure, names]) => {
    const column = names.find(has);
    return column ? [{ measure, column }] : [];
  });
  return { authority: authorityColumns.find(has) ?? "", window: windowColumns.find(has), measures };
}

type Fault = { column: string; expected: string; rule: string };

function readRow(table: InputTable, row: Row, layout: Layout, areas: Areas): Fault | { rows: OutputRow[] } {
  const code = row[layout.authority] ?? "";
  const area = areas.byDfeCode(code) ?? areas.byGss(code);
  if (!area)
    return { column: layout.authority, expected: "the number or code of an authority", rule: "authority-known" };
  const period = windowIn(layout.window ? (row[layout.window] ?? "") : (table.path.split(/[\\/]/).at(-1) ?? ""));
  if (!period) {
    return {
      column: layout.window ?? "",
      expected: "a window such as 2012-2015 in a column or the file's name",
      rule: "window",
    };
  }
  const wrong = layout.measures.find(({ column }) => cellOf(row[column]) === null);
  if (wrong) return { column: wrong.column, expected: "a number or a symbol such as c, x, z", rule: "number" };
  const rows = layout.measures.flatMap(({ measure, column }) =>
    observation(measure, area, period, cellOf(row[column])),
  );
  return { rows };
}

/** The three years in a text: `2012-2015`, `2012-15`, `2012 to 2015`, `2012_2015`. */
function windowIn(text: string): string | null {
  const match = /(20\d\d)\s*(?:-|–|_| to |\/)\s*(?:20)?(\d\d)(?!\d)/.exec(text);
  if (!match) return null;
  const [first = "", last = ""] = [match[1], `20${match[2]}`];
  return Number.parseInt(last, 10) - Number.parseInt(first, 10) === 3 ? `${first}-${last}` : null;
}

type Cell = { value: string; shorthand: string };

function cellOf(text: string | undefined): Cell | null {
  const plain = (text ?? "")
    .trim()
    .replace(/(\d),(\d{3})(?!\d)/, "$1$2")
    .replace(/%$/, "");
  if (/^\d+(\.\d+)?$/.test(plain)) return { value: plain, shorthand: "" };
  const shorthand = symbols[plain.toLowerCase()];
  return shorthand === undefined ? null : { value: "", shorthand };
}

function observation(measure: string, area_code: string, period: string, cell: Cell | null): OutputRow[] {
  const indicator = measure === "A3" ? a3Indicator(period) : `adoption-${measure.toLowerCase()}-days`;
  if (!cell || !indicator) return [];
  return [{ indicator, area_code, period, ...cell, numerator: "", denominator: "", source: ADOPTION_SCORECARDS }];
}

function a3Indicator(period: string): string | null {
  const months = a3Months[period];
  return months ? `adoption-a3-${months}-months` : null;
}
