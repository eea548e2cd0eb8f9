import type { AreaCode } from "./authority.ts";
import { multiplierOf, type Break, type Indicator } from "./indicator.ts";
import {
  isShorthand,
  missing,
  present,
  reasonOf,
  shorthandOf,
  type Observation,
  type Quantity,
} from "./observation.ts";
import { parsePeriod, type Period, type PeriodId } from "./period.ts";
import type { Source } from "./source.ts";

/** A number, a publisher's symbol, `DERIVED`, or null where there is no such row or part. */
type FileCell = number | string | null;

/** One list for each area, one place in it for each period. */
type Columns = readonly (readonly FileCell[])[];

/**
 * All figures of one indicator, as small as they can be sent to a browser: everything that follows from something else is left out.
 * The readable form of the same figures is `/data/v1/indicators/<id>.json`.
 */
export interface FiguresFile {
  version: 1;
  /** The data's own date, ISO. */
  date: string;
  indicator: Indicator;
  breaks: readonly Break[];
  sources: readonly Source[];
  periods: readonly PeriodId[];
  areas: readonly AreaCode[];
  value: Columns;
  /** Counts as steps from the last number before them in their list; empty where none was published. */
  numerator: Columns;
  denominator: Columns;
  /** For each period the place in `sources`, or a place for each area where they differ. */
  source: readonly (number | readonly (number | null)[])[];
}

/** The figures of one indicator, with all that is needed to name and compare them. */
export interface Figures {
  date: string;
  indicator: Indicator;
  breaks: readonly Break[];
  sources: readonly Source[];
  /** By area, each list in order of period. */
  observations: ReadonlyMap<AreaCode, readonly Observation[]>;
}

/** Stands for a value that is its numerator divided by its denominator, rounded as published. */
const DERIVED = "";

/** The file that holds these figures; throws where a period is of another kind than the indicator's. */
export function encodeFigures({ date, indicator, breaks, sources, observations }: Figures): FiguresFile {
  const periods = periodsIn(observations.values(), indicator);
  const rows = [...observations.values()].map((series) => inPlaces(series, periods));
  const part = (name: "numerator" | "denominator") =>
    columns(rows.map((row) => toSteps(row.map((one) => one && cellOf(one[name])))));
  return {
    version: 1,
    date,
    indicator,
    breaks,
    sources,
    periods,
    areas: [...observations.keys()],
    value: rows.map((row) => row.map((one) => one && valueCell(indicator, one))),
    numerator: part("numerator"),
    denominator: part("denominator"),
    source: periods.map((_, place) => shared(rows.map((row) => placeOfSource(sources, row[place] ?? null)))),
  };
}

/** The figures that a file holds; throws where it is of a version or form that this code does not know. */
export function decodeFigures(file: FiguresFile): Figures {
  if (file.version !== 1) throw new Error(`version ${String(file.version)} of a file of figures is not known`);
  const { date, indicator, breaks, sources, areas } = file;
  const periods = file.periods.map((id) => periodOf(id, indicator));
  const observations = new Map(areas.map((area, place) => [area, seriesIn(file, periods, area, place)]));
  return { date, indicator, breaks, sources, observations };
}

function seriesIn(file: FiguresFile, periods: readonly Period[], area: AreaCode, place: number): Observation[] {
  const numerators = fromSteps(file.numerator[place] ?? []);
  const denominators = fromSteps(file.denominator[place] ?? []);
  return periods.flatMap((period, index) => {
    const cell = file.value[place]?.[index] ?? null;
    if (cell === null) return [];
    const [numerator, denominator] = [quantityOf(numerators[index]), quantityOf(denominators[index])];
    const value = cell === DERIVED ? derived(file.indicator, numerator, denominator) : quantityOf(cell);
    const source = sourceAt(file, index, place);
    return [{ indicator: file.indicator.id, area, period, value, numerator, denominator, source }];
  });
}

