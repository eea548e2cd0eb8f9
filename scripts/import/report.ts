import type { ImportFacts } from "./import.ts";
import { isAuthority } from "./observations/areas.ts";
import type { Contradiction } from "./observations/ees-observations.ts";
import type { JoinCount } from "./observations/joins.ts";
import type { Ledger, Reason } from "./observations/ledger.ts";
import { outliersOf } from "./observations/outliers.ts";
import { compareText, type Difference, type Restated, type Store, type Suppressed } from "./observations/store.ts";

/** Cells of one indicator that two sources give: `[area, period, …]`, in order of area and period. */
export interface CellGroup {
  indicator: string;
  from: string;
  to: string;
  /** Why the two differ, in words, where they are of two publications. */
  why?: string;
  cells: string[][];
}

export interface FileAccount {
  file: string;
  recipe: string;
  read: number;
  kept: number;
  setAside: number;
  reasons: Reason[];
}

/** Observations that stand in `data/` from one source: numbers, and missing ones by symbol. */
export interface SourceAccount {
  source: string;
  /** Cells that the source adds to what stood there before. */
  added: number;
  numbers: number;
  c: number;
  k: number;
  u: number;
  x: number;
  z: number;
}

/** Everything that an import report says. No number that a newer release withdrew is in it. */
export interface Report {
  files: FileAccount[];
  unrecognised: { file: string; what: string }[];
  notes: { about: string; note: string }[];
  sources: SourceAccount[];
  newAreas: { file: string; code: string; name: string }[];
  vanishedAreas: { file: string; code: string; name: string }[];
  restated: CellGroup[];
  restatedWithinRounding: number;
  suppressed: CellGroup[];
  differences: CellGroup[];
  totals: { file: string; total: string; cells: string[][] }[];
  contradictions: Contradiction[];
  joins: JoinCount[];
  outliers: { indicator: string; cells: string[][] }[];
  duplicates: number;
}

/** National and regional counts are rounded to 10: a change of 10 may be no change. */
const ROUNDED_TO = 10;

/** The report on an import; throws where a file's rows do not add up, which is a mistake in the code. */
export function makeReport(facts: ImportFacts): Report {
  const { statistics, tables, store } = facts;
  const names = new Map(facts.files.map(({ path, name }) => [path, name]));
  const named = (path: string): string => names.get(path) ?? path;
  const restated = store.restated.filter((cell) => store.find(cell.indicator, cell.area, cell.period)?.value !== "");
  const beyond = restated.filter((cell) => isBeyondRounding(facts, cell));
  return {
    files: accounts([...tables.ledgers, ...statistics.ledgers], named),
    unrecognised: statistics.unrecognised.map(({ path, what }) => ({ file: named(path), what })),
    notes: notesOf(facts, named),
    sources: sourceAccounts(store),
    newAreas: statistics.unknownAreas.map(({ path, code, name }) => ({ file: named(path), code, name })),
    vanishedAreas: statistics.absentAreas.map(({ path, code, name }) => ({ file: named(path), code, name })),
    restated: grouped(beyond, (cell: Restated) => [cell.before, cell.after]),
    restatedWithinRounding: restated.length - beyond.length,
    suppressed: grouped(store.suppressed, (cell: Suppressed) => [cell.shorthand]),
    differences: grouped(stillTrue(store), (cell: Difference) => [cell.kept, cell.other]),
    totals: totalsByFile(facts, named),
    contradictions: statistics.contradictions,
    joins: [...facts.joins],
    outliers: outliers(facts),
    duplicates: store.duplicates,
  };
}

function accounts(ledgers: readonly Ledger[], named: (path: string) => string): FileAccount[] {
  const unbalanced = ledgers.find((ledger) => !ledger.balances);
  if (unbalanced) throw new Error(`${unbalanced.path}: rows read are not rows kept and rows set aside`);
  return ledgers
    .map((ledger) => ({
      file: named(ledger.path),
      recipe: ledger.recipe,
      read: ledger.read,
      kept: ledger.kept,
      setAside: ledger.rowsSetAside,
      reasons: ledger.reasons,
    }))
    .sort((a, b) => compareText(a.file, b.file) || compareText(a.recipe, b.recipe));
}

