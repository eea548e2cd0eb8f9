import { axisFor, baselineOf, type Axis } from "../charts/axis.ts";
import type { DistributionDot, DistributionInput } from "../charts/distribution.ts";
import type { NeighboursInput } from "../charts/neighbours.ts";
import type { UprightRule } from "../charts/rules.ts";
import type { ScatterDot, ScatterInput } from "../charts/scatter.ts";
import type { Authority } from "../model/authority.ts";
import { isTotal } from "../model/indicator.ts";
import type { Snapshot } from "../compare/snapshot.ts";
import type { DotBlock } from "./compare-dots.ts";
import type { Chosen } from "./compare-facts.ts";
import { OWN_NAME, type OwnFigure } from "./compare-own.ts";
import { tickText } from "./compare-words.ts";
import { valueText } from "./figures.ts";
import { authorityPath } from "./paths.ts";

/** The figures of a chart without the width it is drawn at. */
type Drawn<T> = Omit<T, "width">;

/** Each chosen authority's figure as a dot with the range that chance allows, against the neighbours' mean and England. */
export function dotsInput(block: DotBlock, own: readonly OwnFigure[] = []): Drawn<NeighboursInput> {
  const { indicator, cells } = block;
  const mine = own.filter((one) => one.indicator === indicator.id).slice(-1);
  const rules = benchmarkRules(block);
  const published = cells.map(({ authority, isSubject, figure, interval }) => ({
    authority: authority.code,
    name: authority.name,
    value: figure.raw,
    text: figure.missing || figure.text,
    interval,
    range: interval?.map((end) => valueText(indicator, end)).join(" to "),
    emphasis: isSubject ? ("authority" as const) : ("neighbour" as const),
    href: authorityPath(authority),
  }));
  const [subject, ...others] = published;
  const brought = mine.map(({ value, label }) => ({
    authority: "",
    name: `${label}: ${OWN_NAME}`,
    value,
    text: valueText(indicator, value),
    interval: null,
    emphasis: "region" as const,
  }));
  const rows = [...(subject ? [subject] : []), ...brought, ...others];
  const values = [
    ...rows.flatMap(({ value, interval }) => [value, ...(interval ?? [])]),
    ...rules.map(({ value }) => value),
  ];
  return {
    indicator: indicator.id,
    period: block.periodId,
    rows,
    axis: axisFor(values, { baseline: baselineOf(indicator.unit) }),
    tickText,
    rules,
  };
}

/** Every authority as a dot at its figure, the chosen ones set apart, England and the mean of the neighbours as rules. */
export function swarmInput({ areas, authorities }: Chosen, block: DotBlock): Drawn<DistributionInput> {
  const { indicator, snapshot } = block;
  const places = new Map(authorities.map(({ code }, index) => [code, index]));
  const today = areas.authorities.filter(({ closed }) => closed === null);
  const figures = today.map((authority) => ({ authority, ...placeIn(snapshot, authority) }));
  const dots = figures.flatMap(({ authority: { code, name }, value }): DistributionDot[] => {
    if (value === null) return [];
    const place = places.get(code);
    const emphasis = place === undefined ? "other" : place === 0 ? "authority" : "neighbour";
    return [{ authority: code, name, value, text: valueText(indicator, value), emphasis }];
  });
  const rules = benchmarkRules(block);
  return {
    indicator: indicator.id,
    period: block.periodId,
    groups: [{ name: "", dots }],
    axis: axisFor(
      [...dots, ...rules].map(({ value }) => value),
      { baseline: "free" },
    ),
    tickText,
    rules,
    missing: figures
      .filter(({ value }) => value === null)
      .map(({ authority: { code, name }, why }) => ({ authority: code, words: `${name}: ${why}` })),
    missingLabel: "Not placed",
  };
}

/** Two indicators against each other: every authority as a dot, the chosen ones named. */
export function scatterOf(chosen: Chosen, x: DotBlock, y: DotBlock): { input: Drawn<ScatterInput>; left: number } {
  const places = new Map(chosen.authorities.map(({ code }, index) => [code, index]));
  const today = chosen.areas.authorities.filter(({ closed }) => closed === null);
  const dots = today.flatMap((authority): ScatterDot[] => {
    const across = x.snapshot.cells.get(authority.code)?.value ?? null;
    const up = y.snapshot.cells.get(authority.code)?.value ?? null;
    if (across === null || up === null) return [];
    const place = places.get(authority.code);
    return [
      {
        authority: authority.code,
        name: authority.name,
        x: across,
        y: up,
        text: `${valueText(x.indicator, across)}; ${valueText(y.indicator, up)}`,
        emphasis: place === undefined ? "other" : place === 0 ? "authority" : "neighbour",
        isNamed: place !== undefined,
      },
    ];
  });
  const axis = (block: DotBlock, values: readonly number[]): Axis =>
    axisFor(values, { baseline: block.indicator.unit === "percent" ? "free" : baselineOf(block.indicator.unit) });
  const england =
    x.england.raw === null || y.england.raw === null || isTotal(x.indicator) || isTotal(y.indicator)
      ? null
      : { x: x.england.raw, y: y.england.raw, label: "England" };
  const title = ({ indicator, unit, period }: DotBlock) =>
    `${indicator.shortTitle} (${[unit, period].filter(Boolean).join(", ")})`;
  return {
    left: today.length - dots.length,
    input: {
      dots,
      xAxis: axis(
        x,
        dots.map((dot) => dot.x),
      ),
      yAxis: axis(
        y,
        dots.map((dot) => dot.y),
      ),
      xTick: tickText,
      yTick: tickText,
      xTitle: title(x),
      yTitle: title(y),
      england,
    },
  };
}

/** The mean of the subject's neighbours and England, where a figure can be held against them. */
function benchmarkRules({ indicator, neighbours, england }: DotBlock): UprightRule[] {
  return [
    ...(neighbours.mean === null
      ? []
      : [{ emphasis: "benchmark" as const, label: `Neighbours’ mean ${neighbours.text}`, value: neighbours.mean }]),
    ...(england.raw === null || isTotal(indicator)
      ? []
      : [{ emphasis: "england" as const, label: `England ${england.text}`, value: england.raw }]),
  ];
}

/** An authority's figure where it may stand among others; else why it has no place: a share of a hidden number is no extreme. */
function placeIn({ indicator, cells }: Snapshot, { code }: Authority): { value: number | null; why: string } {
  const cell = cells.get(code) ?? null;
  if (cell === null || cell.value === null) return { value: null, why: "no figure" };
  const why =
    cell.setAside === null
      ? ""
      : `${valueText(indicator, cell.value)}, a share of a number that is small or suppressed`;
  return { value: cell.setAside === null ? cell.value : null, why };
}
