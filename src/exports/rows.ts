import { NOT_JUDGED } from "../ingest/schema.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Framework, Inspection, QuotedValue } from "../model/inspection.ts";
import { shorthandOf } from "../model/observation.ts";
import type { Observation, Quantity } from "../model/observation.ts";
import type { Cell } from "./csv.ts";

type Rows = Iterable<readonly Cell[]>;

/** The rows of each download, cells in the order of the columns that `ingest/schema.ts` gives for the file of that name. */
export const rowsOf: Readonly<Record<string, (dataset: Dataset) => Rows>> = {
  "authorities.csv": ({ authorities }) =>
    authorities.map((a) => [
      ...[a.code, a.dfeCode, a.name, a.slug, a.type, a.regionCode, a.opened, a.closed],
      ...[a.predecessors, a.formerCodes, a.otherNames],
      ...(a.centroid ? [a.centroid.lon, a.centroid.lat] : [null, null]),
    ]),
  "regions.csv": ({ regions }) => regions.map((r) => [r.code, r.name, r.slug, r.parentCode]),
  "places.csv": ({ places }) => places.map((p) => [p.name, p.kind, p.within, p.authorityCode]),
  "statistical-neighbours.csv": ({ neighbours }) =>
    neighbours.map((n) => [n.edition, n.authorityCode, n.rank, n.neighbourCode, n.closeness]),
  "topics.csv": ({ topics }) => topics.map((t) => [t.id, t.title, t.order]),
  "indicators.csv": ({ indicators }) =>
    indicators.map((i) => [
      ...[i.id, i.title, i.shortTitle, i.question, i.topic, i.family, i.unit, i.decimals, i.polarity, i.periodKind],
      ...[i.interval, i.coverage, i.numeratorLabel, i.denominatorLabel, i.source, i.laitMeasure],
      ...[i.headline, i.noQuartile, i.order],
    ]),
  "frameworks.csv": ({ frameworks }) => frameworks.flatMap(strandRows),
  "grades.csv": ({ frameworks }) =>
    frameworks.flatMap(({ grades }) => grades.map((g) => [g.framework, g.id, g.label, g.letter, g.level])),
  "inspections.csv": ({ inspections }) =>
    inspections.map((i) => [
      ...[
        i.id,
        i.authorityCode,
        i.framework,
        i.type,
        i.start,
        i.end,
        i.published,
        i.reportUrl,
        i.source,
        i.note ?? null,
      ],
    ]),
  "judgements.csv": ({ inspections }) => inspections.flatMap(judgementRows),
  "visits.csv": ({ visits }) =>
    visits.map((v) => [
      ...[v.id, v.authorityCode, v.type, v.start, v.end, v.published, v.theme, v.precision, v.url, v.source],
    ]),
  "quoted.csv": ({ quoted }) =>
    quoted.map((q) => [
      ...[q.inspectionId, q.measure, q.label, quotedCell(q.value), q.unit, q.period, q.basis],
      ...[q.england, q.neighbours, q.note, q.source],
    ]),
  "breaks.csv": ({ breaks }) => breaks.map((b) => [b.indicator, b.period, b.reason]),
  "notices.csv": ({ notices }) => notices.map((n) => [n.authorityCode, n.kind, n.from, n.to, n.text]),
  "sources.csv": ({ sources }) =>
    sources.map((s) => [
      ...[s.id, s.publisher, s.title, s.release, s.published, s.retrieved, s.licence, s.url, s.computed],
    ]),
  "observations.csv": observationRows,
};

/** In the order of the file's key; the dataset has them in the order of the report. */
function judgementRows({ id, judgements }: Inspection): readonly Cell[][] {
  const inOrder = judgements.toSorted((a, b) => (a.strand < b.strand ? -1 : 1));
  return inOrder.map(({ strand, grade, printedAs }) => [id, strand, grade ?? NOT_JUDGED, printedAs]);
}

function strandRows(framework: Framework): readonly Cell[][] {
  const { id, title, from, to } = framework;
  return framework.strands.map((strand) => {
    const { runsOnFrom: origin, covers } = strand;
    const runsOnFrom = origin && `${origin.framework}:${origin.strand}`;
    return [id, title, from, to, strand.id, strand.label, strand.shortLabel, strand.order, runsOnFrom, covers];
  });
}

function quotedCell(value: QuotedValue): Cell {
  return value.kind === "number" ? value.value : `fewer than ${value.limit}`;
}

function* observationRows({ observations }: Dataset): Rows {
  for (const areas of observations.values()) {
    for (const series of areas.values()) yield* series.map(observationRow);
  }
}

function observationRow({ indicator, area, period, value, numerator, denominator, source }: Observation): Cell[] {
  const [figure, shorthand] = value.status === "present" ? [value.value, ""] : [null, shorthandOf(value.reason)];
  return [indicator, area, period.id, figure, partCell(numerator), partCell(denominator), shorthand, source];
}

/** A numerator or denominator: its number, the publisher's symbol, or nothing where it was never published. */
function partCell(part: Quantity): Cell {
  return part.status === "present" ? part.value : shorthandOf(part.reason);
}