function sourceAt({ source, sources }: FiguresFile, period: number, area: number): string {
  const places = source[period];
  const place = typeof places === "number" ? places : places?.[area];
  return (typeof place === "number" && sources[place]?.id) || "";
}

function periodsIn(lists: Iterable<readonly Observation[]>, indicator: Indicator): PeriodId[] {
  const periods = new Map<PeriodId, Period>();
  for (const list of lists) for (const { period } of list) periods.set(period.id, period);
  const inOrder = [...periods.values()].sort((a, b) => (a.end < b.end ? -1 : 1));
  const odd = inOrder.find(({ kind }) => kind !== indicator.periodKind);
  if (odd) throw new Error(`${indicator.id}: period ${odd.id} is ${odd.kind}, not ${indicator.periodKind}`);
  return inOrder.map(({ id }) => id);
}

function periodOf(id: PeriodId, { periodKind }: Indicator): Period {
  const period = parsePeriod(id, periodKind);
  if (!period) throw new Error(`${id} is no period of kind ${periodKind}`);
  return period;
}

function inPlaces(series: readonly Observation[], periods: readonly PeriodId[]): (Observation | null)[] {
  const byPeriod = new Map(series.map((one) => [one.period.id, one]));
  return periods.map((period) => byPeriod.get(period) ?? null);
}

function valueCell(indicator: Indicator, { value, numerator, denominator }: Observation): FileCell {
  const again = derived(indicator, numerator, denominator);
  const follows = value.status === "present" && again.status === "present" && again.value === value.value;
  return follows ? DERIVED : cellOf(value);
}

/** The published value worked out again: only ever used where it was found to come out as published. */
function derived({ unit, decimals }: Indicator, numerator: Quantity, denominator: Quantity): Quantity {
  const multiplier = multiplierOf(unit);
  if (multiplier === null || numerator.status === "missing" || denominator.status === "missing") {
    return missing("not-published");
  }
  const size = 10 ** decimals;
  return present(Math.round((numerator.value / denominator.value) * multiplier * size) / size);
}

function cellOf(quantity: Quantity): FileCell {
  if (quantity.status === "present") return quantity.value;
  return quantity.reason === "not-published" ? null : shorthandOf(quantity.reason);
}

function quantityOf(cell: FileCell | undefined): Quantity {
  if (typeof cell === "number") return present(cell);
  return typeof cell === "string" && isShorthand(cell) ? missing(reasonOf(cell)) : missing("not-published");
}

/** Numbers as steps from the one before: neighbouring years are alike, so the steps are short. */
function toSteps(cells: readonly FileCell[]): FileCell[] {
  let before = 0;
  return cells.map((cell) => {
    if (typeof cell !== "number") return cell;
    const step = withoutDust(cell - before);
    before = withoutDust(before + step);
    if (before !== cell) throw new Error(`${cell} cannot be written as a step: it has more than twelve digits`);
    return step;
  });
}

function fromSteps(cells: readonly FileCell[]): FileCell[] {
  let before = 0;
  return cells.map((cell) => (typeof cell === "number" ? (before = withoutDust(before + cell)) : cell));
}

/** Without the tail that binary fractions leave (0.1 + 0.2 is 0.3); whole numbers, which most are, have none. */
function withoutDust(value: number): number {
  const isClean = Number.isInteger(value) && Math.abs(value) < 1e12;
  return isClean ? value : Number(value.toPrecision(12));
}

function columns(lists: Columns): Columns {
  return lists.some((list) => list.some((cell) => cell !== null)) ? lists : [];
}

function placeOfSource(sources: readonly Source[], observation: Observation | null): number | null {
  return observation && sources.findIndex(({ id }) => id === observation.source);
}

function shared(places: readonly (number | null)[]): number | readonly (number | null)[] {
  const [one, ...more] = [...new Set(places.filter((place) => place !== null))];
  return one !== undefined && more.length === 0 ? one : places;
}
