import type { Issue } from "../../../src/ingest/issue.ts";
import { ENGLAND } from "../../../src/model/authority.ts";
import { type CsvText, eachRow } from "../csv.ts";
import { type AreaLookup, didNotExist, type KnownArea } from "./areas.ts";
import { EesLayout } from "./ees-layout.ts";
import { type Contradiction, observe } from "./ees-observations.ts";
import type { EesRecipe, Series } from "./ees-recipe.ts";
import { EesRows, NOT_BROUGHT_IN } from "./ees-rows.ts";
import { mismatches, type TotalMismatch } from "./ees-totals.ts";
import type { Entry } from "./entry.ts";
import type { Ledger } from "./ledger.ts";
import { type Manifest, periodOf } from "./manifest.ts";

/** What one file gave: observations without a source yet, the account of its rows, and what is wrong with it. */
export interface EesOutcome {
  entries: Entry[];
  ledger: Ledger;
  faults: Issue[];
  /** The newest period in the file (`2025`, `2024-25`): what its release is called. */
  release: string;
  unusedColumns: string[];
  unknownAreas: ReadonlyMap<string, string>;
  /** Authorities that are open in the newest period and have no row in it. */
  absentAreas: KnownArea[];
  totals: TotalMismatch[];
  contradictions: Contradiction[];
}

/** Reads a file by its recipe. Series whose indicator the manifest does not list are left out, and their rows set aside. */
export function readEes(csv: CsvText, recipe: EesRecipe, areas: AreaLookup, manifest: Manifest): EesOutcome {
  const layout = new EesLayout(csv.headers, recipe);
  const series = recipe.series.filter(({ indicator }) => manifest.byId.has(indicator));
  const rows = new EesRows(csv.path, layout, areas, manifest, series);
  const faults = eachRow(csv, (cells, line) => rows.take(cells, line));
  faults.push(...rows.faults, ...labelFaults(csv.path, layout, rows, series));
  const { groups } = rows;
  const observed = observe(csv.path, layout, groups, manifest, series);
  return {
    entries: observed.entries,
    ledger: rows.ledger,
    faults: [...faults, ...observed.faults],
    release: rows.newest,
    unusedColumns: layout.unusedColumns,
    unknownAreas: rows.unknownAreas,
    absentAreas: absentAreas(rows, areas),
    totals: mismatches(layout, groups),
    contradictions: observed.contradictions,
  };
}

/** A series without a single row means that a label has been renamed: the recipe must learn the new name. */
function labelFaults(file: string, layout: EesLayout, rows: EesRows, series: readonly Series[]): Issue[] {
  if (rows.ledger.read === 0)
    return [{ file, line: 0, column: "", value: "", expected: "at least one row", rule: "empty" }];
  const seen = new Set<string>();
  for (const group of rows.groups) for (const key of group.rows.keys()) seen.add(key);
  const missing = series.filter((one) => !one.optional && !seen.has(layout.keyFor(one.where)));
  const value = missing.length > 0 ? labelsUnused(rows.ledger) : "";
  return missing.map((one) => ({
    file,
    line: 0,
    column: layout.filters.map((filter) => layout.nameOf(filter)).join(", "),
    value,
    expected: `rows for ${one.indicator}: ${layout.labelsWanted(one.where) || "any"} (recipe ${layout.recipe.id})`,
    rule: "label-known",
  }));
}

/** Labels that stand in the file and no series asks for: the new name of what is missing is likely among them. */
function labelsUnused(ledger: Ledger): string {
  const unused = ledger.reasons.flatMap(({ reason }) => {
    const [kind, label] = reason.split(/: (.*)/s);
    return kind === NOT_BROUGHT_IN && label ? [label] : [];
  });
  return unused.length > LABELS_SHOWN ? `${unused.slice(0, LABELS_SHOWN).join("; ")}; …` : unused.join("; ");
}

const LABELS_SHOWN = 8;

function absentAreas(rows: EesRows, areas: AreaLookup): KnownArea[] {
  const present = new Set<string>();
  for (const group of rows.groups) if (group.period === rows.newest) present.add(group.area.code);
  const meant = periodOf(rows.newest, rows.newest.includes("-") ? "academic-year" : "year-to-31-march");
  const isNational = [...present].every((code) => code === ENGLAND);
  if (isNational || !meant) return [];
  return areas.authorities.filter((area) => !present.has(area.code) && !didNotExist(area, meant));
}
