import { ENGLAND } from "../model/authority.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Inspection } from "../model/inspection.ts";
import type { ReleaseArea, ReleaseId, ReleaseIndex, ReleaseInspection, ReleaseJudgements } from "../model/release.ts";
import { eventTypeName, inspectionCard } from "../views/inspections.ts";
import { figuresJson } from "./figures.ts";

/** The files of a release by their path in its folder. */
export type ReleaseFiles = ReadonlyMap<string, string>;

const LICENCE = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/";
const ATTRIBUTION =
  "Contains public sector information licensed under the Open Government Licence v3.0. Compiled by an independent site that neither " +
  "Ofsted, the Department for Education nor any council has made or endorsed.";
const READ_ME = (release: ReleaseId) => `The figures and judgements of this site as they were on ${release}.

index.json names areas and indicators; indicators/<id>.json holds the figures of one indicator with its sources; judgements.json holds
Ofsted's inspections. A letter in place of a figure says why there is none: c confidential, k rounds to zero but is not zero, u low
reliability, x not available, z not applicable. A figure that the publisher has hidden since is hidden here too.

${ATTRIBUTION}
${LICENCE}
`;

/** Everything that a permanent link to this state of the data needs, as small as it can be kept for good. */
export function releaseFiles(dataset: Dataset, release: ReleaseId): ReleaseFiles {
  return new Map([
    ["read-me.txt", READ_ME(release)],
    ["index.json", JSON.stringify(releaseIndex(dataset, release))],
    ["judgements.json", JSON.stringify(releaseJudgements(dataset, release))],
    ...dataset.indicators.map((indicator): [string, string] => [
      figuresPath(indicator.id),
      JSON.stringify(figuresJson(dataset, indicator, release)),
    ]),
  ]);
}

/** Where a release has the figures of an indicator. */
export function figuresPath(indicator: string): string {
  return `indicators/${indicator}.json`;
}

function releaseIndex(dataset: Dataset, release: ReleaseId): ReleaseIndex {
  const { authorities, regions, indicators } = dataset;
  const named = [...authorities, ...regions].map(({ code, name, slug }): [string, ReleaseArea] => [
    code,
    { name, slug },
  ]);
  return {
    version: 1,
    release,
    licence: LICENCE,
    attribution: ATTRIBUTION,
    areas: Object.fromEntries([[ENGLAND, { name: "England", slug: "england" }], ...named]),
    indicators: indicators.map(({ id, title, topic, headline }) => ({ id, title, topic, headline: headline !== null })),
  };
}

function releaseJudgements(dataset: Dataset, release: ReleaseId): ReleaseJudgements {
  const inOrder = [...dataset.inspections].sort((a, b) => (a.published < b.published ? 1 : -1));
  return { version: 1, release, inspections: inOrder.map((inspection) => inWords(dataset, inspection)) };
}

function inWords(dataset: Dataset, inspection: Inspection): ReleaseInspection {
  const { id, authorityCode, type, published, reportUrl } = inspection;
  const grades = inspectionCard(dataset, inspection).judgements.map(
    ({ shortLabel, grade }) => [shortLabel, grade] as const,
  );
  return { id, authority: authorityCode, title: eventTypeName(type), published, report: reportUrl, grades };
}
