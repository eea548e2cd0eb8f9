import type { AreaCode } from "../model/authority.ts";
import { ENGLAND } from "../model/authority.ts";
import type { Indicator, IndicatorId } from "../model/indicator.ts";
import type { Observation, Quantity } from "../model/observation.ts";
import { isShorthand, missing, present, reasonOf, shorthands } from "../model/observation.ts";
import type { Period } from "../model/period.ts";
import { parsePeriod, periodForm } from "../model/period.ts";
import { NUMBER, replacementOf } from "./columns.ts";
import type { Content } from "./csv.ts";
import { readCsv } from "./csv.ts";
import type { Issue } from "./issue.ts";
import { breachOfParts, breachOfSign, breachOfValue } from "./observation-rules.ts";
import { observationsFile } from "./schema-figures.ts";

type AreaKind = "authority" | "region" | "country";

/** What observations refer to. A part is null where its file could not be read: nothing is then held against a row. */
export interface Known {
  indicators: readonly Indicator[] | null;
  /** Ids of rows in indicators.csv that have faults of their own: referring to one is no second fault. */
  faultyIndicators: ReadonlySet<IndicatorId>;
  areas: ReadonlyMap<AreaCode, "authority" | "region"> | null;
  sources: ReadonlySet<string> | null;
}

/** One indicator while its rows are read: the periods and series already met. */
interface Current {
  indicator: Indicator;
  periods: Map<string, Period | null>;
  series: Map<AreaCode, Observation[]>;
}

/** A number as it is written, read once however often it stands in the files. */
interface Written {
  quantity: Quantity;
  value: number;
  decimals: number;
}

interface Area {
  code: AreaCode;
  kind: AreaKind;
}

/** All that is remembered from row to row. */
interface Reading {
  known: Known;
  issues: Issue[];
  file: string;
  topic: string;
  line: number;
  rows: number;
  indicators: Map<string, Current>;
  areas: Map<string, Area>;
  sources: Map<string, string>;
  written: Map<string, Written | null>;
}

const names = Object.keys(observationsFile.columns);
const NOT_PUBLISHED: Written = { quantity: missing("not-published"), value: Number.NaN, decimals: 0 };
const symbols = new Map<string, Written>(
  shorthands.map((sign) => [sign, { quantity: missing(reasonOf(sign)), value: Number.NaN, decimals: 0 }]),
);

/**
 * Reads observation files (topic → name and content) into series by indicator and area, oldest first. Made for hundreds
 * of thousands of rows: ids, periods and quantities that repeat are one object, and a row without a fault costs a few
 * look-ups.
 */
export function readObservations(
  files: readonly { file: string; topic: string; content: Content }[],
  known: Known,
  issues: Issue[],
): { series: Map<IndicatorId, Map<AreaCode, Observation[]>>; rows: number } {
  const reading = startReading(known, issues);
  for (const { file, topic, content } of files) {
    Object.assign(reading, { file, topic });
    const faults = readCsv(file, content, names, (cells, line) => readRow(reading, cells, line));
    for (const issue of faults) issues.push(issue);
  }
  const series = [...reading.indicators].map(([id, current]) => [id, current.series] as const);
  return { series: new Map(series), rows: reading.rows };
}

function startReading(known: Known, issues: Issue[]): Reading {
  const indicators = (known.indicators ?? []).map((indicator): [string, Current] => {
    return [indicator.id, { indicator, periods: new Map(), series: new Map() }];
  });
  const areas = [...(known.areas ?? [])].map(([code, kind]): [string, Area] => [code, { code, kind }]);
  return {
    known,
    issues,
    file: "",
    topic: "",
    line: 0,
    rows: 0,
    indicators: new Map(indicators),
    areas: new Map([[ENGLAND, { code: ENGLAND, kind: "country" }], ...areas]),
    sources: new Map([...(known.sources ?? [])].map((id) => [id, id])),
    written: new Map(),
  };
}

function readRow(reading: Reading, cells: readonly string[], line: number): void {
  reading.line = line;
  reading.rows += 1;
  const area = areaOf(reading, cells[1] as string);
  const source = sourceOf(reading, cells[7] as string);
  const current = indicatorOf(reading, cells[0] as string);
  if (!current) return;
  const period = periodOf(reading, current, cells[2] as string);
  const before = reading.issues.length;
  const value = valueOf(reading, current.indicator, cells[3] as string, cells[6] as string);
  const numerator = partOf(reading, "numerator", cells[4] as string);
  const denominator = partOf(reading, "denominator", cells[5] as string);
  if (!value || !numerator || !denominator || !area || reading.issues.length > before) return;
  checkTogether(reading, current.indicator, area, value, numerator, denominator, cells);
  if (!period || !source || reading.issues.length > before) return;
  keep(reading, current, cells[2] as string, {
    indicator: current.indicator.id,
    area: area.code,
    period,
    value: value.quantity,
    numerator: numerator.quantity,
    denominator: denominator.quantity,
    source,
  });
}

function fault(reading: Reading, column: string, value: string, expected: string, rule: string): null {
  const { file, line } = reading;
  reading.issues.push({ file, line, column, value, expected, rule });
  return null;
}

function indicatorOf(reading: Reading, text: string): Current | null {
  const current = reading.indicators.get(text);
  if (current === undefined) {
    if (reading.known.indicators === null || reading.known.faultyIndicators.has(text)) return null;
    return fault(reading, "indicator", text, "an id in indicators.csv", "reference");
  }
  if (current.indicator.topic === reading.topic) return current;
  const expected = `an indicator of the topic ${reading.topic}; this one is of ${current.indicator.topic}`;
  return fault(reading, "indicator", text, expected, "topic");
}

