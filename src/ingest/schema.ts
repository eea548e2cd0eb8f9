import { authoritiesFile, regionsFile, placesFile, neighboursFile, noticesFile } from "./schema-areas.ts";
import { topicsFile, indicatorsFile, breaksFile, sourcesFile, observationsFile } from "./schema-figures.ts";
import {
  frameworksFile,
  gradesFile,
  inspectionsFile,
  judgementsFile,
  visitsFile,
  quotedFile,
} from "./schema-inspections.ts";
import type { DataFile, ForeignKey } from "./table.ts";

export { NOT_JUDGED } from "./schema-inspections.ts";

/** The schema of every file in `data/`, in plain values: for its README, and for the Data Package. */
export const dataFiles = [
  authoritiesFile,
  regionsFile,
  placesFile,
  neighboursFile,
  topicsFile,
  indicatorsFile,
  frameworksFile,
  gradesFile,
  inspectionsFile,
  judgementsFile,
  visitsFile,
  quotedFile,
  breaksFile,
  noticesFile,
  sourcesFile,
  observationsFile,
].map((file) => describeFile(file as unknown as DataFile));

export interface FileDescription {
  name: string;
  title: string;
  description: string;
  columns: readonly { name: string; type: string; description: string; required: boolean; words: readonly string[] }[];
  primaryKey: readonly string[];
  foreignKeys: readonly ForeignKey[];
}

function describeFile(file: DataFile): FileDescription {
  const { name, title, description, primaryKey, foreignKeys = [] } = file;
  const columns = Object.entries(file.columns).map(([column, { type, description, required, words = [] }]) => {
    return { name: column, type, description, required, words };
  });
  return { name, title, description, columns, primaryKey, foreignKeys };
}
