import { type Entry, sameFigures } from "./entry.ts";
import { precedence, type Release } from "./publications.ts";

/** A cell that the newer release gives otherwise than the older one did, beyond rounding. */
export interface Restated {
  indicator: string;
  area: string;
  period: string;
  before: string;
  after: string;
  /** The releases, older and newer. */
  from: string;
  to: string;
}

/** A cell whose number was withdrawn. The number itself is never kept. */
export interface Suppressed {
  indicator: string;
  area: string;
  period: string;
  shorthand: string;
  from: string;
  to: string;
}

/** A cell that two publications give differently; the first of them is believed. */
export interface Difference {
  indicator: string;
  area: string;
  period: string;
  kept: string;
  /** What the other one says; empty where either hides it. */
  other: string;
  from: string;
  to: string;
  /** Why they differ, in words. */
  why: string;
}

const MONTHS_BETWEEN_RELEASES = 12;

/**
 * Observations by cell. A higher tier stands before a lower one and a newer release before an older one, always as a whole
 * row: what the newest release hides is hidden, whatever an older release or another source says.
 */
export class Store {
  /** By indicator, area and period. */
  readonly #cells = new Map<string, Map<string, Map<string, Entry>>>();
  readonly #sorted = new Map<string, readonly Entry[]>();
  readonly #releases: ReadonlyMap<string, Release>;
  readonly restated: Restated[] = [];
  readonly suppressed: Suppressed[] = [];
  readonly differences: Difference[] = [];
  readonly added = new Map<string, number>();
  duplicates = 0;

  /** Forgets what has been counted so far: what stood in `data/` before is no news. */
  startCounting(): void {
    this.added.clear();
    this.duplicates = 0;
  }

  constructor(releases: ReadonlyMap<string, Release>) {
    this.#releases = releases;
  }

  /** Brings in one observation; the order of calls does not change which one stays. */
  put(entry: Entry): void {
    const cells = this.#cellsOf(entry);
    const standing = cells.get(entry.period);
    if (!standing) {
      cells.set(entry.period, entry);
      this.added.set(entry.source, (this.added.get(entry.source) ?? 0) + 1);
    } else if (standing.source === entry.source) {
      cells.set(entry.period, this.#sayingMore(standing, entry));
    } else {
      cells.set(entry.period, this.#choose(standing, entry));
    }
  }

  /** The same release twice (a rate file and a time series): the row that says more stays. */
  #sayingMore(standing: Entry, entry: Entry): Entry {
    if (sameFigures(standing, entry)) this.duplicates += 1;
    else if (standing.value !== entry.value || standing.shorthand !== entry.shorthand) this.#differ(standing, entry);
    else if (standing.denominator === "") return entry;
    return standing;
  }

  #choose(a: Entry, b: Entry): Entry {
    const releaseA = this.#releases.get(a.source);
    const releaseB = this.#releases.get(b.source);
    if (!releaseA || !releaseB) return releaseA ? a : b;
    const [winner, loser] = precedence(releaseA, releaseB) >= 0 ? [a, b] : [b, a];
    if (releaseA.publication.tier === releaseB.publication.tier) this.#compare(loser, winner);
    else if (this.#hidesLater(winner, loser)) return this.#hide(winner, loser);
    else this.#differ(winner, loser);
    return winner;
  }

  /**
   * True where a tool that came out more than a year later hides what the release shows: these publications are annual, so
   * that a newer release lies between the two and has hidden the cell.
   */
  #hidesLater(winner: Entry, loser: Entry): boolean {
    const own = this.#releases.get(winner.source);
    const other = this.#releases.get(loser.source);
    if (!own || !other || winner.value === "" || loser.value !== "") return false;
    return monthOf(other.published) - monthOf(own.published) > MONTHS_BETWEEN_RELEASES;
  }

  #hide(winner: Entry, hiding: Entry): Entry {
    const { indicator, area, period, shorthand } = hiding;
    this.suppressed.push({ indicator, area, period, shorthand, from: winner.source, to: hiding.source });
    return hiding;
  }

  #compare(older: Entry, newer: Entry): void {
    const place = {
      indicator: newer.indicator,
      area: newer.area,
      period: newer.period,
      from: older.source,
      to: newer.source,
    };
    if (older.value !== "" && newer.value === "") this.suppressed.push({ ...place, shorthand: newer.shorthand });
    else if (older.value !== "" && newer.value !== "" && Number(older.value) !== Number(newer.value)) {
      this.restated.push({ ...place, before: older.value, after: newer.value });
    }
  }

  #differ(kept: Entry, other: Entry): void {
    if (kept.value === other.value && kept.shorthand === other.shorthand) return;
    const bothNumbers = kept.value !== "" && other.value !== "";
    if (bothNumbers && Number(kept.value) === Number(other.value)) return;
    if (kept.value === "" && other.value === "") return;
    this.differences.push({
      indicator: kept.indicator,
      area: kept.area,
      period: kept.period,
      kept: kept.value || kept.shorthand,
      other: bothNumbers ? other.value : other.shorthand,
      from: other.source,
      to: kept.source,
      why: this.#why(kept, other),
    });
  }

  /** Why two publications give a cell differently, as far as their dates and symbols tell. */
  #why(kept: Entry, other: Entry): string {
    const [own, against] = [this.#releases.get(kept.source), this.#releases.get(other.source)];
    if (kept.value === "") {
      const isNought = kept.shorthand === "k" && Number(other.value) === 0;
      return isNought ? "the other prints 0 for what rounds to zero" : "hidden here, and so not shown from elsewhere";
    }
    if (other.value === "") return "the other prints a dash, whatever the reason";
    if (!own || !against || own.id === against.id) return "two tables of one release";
    return against.published > own.published
      ? "the other came out later, and may have been revised"
      : "the other came out earlier, as first published";
  }

  /** The cells of the entry's indicator and area, by period, about to be changed. */
  #cellsOf({ indicator, area }: Entry): Map<string, Entry> {
    this.#sorted.delete(indicator);
    let areas = this.#cells.get(indicator);
    if (!areas) this.#cells.set(indicator, (areas = new Map()));
    let cells = areas.get(area);
    if (!cells) areas.set(area, (cells = new Map()));
    return cells;
  }

  /** The observation in a cell, if there is one. */
  find(indicator: string, area: string, period: string): Entry | undefined {
    return this.#cells.get(indicator)?.get(area)?.get(period);
  }

  /** Puts the entry in its cell, whatever stood there. */
  replace(entry: Entry): void {
    this.#cellsOf(entry).set(entry.period, entry);
  }

  get indicators(): string[] {
    return [...this.#cells.keys()].sort();
  }

  /** The observations of one indicator, by area code and then period. */
  entriesOf(indicator: string): readonly Entry[] {
    let sorted = this.#sorted.get(indicator);
    if (!sorted) this.#sorted.set(indicator, (sorted = this.#inOrder(indicator)));
    return sorted;
  }

  #inOrder(indicator: string): Entry[] {
    const areas = [...(this.#cells.get(indicator) ?? [])].sort(([a], [b]) => compareText(a, b));
    return areas.flatMap(([, cells]) => [...cells.values()].sort((a, b) => compareText(a.period, b.period)));
  }
}

/** Months since the year 0, from a date or a month. */
function monthOf(published: string): number {
  return Number(published.slice(0, 4)) * 12 + Number(published.slice(5, 7));
}

/** Plain order of characters, the same on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
