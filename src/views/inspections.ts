import { capitalise, formatDate, formatDateRange, formatNumber, formatPeriod } from "../format.ts";
import { type Dataset, seriesOf } from "../model/dataset.ts";
import type { Framework, Grade, Inspection, QuotedFigure, QuotedValue, Strand, Visit } from "../model/inspection.ts";
import { type FigureView, figureView } from "./figures.ts";
import { known } from "./naming.ts";
import { basisWords, indicatorOfMeasure } from "./quoted-measures.ts";
import { type SourceLine, sourceLine } from "./sources.ts";

/** One judgement as a page prints it. */
export interface JudgementLine {
  strand: string;
  /** The area's name as that framework prints it. */
  label: string;
  shortLabel: string;
  /** The grade as the report prints it, or that the area was not judged. */
  grade: string;
  /** Number of steps in the grade's mark; null where there is no grade. */
  level: number | null;
  /** How many steps the framework's grades have. */
  of: number;
}

export interface InspectionCard {
  id: string;
  /** `Standard inspection (ILACS)`. */
  type: string;
  /** Where the words on this kind of inspection stand, on the page of the frameworks. */
  typeId: string;
  framework: string;
  frameworkId: string;
  /** `Fieldwork 22 October to 12 November 2014`, or why there is no date. */
  fieldwork: string;
  published: string;
  publishedIso: string;
  reportUrl: string | null;
  /** What a reader must know of it; null where there is nothing. */
  note: string | null;
  judgements: readonly JudgementLine[];
  /** True where the framework gives an overall grade. */
  hasOverall: boolean;
  quoted: readonly QuotedLine[];
  source: SourceLine;
}

/** A figure the report printed about the area, with the report's own comparators. */
export interface QuotedLine {
  measure: string;
  label: string;
  value: string;
  period: string;
  england: string;
  neighbours: string;
  /** Whose figure it is. */
  basis: string;
  note: string;
  /** The latest published figure of the same thing for the same authority; null where no publication has one. */
  latest: LatestFigure | null;
}

export interface LatestFigure {
  figure: FigureView;
  indicator: string;
  area: string;
  /** `2025`, `2024–25`. */
  period: string;
}

export interface VisitLine {
  type: string;
  /** Where the glossary explains it; empty for a type that is new in the data. */
  term: string;
  date: string;
  published: string;
  theme: string;
  url: string | null;
  source: SourceLine;
}

const typeNames: Readonly<Record<string, string>> = {
  "sif-inspection": "Single inspection (SIF)",
  "sif-reinspection": "Re-inspection (SIF)",
  "sif-lscb-review": "Review of the Local Safeguarding Children Board (SIF)",
  "ilacs-short": "Short inspection (ILACS)",
  "ilacs-standard": "Standard inspection (ILACS)",
  "focused-visit": "Focused visit",
  "monitoring-visit": "Monitoring visit",
  jtai: "Joint targeted area inspection",
};

/** Types of visit that have an entry of their own in the glossary, under the same id. */
const explained: ReadonlySet<string> = new Set(["focused-visit", "monitoring-visit", "jtai"]);

/** The everyday name of a type of inspection or visit; a type that is new in the data is named by its own id. */
export function eventTypeName(type: string): string {
  return typeNames[type] ?? capitalise(type.replaceAll("-", " "));
}

/** The framework of an inspection; throws where the data has none, since ingest has checked every id. */
export function frameworkOf(dataset: Pick<Dataset, "frameworks">, id: string): Framework {
  return known(
    dataset.frameworks.find((framework) => framework.id === id),
    `framework ${id}`,
  );
}

/** The strand of a framework; throws where it has none of that id. */
export function strandOf(framework: Framework, id: string): Strand {
  return known(
    framework.strands.find((strand) => strand.id === id),
    `strand ${id} in ${framework.id}`,
  );
}

/** The grade of a framework; throws where it has none of that id. */
export function gradeOf(framework: Framework, id: string): Grade {
  return known(
    framework.grades.find((grade) => grade.id === id),
    `grade ${id} in ${framework.id}`,
  );
}

/** An authority's inspections as cards, newest publication first. */
export function inspectionCards(dataset: Dataset, authorityCode: string): InspectionCard[] {
  return dataset.inspections
    .filter((inspection) => inspection.authorityCode === authorityCode)
    .sort((a, b) => b.published.localeCompare(a.published))
    .map((inspection) => inspectionCard(dataset, inspection));
}

