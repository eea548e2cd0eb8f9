import { ENGLAND, type AreaCode } from "../../model/authority.ts";
import type { Figures } from "../../model/figures-file.ts";
import type { ReleaseId, ReleaseIndex, ReleaseInspection } from "../../model/release.ts";
import { parseSelection, type Ignored, type Selection, strayParts, writeSelection } from "../../model/selection.ts";
import { fetchFigures, fetchJudgements } from "./releases.ts";
import { figureSubject, indicatorSubject, inspectionSubject, observationOf, type Subject } from "./subject.ts";

/** The part of an address that names the release. */
export const RELEASE_KEY = "r";

/** The most indicators of which a permanent link shows the whole series; more are shown as a table of latest figures. */
export const MOST_SERIES = 3;

/** What a permanent link shows. */
export interface Shown {
  areas: readonly { code: AreaCode; name: string }[];
  /** Empty where judgements are shown. */
  figures: readonly Figures[];
  inspections: readonly ReleaseInspection[];
  subject: Subject;
}

/** What an address chooses among the names of a release, and what in it means nothing there. */
export function readChoice(search: string, index: ReleaseIndex): { selection: Selection; ignored: readonly Ignored[] } {
  const known = {
    authorities: new Set(Object.values(index.areas).map(({ slug }) => slug)),
    indicators: new Set(index.indicators.map(({ id }) => id)),
  };
  const { selection, ignored } = parseSelection(search, known);
  return { selection, ignored: [...ignored, ...strayParts(search, [RELEASE_KEY])] };
}

/** The query of a permanent link: the release first, then what is chosen. */
export function permanentQuery(release: ReleaseId, selection: Selection): string {
  return `?${RELEASE_KEY}=${release}${writeSelection(selection).replace("?", "&")}`;
}

/** Fetches what a selection shows from a release's files and states it. */
export async function resolve(base: string, index: ReleaseIndex, selection: Selection): Promise<Shown> {
  const areas = areasIn(index, selection);
  if (selection.preset?.kind === "judgements") return judgements(base, index, areas);
  const ids = indicatorsIn(index, selection);
  const figures = await Promise.all(ids.map((id) => fetchFigures(base, index.release, id)));
  const named = areas.length > 0 ? areas : [{ code: ENGLAND, name: "England" }];
  return { areas: named, figures, inspections: [], subject: subjectOf(figures, areas, selection) };
}

function areasIn({ areas }: ReleaseIndex, { authorities }: Selection): Shown["areas"] {
  const bySlug = new Map(Object.entries(areas).map(([code, { name, slug }]) => [slug, { code, name }]));
  return authorities.flatMap((slug) => bySlug.get(slug) ?? []);
}

/** The areas, and England after them, as what a line or column is read against. */
export function withEngland(areas: Shown["areas"]): Shown["areas"] {
  return areas.some(({ code }) => code === ENGLAND) ? areas : [...areas, { code: ENGLAND, name: "England" }];
}

/** Those chosen one by one, those of a topic, or the headline ones. */
function indicatorsIn({ indicators }: ReleaseIndex, { indicators: chosen, preset }: Selection): readonly string[] {
  if (chosen.length > 0) return chosen;
  const isWanted = preset?.kind === "topic" ? topicIs(preset.topic) : ({ headline }: { headline: boolean }) => headline;
  return indicators.filter(isWanted).map(({ id }) => id);
}

function topicIs(wanted: string): (indicator: { topic: string }) => boolean {
  return ({ topic }) => topic === wanted;
}

async function judgements(base: string, index: ReleaseIndex, areas: Shown["areas"]): Promise<Shown> {
  const { inspections: all } = await fetchJudgements(base, index.release);
  const codes = new Set(areas.map(({ code }) => code));
  const inspections = all.filter(({ authority }) => codes.size === 0 || codes.has(authority));
  const [latest] = inspections;
  const everyone = {
    statement: "Ofsted’s judgements of children’s services in England",
    source: "Ofsted, inspection reports",
  };
  const subject = codes.size === 1 && latest ? inspectionSubject(index, latest) : everyone;
  return { areas, figures: [], inspections, subject };
}

function subjectOf(figures: readonly Figures[], areas: Shown["areas"], { to }: Selection): Subject {
  const [first, ...more] = figures;
  const [area, ...others] = areas;
  const names = areas.map(({ name }) => name).join(", ") || "England";
  if (!first) return { statement: `Children’s services, ${names}`, source: "" };
  if (more.length > 0) {
    const sources = new Set(figures.flatMap((one) => indicatorSubject(one, "").source.split("; ")));
    return {
      statement: `${figures.length} measures of children’s services, ${names}`,
      source: [...sources].join("; "),
    };
  }
  if (!area) return indicatorSubject(first, "every authority in England");
  const observation = observationOf(first, area.code, to);
  if (others.length > 0 || !observation) return indicatorSubject(first, names);
  return figureSubject(first, area.name, observation);
}
