import type { Dataset } from "../model/dataset.ts";
import type { Content } from "./csv.ts";
import { breakFaults, breaksOf, indicatorFaults, indicatorsOf, topicsOf } from "./indicators.ts";
import { frameworkFaults, inspectionFaults, judgementFaults, quotedFaults, visitFaults } from "./inspection-rules.ts";
import { frameworksOf, inspectionsOf, quotedOf, visitsOf } from "./inspections.ts";
import type { Issue } from "./issue.ts";
import { neighbourFaults, neighboursOf } from "./neighbours.ts";
import type { Known } from "./observations.ts";
import { readObservations } from "./observations.ts";
import {
  areasOf,
  authoritiesOf,
  authorityFaults,
  noticeFaults,
  noticesOf,
  placeFaults,
  placesOf,
  regionFaults,
  regionsOf,
  sourceFaults,
  sourcesOf,
} from "./reference.ts";
import * as areas from "./schema-areas.ts";
import * as figures from "./schema-figures.ts";
import * as inspections from "./schema-inspections.ts";
import type { Columns, DataFile, Table } from "./table.ts";
import { cellsOf, danglingReferences, readTable } from "./table.ts";

/** What came of reading a folder: a dataset only where there is no issue at all. */
export interface Ingested {
  dataset: Dataset | null;
  issues: Issue[];
  files: number;
  rows: number;
}

const OBSERVATIONS = /^observations\/([^/]+)\.csv$/;

/**
 * Reads all files of a data folder (name within it → content) into one dataset, or says everything that is wrong with
 * them. Never throws for what stands in a file.
 */
export function ingest(files: ReadonlyMap<string, Content>): Ingested {
  const issues: Issue[] = [];
  const tables = readTables(files, issues);
  const dataset = { ...checkTables(tables, issues), ...readFigures(files, tables, issues) };
  issues.push(...strangers(files, tables));
  const { rows, ...parts } = dataset;
  const inTables = Object.values(tables).reduce((sum, table) => sum + table.every.length, 0);
  const sorted = inOrder(issues, [...files.keys()]);
  return { dataset: sorted.length === 0 ? parts : null, issues: sorted, files: files.size, rows: rows + inTables };
}

type Tables = ReturnType<typeof readTables>;

function readTables(files: ReadonlyMap<string, Content>, issues: Issue[]) {
  const read = <C extends Columns>(spec: DataFile<C>): Table<C> => readTable(spec, files.get(spec.name), issues);
  return {
    authorities: read(areas.authoritiesFile),
    regions: read(areas.regionsFile),
    places: read(areas.placesFile),
    neighbours: read(areas.neighboursFile),
    topics: read(figures.topicsFile),
    indicators: read(figures.indicatorsFile),
    frameworks: read(inspections.frameworksFile),
    grades: read(inspections.gradesFile),
    inspections: read(inspections.inspectionsFile),
    judgements: read(inspections.judgementsFile),
    visits: read(inspections.visitsFile),
    quoted: read(inspections.quotedFile),
    breaks: read(figures.breaksFile),
    notices: read(areas.noticesFile),
    sources: read(figures.sourcesFile),
  };
}

/** The model of everything but observations; adds what is wrong between rows and files to `issues`. */
function checkTables(tables: Tables, issues: Issue[]): Omit<Dataset, "observations"> {
  const { authorities, regions, places, neighbours, indicators, judgements } = tables;
  const frameworks = frameworksOf(tables.frameworks, tables.grades);
  const indicatorModels = indicatorsOf(indicators);
  const byName = new Map(Object.values(tables).map((table) => [table.spec.name, table as unknown as Table]));
  const faults = [
    ...danglingReferences(byName),
    ...authorityFaults(authorities, regions),
    ...regionFaults(regions),
    ...placeFaults(places, authorities),
    ...neighbourFaults(neighbours, authorities),
    ...indicatorFaults(indicators),
    ...breakFaults(tables.breaks, indicatorModels),
    ...frameworkFaults(tables.frameworks, tables.grades),
    ...inspectionFaults(tables.inspections, authorities, frameworks),
    ...judgementFaults(judgements, tables.inspections, frameworks),
    ...visitFaults(tables.visits),
    ...quotedFaults(tables.quoted),
    ...noticeFaults(tables.notices),
    ...sourceFaults(tables.sources),
  ];
  for (const issue of faults) issues.push(issue);
  return {
    authorities: authoritiesOf(authorities),
    regions: regionsOf(regions),
    places: placesOf(places),
    neighbours: neighboursOf(neighbours),
    topics: topicsOf(tables.topics),
    indicators: indicatorModels,
    frameworks,
    inspections: inspectionsOf(tables.inspections, judgements, frameworks),
    visits: visitsOf(tables.visits),
    quoted: quotedOf(tables.quoted),
    breaks: breaksOf(tables.breaks),
    notices: noticesOf(tables.notices),
    sources: sourcesOf(tables.sources),
  };
}

function readFigures(files: ReadonlyMap<string, Content>, tables: Tables, issues: Issue[]) {
  const found = [...files].flatMap(([file, content]) => {
    const topic = OBSERVATIONS.exec(file)?.[1];
    return topic === undefined ? [] : [{ file, topic, content }];
  });
  const { series, rows } = readObservations(found, knownOf(tables), issues);
  if (issues.length === 0) issues.push(...unobserved(series, tables.indicators));
  return { observations: series, rows };
}

/** What observations may refer to. An indicator with a fault of its own is no ground for faults in its rows. */
function knownOf({ authorities, regions, topics, indicators, sources }: Tables): Known {
  const topicIds = cellsOf(topics, "id");
  const sound = indicatorsOf(indicators).filter(({ topic }) => topicIds.has(topic) || !topics.readable);
  return {
    indicators: indicators.readable ? sound : null,
    faultyIndicators: cellsOf(indicators, "id").difference(new Set(sound.map(({ id }) => id))),
    areas: authorities.readable && regions.readable ? areasOf(authorities, regions) : null,
    sources: sources.readable ? cellsOf(sources, "id") : null,
  };
}

/** An indicator without a single figure would be an empty page. Said only where nothing else is wrong. */
function unobserved(
  series: ReadonlyMap<string, ReadonlyMap<string, unknown>>,
  indicators: Tables["indicators"],
): Issue[] {
  return indicators.rows
    .filter((row) => series.get(row.values.id)?.size === 0)
    .map((row) => ({
      file: indicators.spec.name,
      line: row.line,
      column: "id",
      value: row.values.id,
      expected: `an indicator with rows in observations/${row.values.topic}.csv`,
      rule: "observed",
    }));
}

/** Files that no schema knows, and observations of a topic that is not there. */
function strangers(files: ReadonlyMap<string, Content>, tables: Tables): Issue[] {
  const topics = cellsOf(tables.topics, "id");
  const known = new Set(Object.values(tables).map((table) => table.spec.name));
  const unknown = [...files.keys()].filter((file) => {
    const topic = OBSERVATIONS.exec(file)?.[1];
    return topic === undefined ? !known.has(file) : tables.topics.readable && !topics.has(topic);
  });
  const expected = "a file named in the schema, or observations/ and a topic in topics.csv";
  return unknown.map((file) => ({ file, line: 0, column: "", value: file, expected, rule: "file-unknown" }));
}

/** Issues as a reader works through them: file by file, line by line. */
function inOrder(issues: readonly Issue[], files: readonly string[]): Issue[] {
  const places = new Map(files.map((file, index) => [file, index]));
  const place = ({ file }: Issue) => places.get(file) ?? -1;
  return [...issues].sort((a, b) => place(a) - place(b) || a.line - b.line);
}
