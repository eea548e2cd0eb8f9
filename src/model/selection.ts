import type { IndicatorId } from "./indicator.ts";
import type { GradeId, StrandId } from "./inspection.ts";
import type { Edition } from "./neighbour.ts";
import type { PeriodId } from "./period.ts";

/** How many authorities can be set side by side. */
export const MOST_AUTHORITIES = 12;

/** How many indicators an address can name one by one. */
export const MOST_INDICATORS = 60;

/** The charts that an address can ask for, by the names of their files in `charts/`. */
export const chartKinds = [
  "profile",
  "range-strip",
  "time-series",
  "neighbours",
  "distribution",
  "tile-map",
  "heat-table",
  "scatter",
  "slope",
] as const;
export type ChartKind = (typeof chartKinds)[number];

/** A group seen from the subject: its neighbours, those that count it as theirs, its region, its type, all with a grade. */
export type PeerPreset =
  { kind: "neighbours" | "counted-by" | "region" | "type" } | { kind: "grade"; strand: StrandId; grade: GradeId };

/** Indicators chosen as a group: the headline ones, those of a topic, or the inspection judgements alone. */
export type IndicatorPreset = { kind: "headline" | "judgements" } | { kind: "topic"; topic: string };

/** Where an axis starts: at nought, near the smallest figure, or at a number in the indicator's unit. */
export type AxisStart = "zero" | "data" | number;

/** What a reader has chosen, as an address holds it. Empty lists and nulls leave the choice to the page. */
export interface Selection {
  /** Slugs; the first is the subject. */
  authorities: readonly string[];
  indicators: readonly IndicatorId[];
  /** Stands for indicators; where it is given the list is empty. */
  preset: IndicatorPreset | null;
  edition: Edition | null;
  peers: PeerPreset | null;
  /** The ends of a change; `to` is also the period of a chart that shows only one. */
  from: PeriodId | null;
  to: PeriodId | null;
  x: IndicatorId | null;
  y: IndicatorId | null;
  axis: AxisStart | null;
  chart: ChartKind | null;
}

/** The names that an address may use. Without a list any name of the right form will do. */
export interface KnownNames {
  authorities?: ReadonlySet<string>;
  indicators?: ReadonlySet<IndicatorId>;
  editions?: ReadonlySet<Edition>;
  topics?: ReadonlySet<string>;
}

/** A part of an address that does nothing, as it stands there: its name or form is not known, it says something twice, or is one too many. */
export interface Ignored {
  key: string;
  value: string;
  reason: "unknown" | "repeated" | "too-many";
}

export const emptySelection: Selection = {
  authorities: [],
  indicators: [],
  preset: null,
  edition: null,
  peers: null,
  from: null,
  to: null,
  x: null,
  y: null,
  axis: null,
  chart: null,
};

/** The selection in an address's query (`?a=…`; the question mark may be missing), and every part of it that had to be left out. */
export function parseSelection(
  search: string,
  known: KnownNames = {},
): { selection: Selection; ignored: readonly Ignored[] } {
  const query = new Query(search);
  const indicator = nameIn(known.indicators);
  const preset = query.hasPreset() ? query.one("i", (value) => readPreset(value, known)) : null;
  const selection: Selection = {
    authorities: query.list("a", nameIn(known.authorities), MOST_AUTHORITIES),
    indicators: query.hasPreset() ? [] : query.list("i", indicator, MOST_INDICATORS),
    preset,
    edition: query.one("n", nameIn(known.editions)),
    peers: query.one("p", readPeers),
    from: query.one("from", readPeriod),
    to: query.one("to", readPeriod),
    x: query.one("x", indicator),
    y: query.one("y", indicator),
    axis: query.one("axis", readAxis),
    chart: query.one("c", readChart),
  };
  return { selection, ignored: query.ignored };
}

/**
 * The query of an address that says this selection (`?a=lincolnshire&i=cla-rate`), empty where there is nothing to say. Parts of
 * `others`, another query, that do not belong to a selection follow as they were.
 */
export function writeSelection(selection: Selection, others = ""): string {
  const kept = [...new URLSearchParams(others)].filter(([key]) => !isKey(key));
  const own = keys.flatMap((key) => {
    const value = written[key](selection);
    return value === "" ? [] : [`${key}=${encodeURIComponent(value).replaceAll("%2C", ",")}`];
  });
  const query = [...own, ...(kept.length > 0 ? [new URLSearchParams(kept).toString()] : [])].join("&");
  return query && `?${query}`;
}

/** Parts of a query that no selection has, and that are none of `others`; marks that campaigns leave on links are passed over. */
export function strayParts(search: string, others: readonly string[] = []): Ignored[] {
  const isStray = (key: string) => !isKey(key) && !others.includes(key) && !/^(utm_|fbclid|gclid|mc_)/.test(key);
  return [...new URLSearchParams(search)]
    .filter(([key]) => isStray(key))
    .map(([key, value]) => ({ key, value, reason: "unknown" }));
}

/** What was left out of an address, in words for the reader; empty where nothing was. What is too much is said in one sentence. */
export function ignoredWords(ignored: readonly Ignored[]): string {
  const isFirst = ({ key, reason }: Ignored, place: number) =>
    reason !== "too-many" || ignored.findIndex((one) => one.key === key && one.reason === reason) === place;
  return ignored
    .filter(isFirst)
    .map((one) => wordsOf(one, ignored))
    .join(" ");
}

