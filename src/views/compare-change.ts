import { axisFor } from "../charts/axis.ts";
import type { SlopeInput } from "../charts/slope.ts";
import { changeBetween, type Change } from "../compare/change.ts";
import { observationAt, periodsOf } from "../compare/series.ts";
import { formatPeriod, formatSigned, periodPhrase } from "../format.ts";
import { ENGLAND } from "../model/authority.ts";
import type { Figures } from "../model/figures-file.ts";
import { isTotal, type Indicator } from "../model/indicator.ts";
import type { Observation } from "../model/observation.ts";
import type { Period } from "../model/period.ts";
import { factsOf, type Chosen } from "./compare-facts.ts";
import { figureView } from "./figures.ts";
import { noChangeWords } from "./sentences-change.ts";

/** The ends of a change: as asked where the indicator has such periods, else the newest and the one five before it, or the first. */
export function endsOf(
  periods: readonly Period[],
  from: string | null,
  to: string | null,
): { from: Period | null; to: Period | null; note: string } {
  const place = (id: string | null) => periods.findIndex((period) => period.id === id);
  const newest = periods.length - 1;
  const toPlace = place(to) === -1 ? newest : place(to);
  const asked = place(from);
  const fromPlace = asked !== -1 && asked < toPlace ? asked : Math.max(0, toPlace - 5);
  const notes = [
    ...(to !== null && place(to) === -1 ? [`There are no figures for ${to}.`] : []),
    ...(from !== null && asked === -1 ? [`There are no figures for ${from}.`] : []),
    ...(asked !== -1 && asked >= toPlace ? ["A change starts before it ends: the start was moved."] : []),
  ];
  return { from: periods[fromPlace] ?? null, to: periods[toPlace] ?? null, note: notes.join(" ") };
}

/** The periods in which any area has a figure of an indicator, oldest first. */
export function periodsIn(chosen: Chosen, figures: Figures): readonly Period[] {
  return periodsOf(factsOf(chosen.areas, figures), figures.indicator);
}

/** A period's meaning, capitalised for a choice in a list. */
export function periodChoice(period: Period): string {
  return `${formatPeriod(period)} (${periodPhrase(period)})`;
}

/** One row of a change: what it was, what it is, how much that is and what chance could do. */
export interface ChangeRow {
  name: string;
  code: string;
  isSubject: boolean;
  from: string;
  to: string;
  change: string;
  note: string;
}

/** The change of every chosen authority and England between two periods, as a picture and as rows, and what holds for all of them. */
export function slopeOf(
  chosen: Chosen,
  figures: Figures,
  from: Period,
  to: Period,
): { input: Omit<SlopeInput, "width">; rows: ChangeRow[]; note: string } {
  const { indicator, breaks } = figures;
  const areas = [
    ...chosen.authorities.map(({ code, name }, index) => ({
      code,
      name,
      emphasis: index === 0 ? ("authority" as const) : ("neighbour" as const),
    })),
    ...(isTotal(indicator) ? [] : [{ code: ENGLAND, name: "England", emphasis: "england" as const }]),
  ];
  const ends = areas.map((area) => {
    const series = figures.observations.get(area.code) ?? [];
    const [before, after] = [observationAt(series, from.id), observationAt(series, to.id)];
    return { ...area, before, after, change: changeBetween(indicator, breaks, before, after) };
  });
  const lines = ends.map(({ code, name, emphasis, before, after }) => {
    const [was, is] = [figureView(indicator, before), figureView(indicator, after)];
    return {
      authority: code,
      name,
      emphasis,
      from: was.raw,
      to: is.raw,
      fromText: was.missing || was.text,
      toText: is.missing || is.text,
    };
  });
  const values = lines.flatMap((line) => [line.from, line.to]);
  return {
    input: {
      indicator: indicator.id,
      height: Math.max(320, 70 + lines.length * 26),
      from: { period: from.id, label: formatPeriod(from) },
      to: { period: to.id, label: formatPeriod(to) },
      axis: axisFor(values, { baseline: "free" }),
      lines,
    },
    rows: ends.map(({ code, name, emphasis, before, after, change }) =>
      changeRow(indicator, { code, name, isSubject: emphasis === "authority" }, before, after, change),
    ),
    note: ends.some(({ change }) => isSwollen(change)) ? "Most children may be counted in both periods." : "",
  };
}

/** Whether a change is called more than chance although the same children may stand at both of its ends. */
function isSwollen(change: Change): boolean {
  return (
    change.status === "present" &&
    change.stock &&
    change.test.status !== "not-tested" &&
    change.test.direction !== "similar"
  );
}

function changeRow(
  indicator: Indicator,
  who: Pick<ChangeRow, "code" | "name" | "isSubject">,
  before: Observation | null,
  after: Observation | null,
  change: Change,
): ChangeRow {
  const [was, is] = [figureView(indicator, before), figureView(indicator, after)];
  const cells = { ...who, from: was.text, to: is.text };
  if (change.status === "none") return { ...cells, change: "–", note: noChangeWords(change.reason) };
  return { ...cells, change: formatSigned(change.difference, indicator.decimals), note: chanceWords(change) };
}

function chanceWords({ test }: Extract<Change, { status: "present" }>): string {
  if (test.status === "not-tested") return "";
  return test.direction === "similar" ? "chance alone could explain it" : "more than chance alone would explain";
}
