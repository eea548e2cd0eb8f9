import type { ImportReport, ReleaseChanges, ReportGroup } from "../model/changes.ts";
import type { Dataset } from "../model/dataset.ts";
import type { ReleaseId, ReleaseIndex, ReleaseJudgements } from "../model/release.ts";
import { capitalise, formatDate, formatNumber, joinWords, lowerFirst, plural } from "../format.ts";
import { eventTypeName } from "./inspections.ts";
import { authorityOf, known } from "./naming.ts";

/** The release before, as its own files tell it. */
export interface PreviousRelease {
  release: ReleaseId;
  index: Pick<ReleaseIndex, "indicators">;
  judgements: Pick<ReleaseJudgements, "inspections">;
}

/** What a release changed: restated and newly hidden cells from the import's report, measures and judgements beside the release before. */
export function releaseChanges(
  dataset: Dataset,
  release: ReleaseId,
  report: ImportReport,
  previous: PreviousRelease | null,
): ReleaseChanges {
  const restated = report.restated.map((group) => ({
    ...headOf(dataset, group),
    from: releaseName(dataset, group.from),
    cells: group.cells.length,
  }));
  const suppressed = report.suppressed.map((group) => {
    const cells = group.cells.map(([area = "", period = "", symbol = ""]) => [area, period, symbol] as const);
    return { ...headOf(dataset, group), cells };
  });
  return {
    version: 1,
    release,
    previous: previous ? previous.release : null,
    counts: {
      indicators: dataset.indicators.length,
      inspections: dataset.inspections.length,
      restated: sum(restated.map(({ cells }) => cells)),
      suppressed: sum(suppressed.map(({ cells }) => cells.length)),
    },
    indicators: previous ? newIndicators(dataset, previous) : [],
    restated,
    suppressed,
    inspections: previous ? newInspections(dataset, previous) : [],
  };
}

function headOf(dataset: Dataset, { indicator, to }: ReportGroup): { id: string; title: string; to: string } {
  const { id, title } = known(
    dataset.indicators.find((one) => one.id === indicator),
    `indicator ${indicator} of the import report`,
  );
  return { id, title, to: releaseName(dataset, to) };
}

/** `Children looked after in England including adoptions, 2025`. */
function releaseName({ sources }: Dataset, id: string): string {
  const { title, release } = known(
    sources.find((source) => source.id === id),
    `source ${id} of the import report`,
  );
  return [title, release].filter(Boolean).join(", ");
}

function newIndicators({ indicators }: Dataset, { index }: PreviousRelease): ReleaseChanges["indicators"] {
  const before = new Set(index.indicators.map(({ id }) => id));
  return indicators.filter(({ id }) => !before.has(id)).map(({ id, title }) => ({ id, title }));
}

function newInspections({ inspections }: Dataset, { judgements }: PreviousRelease): ReleaseChanges["inspections"] {
  const before = new Set(judgements.inspections.map(({ id }) => id));
  return inspections
    .filter(({ id }) => !before.has(id))
    .sort((a, b) => b.published.localeCompare(a.published) || a.id.localeCompare(b.id))
    .map(({ authorityCode, id, type, published }) => ({
      authority: authorityCode,
      id,
      title: eventTypeName(type),
      published,
    }));
}

/** A release's changes in a sentence or two, for a feed. */
export function changeWords({ previous, counts, indicators, inspections }: ReleaseChanges): string {
  const held = `${formatNumber(counts.indicators, 0)} measures and ${formatNumber(counts.inspections, 0)} inspections`;
  const added = [
    ...(indicators.length > 0 ? [`${indicators.length} ${plural(indicators.length, "measure")} added`] : []),
    ...(inspections.length > 0 ? [`${inspections.length} ${plural(inspections.length, "judgement")} published`] : []),
  ];
  const first =
    previous === null ? `The first release holds ${held}.` : added.length > 0 ? `${capitalise(joinWords(added))}.` : "";
  const cells = `${formatNumber(counts.restated, 0)} ${plural(counts.restated, "figure")} restated by the publishers and ${formatNumber(counts.suppressed, 0)} newly hidden.`;
  return [first, cells].filter(Boolean).join(" ");
}

/** An inspection of a list of changes: `Barchester: short inspection (ILACS), published 3 May 2031`. */
export function inspectionWords(
  dataset: Dataset,
  { authority, title, published }: ReleaseChanges["inspections"][number],
): string {
  return `${authorityOf(dataset, authority).name}: ${lowerFirst(title)}, published ${formatDate(published)}`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
