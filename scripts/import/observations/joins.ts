import { readFileSync } from "node:fs";
import { type Entry, isNumber } from "./entry.ts";
import type { Manifest, ManifestIndicator } from "./manifest.ts";
import { reproduces } from "./reproduces.ts";
import type { Store } from "./store.ts";

/** A share or rate whose counts are published elsewhere: which indicators they are, and how many years earlier the denominator is. */
export interface Join {
  indicator: string;
  numerator: string;
  denominator: string;
  /** 1 for rates on 31 March, worked out from the population of the summer before. */
  yearsBefore?: number;
}

export interface JoinCount {
  indicator: string;
  joined: number;
  /** Cells whose counts do not give the published figure (revised since, or of another day): these stay without counts. */
  refused: number;
}

/** The joins that `joins.json` lists. */
export function loadJoins(path: URL = new URL("./joins.json", import.meta.url)): Join[] {
  return JSON.parse(readFileSync(path, "utf8")) as Join[];
}

/**
 * Gives figures published without counts the counts published for the same cell, but only where these reproduce the published
 * figure. A count that is hidden stays hidden: its symbol is carried over, and no figure is ever worked out.
 */
export function joinCounts(store: Store, joins: readonly Join[], manifest: Manifest): JoinCount[] {
  return joins.map((join) => {
    const indicator = manifest.byId.get(join.indicator);
    const count: JoinCount = { indicator: join.indicator, joined: 0, refused: 0 };
    if (indicator) for (const entry of store.entriesOf(join.indicator)) joinOne(store, join, indicator, entry, count);
    return count;
  });
}

function joinOne(store: Store, join: Join, indicator: ManifestIndicator, entry: Entry, count: JoinCount): void {
  if (entry.value === "" || entry.numerator !== "" || entry.denominator !== "") return;
  const numerator = store.find(join.numerator, entry.area, entry.period);
  const denominator = store.find(join.denominator, entry.area, yearsBefore(entry.period, join.yearsBefore ?? 0));
  if (!numerator || !denominator) return;
  const [above, below] = [numerator.value || numerator.shorthand, denominator.value || denominator.shorthand];
  if (isNumber(above) && isNumber(below) && !agrees(indicator, entry, above, below)) count.refused += 1;
  else {
    store.replace({ ...entry, numerator: above, denominator: below });
    count.joined += 1;
  }
}

function agrees(indicator: ManifestIndicator, entry: Entry, above: string, below: string): boolean {
  return reproduces(indicator, entry.area, Number(entry.value), Number(above), Number(below));
}

function yearsBefore(period: string, years: number): string {
  return years === 0 || !/^\d{4}$/.test(period) ? period : String(Number(period) - years);
}
