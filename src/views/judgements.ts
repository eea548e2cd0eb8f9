import { currentAuthorities, regionsOf } from "../compare/authorities.ts";
import { gradeCounts, latestInspection } from "../compare/judgements.ts";
import { formatDate } from "../format.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Grade, Inspection } from "../model/inspection.ts";
import { dataDate } from "./data-date.ts";
import { gradesHeld } from "./grades.ts";
import { eventTypeName } from "./inspections.ts";
import { judgementFilters, judgementNotes, movedWords, nearCodes } from "./judgement-table.ts";
import { authorityOf, byName, typeName } from "./naming.ts";
import { authorityPath } from "./paths.ts";
import { profileLanes, type ProfileView, profileView } from "./profile.ts";
import { regionSlugs, type TableFilter, type TableNote } from "./table-tools.ts";

/** How many authorities hold each grade of one strand today. */
export interface StrandCounts {
  strand: string;
  name: string;
  grades: readonly { grade: Grade; count: number; share: number }[];
  /** Those without a grade of their own on this strand. */
  none: number;
}

/** One authority in the national table. */
export interface JudgementRow {
  name: string;
  slug: string;
  href: string;
  region: string;
  /** All of its regions, for the filter: `inner-london london`. */
  regionSlugs: string;
  type: string;
  typeId: string;
  /** Whose neighbour it is, and where its grades lie beside those before, as the filters have them. */
  near: string;
  moved: string;
  profile: ProfileView;
  published: string;
  publishedIso: string;
  inspection: string;
  framework: string;
  frameworkId: string;
  reportUrl: string | null;
}

export interface LatestReport {
  name: string;
  href: string;
  inspection: string;
  published: string;
  profile: ProfileView;
}

export interface JudgementsView {
  counts: readonly StrandCounts[];
  grades: readonly Grade[];
  rows: readonly JudgementRow[];
  filters: readonly TableFilter[];
  /** Stand above the table in the file that a reader takes away. */
  notes: readonly TableNote[];
  latest: readonly LatestReport[];
  total: number;
  dataDate: string;
}

/** The national picture of judgements: today's counts, the latest reports, every authority. */
export function judgementsView(dataset: Dataset): JudgementsView {
  const day = dataDate(dataset);
  const rows = currentAuthorities(dataset)
    .map(({ code }) => judgementRow(dataset, code))
    .sort(byName);
  return {
    counts: strandCounts(dataset),
    grades: gradesHeld(dataset),
    rows,
    filters: judgementFilters(dataset),
    notes: judgementNotes(dataset),
    latest: latestReports(dataset, 12),
    total: rows.length,
    dataDate: formatDate(day),
  };
}

/** Today's grades of each strand over all authorities. */
export function strandCounts(
  dataset: Dataset,
  codes = currentAuthorities(dataset).map(({ code }) => code),
): StrandCounts[] {
  return profileLanes(dataset.frameworks).map((lane) => {
    const { grades, gaps } = gradeCounts(dataset, lane, codes);
    return {
      strand: lane.strand,
      name: lane.newest.shortLabel,
      grades: gradesHeld(dataset).map((grade) => {
        const count = grades.get(grade.id) ?? 0;
        return { grade, count, share: codes.length === 0 ? 0 : (100 * count) / codes.length };
      }),
      none: Object.values(gaps).reduce((sum, one) => sum + one, 0),
    };
  });
}

function judgementRow(dataset: Dataset, code: string): JudgementRow {
  const authority = authorityOf(dataset, code);
  const latest = latestInspection(dataset, code);
  return {
    name: authority.name,
    slug: authority.slug,
    href: authorityPath(authority),
    region: regionsOf(dataset, authority)[0]?.name ?? "",
    regionSlugs: regionSlugs(dataset, authority),
    type: typeName(authority.type),
    typeId: authority.type,
    near: nearCodes(dataset, code),
    moved: movedWords(dataset, code),
    profile: profileView(dataset, code),
    published: latest ? formatDate(latest.published) : "not yet inspected",
    publishedIso: latest?.published ?? "",
    inspection: latest ? eventTypeName(latest.type) : "",
    framework: latest ? frameworkTitle(dataset, latest) : "",
    frameworkId: latest?.framework ?? "",
    reportUrl: latest?.reportUrl ?? null,
  };
}

function frameworkTitle({ frameworks }: Dataset, { framework }: Inspection): string {
  return frameworks.find(({ id }) => id === framework)?.title ?? framework;
}

/** The reports published last, newest first. */
export function latestReports(dataset: Dataset, count: number): LatestReport[] {
  return [...dataset.inspections]
    .sort((a, b) => b.published.localeCompare(a.published) || a.id.localeCompare(b.id))
    .slice(0, count)
    .map(({ authorityCode, published, type }) => {
      const authority = authorityOf(dataset, authorityCode);
      return {
        name: authority.name,
        href: authorityPath(authority),
        inspection: eventTypeName(type),
        published: formatDate(published),
        profile: profileView(dataset, authorityCode, published),
      };
    });
}