function areaOf(reading: Reading, text: string): Area | null {
  const area = reading.areas.get(text);
  if (area !== undefined) return area;
  if (reading.known.areas !== null) {
    return fault(reading, "area_code", text, `a code in authorities.csv or regions.csv, or ${ENGLAND}`, "reference");
  }
  return { code: text, kind: "country" };
}

function sourceOf(reading: Reading, text: string): string | null {
  const source = reading.sources.get(text);
  if (source !== undefined || reading.known.sources === null) return source ?? text;
  return fault(reading, "source", text, "an id in sources.csv", "reference");
}

function periodOf(reading: Reading, { periods, indicator }: Current, text: string): Period | null {
  let period = periods.get(text);
  if (period === undefined) periods.set(text, (period = parsePeriod(text, indicator.periodKind)));
  if (period !== null) return period;
  const expected = `${periodForm(indicator.periodKind)} (${indicator.periodKind})`;
  return fault(reading, "period", text, expected, "period");
}

/** The value or its shorthand, of which exactly one must be there; null after a fault. */
function valueOf(reading: Reading, indicator: Indicator, value: string, shorthand: string): Written | null {
  if (value === "") return symbolOf(reading, shorthand);
  if (shorthand !== "") {
    return fault(reading, "shorthand", shorthand, "an empty cell, because value is filled", "value-or-shorthand");
  }
  const written = numberOf(reading, value);
  if (written === null) return fault(reading, "value", value, valuePhrase(value), ruleFor(value));
  const breach = breachOfValue(indicator, written.value, written.decimals);
  return breach ? fault(reading, breach.column, value, breach.expected, breach.rule) : written;
}

function symbolOf(reading: Reading, text: string): Written | null {
  const symbol = symbols.get(text);
  if (symbol) return symbol;
  if (text === "") {
    const expected = "a number, or an empty cell and a shorthand beside it";
    return fault(reading, "value", "", expected, "value-or-shorthand");
  }
  const replacement = replacementOf(text);
  const expected = `one of ${shorthands.join(", ")}`;
  if (replacement === undefined) return fault(reading, "shorthand", text, expected, "shorthand-legal");
  return fault(reading, "shorthand", text, `${expected}: in place of the old symbol, ${replacement}`, "old-symbol");
}

function valuePhrase(text: string): string {
  if (isShorthand(text)) return "a number: a shorthand stands in the column shorthand";
  const replacement = replacementOf(text);
  if (replacement === undefined) return "a number such as 12 or 3.5";
  return `a number: in place of the old symbol, leave it empty and put ${replacement} in the column shorthand`;
}

function ruleFor(text: string): string {
  return replacementOf(text) === undefined ? "number" : "old-symbol";
}

/** A numerator or denominator: a number, a shorthand, or nothing where the publication gives none. */
function partOf(reading: Reading, column: "numerator" | "denominator", text: string): Written | null {
  if (text === "") return NOT_PUBLISHED;
  const written = numberOf(reading, text) ?? symbols.get(text);
  if (written) return written;
  const replacement = replacementOf(text);
  const phrase = `a number, one of ${shorthands.join(", ")}, or an empty cell`;
  const expected = replacement === undefined ? phrase : `${phrase}: in place of the old symbol, ${replacement}`;
  return fault(reading, column, text, expected, ruleFor(text));
}

function numberOf(reading: Reading, text: string): Written | null {
  let written = reading.written.get(text);
  if (written === undefined) reading.written.set(text, (written = readNumber(text)));
  return written;
}

function readNumber(text: string): Written | null {
  if (!NUMBER.test(text)) return null;
  const value = Number(text);
  const point = text.indexOf(".");
  const decimals = point === -1 ? 0 : text.length - point - 1;
  return { quantity: Object.freeze(present(value)), value, decimals };
}

/** Rules between the cells of a row. */
function checkTogether(
  reading: Reading,
  indicator: Indicator,
  area: Area,
  value: Written,
  numerator: Written,
  denominator: Written,
  cells: readonly string[],
): void {
  if (indicator.coverage === "england" && area.kind !== "country") {
    fault(reading, "area_code", area.code, `${ENGLAND}: ${indicator.id} has national figures only`, "coverage");
  }
  const breach =
    breachOfSign(indicator, numerator.value, denominator.value) ??
    breachOfParts(indicator, area.kind === "authority", value.value, numerator.value, denominator.value);
  if (breach)
    fault(reading, breach.column, cells[names.indexOf(breach.column)] as string, breach.expected, breach.rule);
}

/** Adds an observation to its series in the order of time; a period that is there already is a repeat. */
function keep(reading: Reading, { series }: Current, text: string, observation: Observation): void {
  const list = series.get(observation.area);
  if (list === undefined) {
    series.set(observation.area, [observation]);
    return;
  }
  let at = list.length;
  while (at > 0 && (list[at - 1] as Observation).period.endYear > observation.period.endYear) at -= 1;
  if (at > 0 && (list[at - 1] as Observation).period.endYear === observation.period.endYear) {
    fault(reading, "period", text, "indicator, area_code, period not to repeat an earlier row", "duplicate-key");
  } else if (at === list.length) list.push(observation);
  else list.splice(at, 0, observation);
}
