import type { OutputRow } from "./recipe.ts";
import { observationColumns } from "./observations/entry.ts";

/** How one file in `data/` is laid out. */
export interface FileSpec {
  columns: readonly string[];
  /** Columns that rows are sorted by; together they tell rows apart. */
  key: readonly string[];
  /** An import replaces the rows that share a value of this column with the new ones; without it, the whole file. */
  replacedBy?: string;
}

const specs: Readonly<Record<string, FileSpec>> = {
  "authorities.csv": {
    columns: [
      "code",
      "dfe_code",
      "name",
      "slug",
      "type",
      "region_code",
      "opened",
      "closed",
      "predecessors",
      "former_codes",
      "other_names",
      "centroid_lon",
      "centroid_lat",
    ],
    key: ["code"],
  },
  "regions.csv": { columns: ["code", "name", "slug", "parent_code"], key: ["code"] },
  "places.csv": {
    columns: ["name", "kind", "within", "authority_code"],
    key: ["name", "kind", "within", "authority_code"],
  },
  "statistical-neighbours.csv": {
    columns: ["edition", "authority_code", "rank", "neighbour_code", "closeness"],
    key: ["edition", "authority_code", "rank"],
    replacedBy: "edition",
  },
  "inspections.csv": {
    columns: ["id", "authority_code", "framework", "type", "start", "end", "published", "report_url", "source", "note"],
    key: ["id"],
    replacedBy: "id",
  },
  "judgements.csv": {
    columns: ["inspection_id", "strand", "grade", "printed_as"],
    key: ["inspection_id", "strand"],
    replacedBy: "inspection_id",
  },
  "visits.csv": {
    columns: ["id", "authority_code", "type", "start", "end", "published", "theme", "precision", "url", "source"],
    key: ["id"],
    replacedBy: "id",
  },
  "quoted.csv": {
    columns: [
      "inspection_id",
      "measure",
      "label",
      "value",
      "unit",
      "period",
      "basis",
      "england",
      "neighbours",
      "note",
      "source",
    ],
    key: ["inspection_id", "measure", "label", "period", "basis", "value"],
    replacedBy: "source",
  },
  "notices.csv": {
    columns: ["authority_code", "kind", "from", "to", "text"],
    key: ["authority_code", "kind", "from", "text"],
  },
  "sources.csv": {
    columns: ["id", "publisher", "title", "release", "published", "retrieved", "licence", "url", "computed"],
    key: ["id"],
    replacedBy: "id",
  },
};

const observations: FileSpec = { columns: observationColumns, key: ["indicator", "area_code", "period"] };

/** The layout of a file in `data/`, by its name there; throws for a name that no import may write. */
export function fileSpec(name: string): FileSpec {
  const spec = name.startsWith("observations/") ? observations : specs[name];
  if (!spec) throw new Error(`No import may write ${name}`);
  return spec;
}

/** Rows in the order of the file's key; numbers inside a key column compare as numbers. */
export function sortRows(spec: FileSpec, rows: readonly OutputRow[]): OutputRow[] {
  return rows.toSorted((a, b) => {
    for (const column of spec.key) {
      const order = compareCells(a[column] ?? "", b[column] ?? "");
      if (order !== 0) return order;
    }
    return 0;
  });
}

/** What stands in the file already and is not replaced, together with the new rows. */
export function mergeRows(spec: FileSpec, existing: readonly OutputRow[], fresh: readonly OutputRow[]): OutputRow[] {
  const { replacedBy } = spec;
  if (!replacedBy) return sortRows(spec, fresh);
  const replaced = new Set(fresh.map((row) => row[replacedBy]));
  return sortRows(spec, [...existing.filter((row) => !replaced.has(row[replacedBy])), ...fresh]);
}

function compareCells(a: string, b: string): number {
  if (/^\d{1,3}$/.test(a) && /^\d{1,3}$/.test(b)) return Number(a) - Number(b);
  return a < b ? -1 : a > b ? 1 : 0;
}
