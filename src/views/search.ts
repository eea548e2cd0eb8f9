import { authorityTypes, ENGLAND, type Authority, type Region } from "../model/authority.ts";
import { seriesOf, type Dataset } from "../model/dataset.ts";
import type { Indicator, Topic } from "../model/indicator.ts";
import type { SearchChoice, SearchEntry, SearchGrade, SearchIndex, SearchProfile } from "../model/search.ts";
import { formatDate, formatMonth, missingWords, periodPhrase, plural, unitLabel } from "../format.ts";
import { valueWithUnit } from "./figures.ts";
import { known, regionOf, typeName, typeNamePlural } from "./naming.ts";
import { authorityPath, indicatorPath, regionPath, topicPath } from "./paths.ts";
import { newestFramework, profileLanes, profileView } from "./profile.ts";
import { fixedPages, regionNames, topicNames } from "./search/pages.ts";

/** What is written by hand in `content/` and can be found by its names. */
export interface SearchContent {
  indicators: readonly { id: string; aka: readonly string[] }[];
  methods: readonly { id: string; title: string; nav: string; description: string; aka: readonly string[] }[];
  glossary: readonly { id: string; term: string; short: string; aka: readonly string[] }[];
}

/** Everything that is found by its name, and what results are filtered by. `exists` says which pages the site has. */
export function searchIndex(
  dataset: Dataset,
  content: SearchContent,
  shards: readonly string[],
  exists: (path: string) => boolean,
): SearchIndex {
  const entries = [
    ...dataset.authorities.map((authority) => authorityEntry(dataset, authority)),
    ...indicatorEntries(dataset, content.indicators),
    ...dataset.topics.map(topicEntry),
    ...dataset.regions.map((region) => regionEntry(dataset, region)),
    ...content.methods.map(methodEntry),
    ...content.glossary.map(glossaryEntry),
  ].filter(({ path }) => exists(path));
  return { entries: [...entries, ...fixedPages(exists)], ...searchChoices(dataset), shards };
}

export type SearchChoices = Pick<SearchIndex, "regions" | "types" | "topics" | "strands" | "grades">;

/** What results can be narrowed by. */
export function searchChoices(dataset: Pick<Dataset, "regions" | "topics" | "frameworks">): SearchChoices {
  return {
    regions: dataset.regions.map(({ slug, name }) => ({ id: slug, name })),
    types: authorityTypes.map((type) => ({ id: type, name: typeNamePlural(type) })),
    topics: [...dataset.topics].sort((a, b) => a.order - b.order).map(({ id, title }) => ({ id, name: title })),
    strands: strandChoices(dataset),
    grades: gradeChoices(dataset),
  };
}

function strandChoices(dataset: Pick<Dataset, "frameworks">): SearchChoice[] {
  return profileLanes(dataset.frameworks).map(({ strand, newest }) => ({ id: strand, name: newest.shortLabel }));
}

/** The grades of the newest framework, best first: those of older ones have the same ids where they mean the same. */
function gradeChoices(dataset: Pick<Dataset, "frameworks">): SearchGrade[] {
  const grades = newestFramework(dataset.frameworks)?.grades ?? [];
  return [...grades]
    .sort((a, b) => b.level - a.level)
    .map(({ id, label, letter, level }) => ({ id, name: label, letter, level, of: grades.length }));
}

function authorityEntry(dataset: Dataset, authority: Authority): SearchEntry {
  const { code, name, type, closed, otherNames } = authority;
  const region = regionOf(dataset, authority.regionCode);
  const kind = `${typeName(type)}, ${region.name}`;
  return {
    kind: "authority",
    title: name,
    path: authorityPath(authority),
    names: otherNames,
    line: closed ? `${kind}, until ${formatDate(closed)}` : kind,
    text: "",
    authority: {
      code,
      type,
      regions: regionSlugs(dataset, region),
      closed: closed !== null,
      profile: searchProfile(dataset, code),
    },
  };
}

function regionSlugs(dataset: Pick<Dataset, "regions">, region: Region): string[] {
  return region.parentCode === ENGLAND ? [region.slug] : [region.slug, regionOf(dataset, region.parentCode).slug];
}

function searchProfile(dataset: Dataset, code: string): SearchProfile | null {
  const { strands, published } = profileView(dataset, code);
  if (published === "") return null;
  return {
    published: formatMonth(published),
    strands: strands.map(({ strand, gradeId, grade }) => ({ id: strand, grade: gradeId, words: grade })),
  };
}

function indicatorEntries(dataset: Dataset, content: SearchContent["indicators"]): SearchEntry[] {
  const aka = new Map(content.map(({ id, aka }) => [id, aka]));
  return dataset.indicators.map((indicator) => indicatorEntry(dataset, indicator, aka.get(indicator.id) ?? []));
}

function indicatorEntry(dataset: Dataset, indicator: Indicator, aka: readonly string[]): SearchEntry {
  const { id, title, shortTitle, question, topic } = indicator;
  const unit = unitLabel(indicator.unit);
  return {
    kind: "indicator",
    title,
    path: indicatorPath(id),
    names: distinct([shortTitle, question, ...aka], title),
    line: `${topicOf(dataset, topic).title}, ${unit}`,
    text: "",
    topic,
    figure: englandFigure(dataset, indicator),
  };
}

/** England's latest figure, or why there is none; undefined where England has no row at all. */
function englandFigure(dataset: Dataset, indicator: Indicator): string | undefined {
  const latest = seriesOf(dataset, indicator.id, ENGLAND).at(-1);
  if (!latest) return undefined;
  const { value, period } = latest;
  if (value.status === "missing") return `England: ${missingWords(value.reason)} ${periodPhrase(period)}`;
  return `England: ${valueWithUnit(indicator, value.value)} ${periodPhrase(period)}`;
}

function topicOf(dataset: Pick<Dataset, "topics">, id: string): Topic {
  return known(
    dataset.topics.find((topic) => topic.id === id),
    `topic ${id}`,
  );
}

function topicEntry({ id, title }: Topic): SearchEntry {
  const line = "All the indicators of the topic, for England and by authority";
  return { kind: "topic", title, path: topicPath(id), names: topicNames[id] ?? [], line, text: "", topic: id };
}

function regionEntry(dataset: Pick<Dataset, "authorities" | "regions">, region: Region): SearchEntry {
  const inRegion = ({ regionCode, closed }: Authority) =>
    closed === null && regionSlugs(dataset, regionOf(dataset, regionCode)).includes(region.slug);
  const count = dataset.authorities.filter(inRegion).length;
  const line = `${count} ${plural(count, "authority", "authorities")}`;
  return {
    kind: "region",
    title: region.name,
    path: regionPath(region),
    names: regionNames[region.slug] ?? [],
    line,
    text: "",
  };
}

function methodEntry({ id, title, nav, description, aka }: SearchContent["methods"][number]): SearchEntry {
  const line = description;
  return {
    kind: "method",
    title,
    path: `/methods/${id}/`,
    names: distinct([nav, ...aka], title),
    line,
    text: description,
  };
}

function glossaryEntry({ id, term, short, aka }: SearchContent["glossary"][number]): SearchEntry {
  return { kind: "glossary", title: term, path: "/glossary/", anchor: id, names: aka, line: short, text: short };
}

function distinct(names: readonly string[], title: string): string[] {
  return [...new Set(names)].filter((name) => name !== "" && name !== title);
}
