import { authorityPath, indicatorPath } from "../../src/views/paths.ts";
import { seriesOf, type Dataset } from "../../src/model/dataset.ts";
import type { Indicator } from "../../src/model/indicator.ts";
import { shorthandOf, type Observation } from "../../src/model/observation.ts";
import type { Fault, Page, ShownCell } from "./page.ts";

/** Figures on the pages that are not what `data/` holds for the cell they name. */
export function wrongCells(pages: ReadonlyMap<string, Page>, dataset: Dataset): Fault[] {
  const look = lookup(dataset);
  return [...pages.values()].flatMap((page) =>
    page.cells.flatMap((cell) => faultsOf(cell, look(cell)).map((message) => ({ file: page.file, message }))),
  );
}

/** Authorities and indicators of the data that have no page. */
export function missingPages(pages: ReadonlyMap<string, Page>, dataset: Dataset): Fault[] {
  const paths = [...dataset.authorities.map(authorityPath), ...dataset.indicators.map(({ id }) => indicatorPath(id))];
  const files = paths.map((path) => `${path.slice(1)}index.html`);
  return files.filter((file) => !pages.has(file)).map((file) => ({ file, message: "this page was not built" }));
}

interface Found {
  indicator: Indicator | undefined;
  area: string | undefined;
  observation: Observation | undefined;
}

function lookup(dataset: Dataset): (cell: ShownCell) => Found {
  const indicators = new Map(dataset.indicators.map((indicator) => [indicator.id, indicator]));
  const areas = new Map<string, string>([["england", "E92000001"]]);
  for (const area of [...dataset.authorities, ...dataset.regions])
    areas.set(area.slug, area.code).set(area.code, area.code);
  areas.set("E92000001", "E92000001");
  return ({ indicator, area, period }) => {
    const code = areas.get(area);
    const series = code === undefined ? [] : seriesOf(dataset, indicator, code);
    return {
      indicator: indicators.get(indicator),
      area: code,
      observation: series.find((one) => one.period.id === period),
    };
  };
}

function faultsOf(cell: ShownCell, { indicator, area, observation }: Found): string[] {
  const place = `${cell.indicator} ${cell.area} ${cell.period}`;
  if (!indicator || area === undefined) return [`${place} names an indicator or an area that is not in the data`];
  if (cell.value === null && cell.drawn) return [];
  const expected = observation === undefined ? "" : rawOf(observation);
  if (observation?.value.status !== "present") return missingFault(place, cell, expected);
  if (cell.value !== null && cell.value !== expected) return [`${place} gives "${cell.value}", the data "${expected}"`];
  const shown = numberIn(cell.text);
  const isRight = shown === null ? cell.drawn : isRounded(shown, observation.value.value);
  return isRight ? [] : [`${place} shows "${cell.text.trim()}" for ${expected}`];
}

/** A figure that the data does not hold must be shown as the publisher's symbol, or a dash, and never as a number. */
function missingFault(place: string, { value, text }: ShownCell, symbol: string): string[] {
  if (value !== null && value !== symbol) return [`${place} gives "${value}", the data "${symbol}"`];
  return numberIn(text) === null ? [] : [`${place} shows "${text.trim()}" where there is no figure`];
}

/** The published figure as a page gives it: the number, or the publisher's symbol. */
function rawOf({ value }: Observation): string {
  return value.status === "present" ? String(value.value) : shorthandOf(value.reason);
}

/** The first number in a text, thousands separators taken out; null where there is none. */
function numberIn(text: string): { value: number; decimals: number } | null {
  const match = /[-−–]?\d[\d,]*(?:\.(\d+))?/.exec(text);
  if (!match) return null;
  const value = Number(match[0].replaceAll(",", "").replace(/[−–]/, "-"));
  return { value, decimals: match[1]?.length ?? 0 };
}

/** True where the number shown is the figure to as many decimals as are shown; a dash before it may be a range's. */
function isRounded(shown: { value: number; decimals: number }, figure: number): boolean {
  return Math.abs(Math.abs(shown.value) - Math.abs(figure)) <= 0.5 * 10 ** -shown.decimals + 1e-9;
}