/** One inspection with its judgements in the framework's order and the figures its report quoted. */
export function inspectionCard(dataset: Dataset, inspection: Inspection): InspectionCard {
  const framework = frameworkOf(dataset, inspection.framework);
  const strands = [...framework.strands].sort((a, b) => a.order - b.order);
  return {
    id: inspection.id,
    type: eventTypeName(inspection.type),
    typeId: inspection.type,
    framework: framework.title,
    frameworkId: framework.id,
    fieldwork: fieldworkWords(inspection),
    published: formatDate(inspection.published),
    publishedIso: inspection.published,
    reportUrl: inspection.reportUrl,
    note: inspection.note ?? null,
    judgements: strands.flatMap((strand) => judgementLines(inspection, framework, strand)),
    hasOverall: inspection.judgements.some(({ strand }) => strand === "overall"),
    quoted: quotedIn(dataset.quoted, inspection.id).map((figure) =>
      quotedLine(dataset, figure, inspection.authorityCode),
    ),
    source: sourceLine(dataset, inspection.source),
  };
}

const quotedBy = new WeakMap<Dataset["quoted"], Map<string, QuotedFigure[]>>();

/** The figures that one report quoted; sorted by report once a dataset. */
function quotedIn(quoted: Dataset["quoted"], inspection: string): readonly QuotedFigure[] {
  const known = quotedBy.get(quoted) ?? Map.groupBy(quoted, ({ inspectionId }) => inspectionId);
  quotedBy.set(quoted, known);
  return known.get(inspection) ?? [];
}

function judgementLines(inspection: Inspection, framework: Framework, strand: Strand): JudgementLine[] {
  return inspection.judgements
    .filter((judgement) => judgement.strand === strand.id)
    .map(({ grade, printedAs }) => ({
      strand: strand.id,
      label: strand.label,
      shortLabel: strand.shortLabel,
      grade: grade === null ? "Not judged" : printedAs || gradeOf(framework, grade).label,
      level: grade === null ? null : gradeOf(framework, grade).level,
      of: framework.grades.length,
    }));
}

function fieldworkWords({ start, end }: Inspection): string {
  if (start && end) return `Inspected ${formatDateRange(start, end)}`;
  const only = start ?? end;
  return only
    ? `Inspected ${formatDate(only)} (the one date the report prints)`
    : "Dates of the inspection not published";
}

/** A quoted number as the report had it; small counts stay hidden. */
export function quotedValueText(value: QuotedValue, unit: string): string {
  if (value.kind === "fewer-than") return `fewer than ${value.limit}`;
  const decimals = Number.isInteger(value.value) ? 0 : 1;
  return withUnit(formatNumber(value.value, decimals), unit);
}

function withUnit(number: string, unit: string): string {
  switch (unit) {
    case "percent":
      return `${number}%`;
    case "pounds":
      return `£${number}`;
    case "days":
    case "months":
      return `${number} ${unit}`;
    default:
      return number;
  }
}

function quotedLine(dataset: Dataset, figure: QuotedFigure, area: string): QuotedLine {
  const comparator = (value: number | null) =>
    value === null ? "" : quotedValueText({ kind: "number", value }, figure.unit);
  return {
    measure: figure.measure,
    label: figure.label,
    value: quotedValueText(figure.value, figure.unit),
    period: figure.period,
    england: comparator(figure.england),
    neighbours: comparator(figure.neighbours),
    basis: basisWords(figure.basis),
    note: figure.note,
    latest: latestFigure(dataset, figure.measure, area),
  };
}

/** The newest row of the same thing, also where it is hidden: an older one would undo what the publisher hid. */
function latestFigure(dataset: Dataset, measure: string, area: string): LatestFigure | null {
  const id = indicatorOfMeasure(measure);
  const indicator = dataset.indicators.find((one) => one.id === id);
  const newest = indicator && seriesOf(dataset, indicator.id, area).at(-1);
  if (!newest) return null;
  const period = formatPeriod(newest.period);
  return { figure: figureView(indicator, newest), indicator: indicator.id, area, period };
}

/** An authority's visits, newest first: a theme and no grade. */
export function visitLines(dataset: Pick<Dataset, "visits" | "sources">, authorityCode: string): VisitLine[] {
  return dataset.visits
    .filter((visit) => visit.authorityCode === authorityCode)
    .sort((a, b) => b.start.localeCompare(a.start))
    .map((visit) => visitLine(dataset, visit));
}

function visitLine(dataset: Pick<Dataset, "sources">, visit: Visit): VisitLine {
  return {
    type: eventTypeName(visit.type),
    term: explained.has(visit.type) ? visit.type : "",
    date: visit.end ? formatDateRange(visit.start, visit.end) : formatDate(visit.start),
    published: visit.published ? formatDate(visit.published) : "",
    theme: visit.theme,
    url: visit.url,
    source: sourceLine(dataset, visit.source),
  };
}