/** Two publications' figures for one cell, unless the cell has been hidden since. */
function stillTrue(store: Store): Difference[] {
  return store.differences.filter((cell) => {
    const standing = store.find(cell.indicator, cell.area, cell.period);
    return standing?.value === cell.kept || (standing?.value === "" && standing.shorthand === cell.kept);
  });
}

function isBeyondRounding({ manifest }: ImportFacts, cell: Restated): boolean {
  const indicator = manifest.byId.get(cell.indicator);
  const change = Math.abs(Number(cell.after) - Number(cell.before));
  if (indicator?.unit === "number") return isAuthority(cell.area) || change > ROUNDED_TO;
  return change > 10 ** -(indicator?.decimals ?? 0) + 1e-9;
}

interface Place {
  indicator: string;
  area: string;
  period: string;
  from: string;
  to: string;
  why?: string;
}

function grouped<T extends Place>(cells: readonly T[], parts: (cell: T) => string[]): CellGroup[] {
  const groups = new Map<string, CellGroup>();
  for (const cell of cells) {
    const { indicator, from, to, why } = cell;
    const key = [indicator, from, to, why].join(" ");
    let group = groups.get(key);
    if (!group) groups.set(key, (group = { indicator, from, to, ...(why ? { why } : {}), cells: [] }));
    group.cells.push([cell.area, cell.period, ...parts(cell)]);
  }
  const sorted = [...groups].sort(([a], [b]) => compareText(a, b)).map(([, group]) => group);
  for (const group of sorted) group.cells.sort((a, b) => compareText(a.join(" "), b.join(" ")));
  return sorted;
}

function sourceAccounts(store: Store): SourceAccount[] {
  const accounts = new Map<string, SourceAccount>();
  for (const indicator of store.indicators) {
    for (const { source, shorthand } of store.entriesOf(indicator)) {
      let account = accounts.get(source);
      if (!account) accounts.set(source, (account = blankAccount(source, store.added.get(source) ?? 0)));
      account[shorthand === "" ? "numbers" : (shorthand as "c")] += 1;
    }
  }
  return [...accounts.values()].sort((a, b) => compareText(a.source, b.source));
}

function blankAccount(source: string, added: number): SourceAccount {
  return { source, added, numbers: 0, c: 0, k: 0, u: 0, x: 0, z: 0 };
}

function totalsByFile({ statistics }: ImportFacts, named: (path: string) => string): Report["totals"] {
  const groups = new Map<string, Report["totals"][number]>();
  for (const { path, total, area, period, difference } of statistics.totals) {
    const key = `${path} ${total}`;
    let group = groups.get(key);
    if (!group) groups.set(key, (group = { file: named(path), total, cells: [] }));
    group.cells.push([area, period, String(difference)]);
  }
  return [...groups.values()];
}

/** Among the indicators that this import brought: of the others an earlier report has told. */
function outliers({ store, manifest, statistics, tables }: ImportFacts): Report["outliers"] {
  const brought = new Set([...statistics.entries, ...tables.entries].map(({ indicator }) => indicator));
  return [...brought].sort(compareText).flatMap((id) => {
    const indicator = manifest.byId.get(id);
    const found = indicator ? outliersOf(indicator, store.entriesOf(id)) : [];
    if (found.length === 0) return [];
    return [
      { indicator: id, cells: found.map((one) => [one.area, one.period, one.before, one.after, `${one.times}`]) },
    ];
  });
}

function notesOf(facts: ImportFacts, named: (path: string) => string): Report["notes"] {
  return [...facts.tables.notes, ...facts.statistics.notes].map(({ path, note }) => ({ about: named(path), note }));
}