function wordsOf({ key, value, reason }: Ignored, all: readonly Ignored[]): string {
  const part = quoted(value);
  if (!isKey(key)) return `The address has a part “${key}” that means nothing here: it was left out.`;
  switch (reason) {
    case "unknown":
      return `The address names ${part}, which is no ${meanings[key]} known here: it was left out.`;
    case "repeated":
      return `The address gives ${part} where one ${meanings[key]} was given already: it was left out.`;
    case "too-many":
      return tooMany(
        key === "a" ? MOST_AUTHORITIES : MOST_INDICATORS,
        all.filter((one) => one.key === key && one.reason === reason).map((one) => quoted(one.value)),
      );
  }
}

function tooMany(most: number, parts: readonly string[]): string {
  const said = parts.slice(0, most);
  const more = parts.length > most ? ` and ${parts.length - most} more` : "";
  return `The address names more than ${most}: ${said.join(", ")}${more} ${parts.length === 1 ? "was" : "were"} left out.`;
}

function quoted(value: string): string {
  return `“${value.length > 60 ? `${value.slice(0, 60)}…` : value}”`;
}

const keys = ["a", "i", "p", "n", "c", "from", "to", "x", "y", "axis"] as const;
type Key = (typeof keys)[number];

const meanings: Record<Key, string> = {
  a: "authority",
  i: "indicator",
  p: "group of authorities",
  n: "edition of the neighbours",
  c: "chart",
  from: "period",
  to: "period",
  x: "indicator",
  y: "indicator",
  axis: "start of an axis",
};

const written: Record<Key, (selection: Selection) => string> = {
  a: ({ authorities }) => authorities.join(","),
  i: ({ indicators, preset }) => (preset === null ? indicators.join(",") : presetText(preset)),
  p: ({ peers }) => (peers === null ? "" : peersText(peers)),
  n: ({ edition }) => textOf(edition),
  c: ({ chart }) => textOf(chart),
  from: ({ from }) => textOf(from),
  to: ({ to }) => textOf(to),
  x: ({ x }) => textOf(x),
  y: ({ y }) => textOf(y),
  axis: ({ axis }) => textOf(axis),
};

function isKey(key: string): key is Key {
  return (keys as readonly string[]).includes(key);
}

function textOf(value: string | number | null): string {
  return value === null ? "" : String(value);
}

function presetText(preset: IndicatorPreset): string {
  return preset.kind === "topic" ? `topic.${preset.topic}` : preset.kind;
}

function peersText(peers: PeerPreset): string {
  return peers.kind === "grade" ? `grade.${peers.strand}.${peers.grade}` : peers.kind;
}

/** What a part of an address means, or null where it means nothing. */
type Read<T> = (value: string) => T | null;

/** A query being read: what is left out on the way is noted. */
class Query {
  readonly ignored: Ignored[] = [];
  readonly #params: URLSearchParams;

  constructor(search: string) {
    this.#params = new URLSearchParams(search);
  }

  /** True where the indicators are named as a group. */
  hasPreset(): boolean {
    return /^(headline|judgements|topic\..*)$/.test(this.#params.get("i") ?? "");
  }

  one<T>(key: Key, read: Read<T>): T | null {
    const [first, ...more] = this.#params.getAll(key).filter((value) => value !== "");
    for (const value of more) this.ignored.push({ key, value, reason: "repeated" });
    if (first === undefined) return null;
    const meant = read(first);
    if (meant === null) this.ignored.push({ key, value: first, reason: "unknown" });
    return meant;
  }

  list(key: Key, read: Read<string>, most: number): string[] {
    const names: string[] = [];
    for (const value of this.#params.getAll(key).flatMap((part) => part.split(","))) {
      const name = value === "" ? "" : read(value);
      if (name === "") continue;
      const reason =
        name === null ? "unknown" : names.includes(name) ? "repeated" : names.length === most ? "too-many" : null;
      if (reason === null) names.push(name!);
      else this.ignored.push({ key, value, reason });
    }
    return names;
  }
}

const nameForm = /^[a-z0-9]+(-[a-z0-9]+)*$/;

function nameIn(known: ReadonlySet<string> | undefined): Read<string> {
  return (value) => ((known ? known.has(value) : nameForm.test(value)) ? value : null);
}

function readPreset(value: string, { topics }: KnownNames): IndicatorPreset | null {
  if (value === "headline" || value === "judgements") return { kind: value };
  const topic = nameIn(topics)(value.slice("topic.".length));
  return topic === null ? null : { kind: "topic", topic };
}

function readPeers(value: string): PeerPreset | null {
  if (value === "neighbours" || value === "counted-by" || value === "region" || value === "type")
    return { kind: value };
  const [kind, strand, grade, ...rest] = value.split(".");
  if (kind !== "grade" || strand === undefined || grade === undefined || rest.length > 0) return null;
  return nameForm.test(strand) && nameForm.test(grade) ? { kind, strand, grade } : null;
}

function readPeriod(value: string): PeriodId | null {
  return /^\d{4}(-\d{2}|-\d{4})?$/.test(value) ? value : null;
}

/** Plain decimals only, so that a number is written as it was read; minus nought is nought. */
function readAxis(value: string): AxisStart | null {
  if (value === "zero" || value === "data") return value;
  return /^-?\d{1,9}(\.\d{1,4})?$/.test(value) ? Number(value) + 0 : null;
}

function readChart(value: string): ChartKind | null {
  return chartKinds.find((kind) => kind === value) ?? null;
}
