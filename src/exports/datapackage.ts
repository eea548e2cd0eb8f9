import { createHash } from "node:crypto";
import type { FileDescription } from "../ingest/schema.ts";
import type { Source } from "../model/source.ts";
import type { DataFile } from "./files.ts";
import { symbols } from "./reading.ts";

type Column = FileDescription["columns"][number];
type Json = Record<string, unknown>;

const PROFILES = "https://datapackage.org/profiles/2.0";
const OPEN_GOVERNMENT_LICENCE = {
  name: "OGL-UK-3.0",
  title: "Open Government Licence v3.0",
  path: "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
};
/** What the package says of itself besides its files. */
export interface PackageFacts {
  title: string;
  description: string;
  homepage: string;
  /** The data's own date, ISO: never the day of the build. */
  date: string;
}

/**
 * The descriptor of all downloads after the Data Package standard, version 2 (https://datapackage.org): for each file its
 * columns, size in bytes, SHA-256 hash and, as `rowCount`, its rows without the header.
 */
export function dataPackage(files: readonly DataFile[], sources: readonly Source[], facts: PackageFacts): Json {
  return {
    $schema: `${PROFILES}/datapackage.json`,
    name: "like-for-like",
    title: facts.title,
    description: facts.description,
    homepage: facts.homepage,
    version: facts.date,
    created: `${facts.date}T00:00:00Z`,
    keywords: [
      "children's services",
      "children looked after",
      "local authorities",
      "England",
      "Ofsted",
      "benchmarking",
    ],
    licenses: [OPEN_GOVERNMENT_LICENCE],
    sources: sources.map(({ publisher, title, release, url }) => ({
      title: `${publisher}: ${title}`,
      path: url,
      version: release,
    })),
    resources: files.map((file) => resource(file, files)),
  };
}

function resource({ name, text, rows, description }: DataFile, files: readonly DataFile[]): Json {
  const bytes = Buffer.from(text, "utf8");
  return {
    name: name.replace(/\.csv$/, ""),
    type: "table",
    path: name,
    title: description.title,
    description: description.description,
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    bytes: bytes.length,
    hash: `sha256:${createHash("sha256").update(bytes).digest("hex")}`,
    rowCount: rows,
    licenses: [OPEN_GOVERNMENT_LICENCE],
    schema: tableSchema(description, files),
  };
}

function tableSchema(file: FileDescription, files: readonly DataFile[]): Json {
  const foreignKeys = file.foreignKeys.flatMap((key) => {
    const column = file.columns.find(({ name }) => name === key.column);
    const target = files.some(({ name }) => name === key.file);
    // The standard knows neither a list of keys in one cell nor a key that may also be something else.
    if (!target || key.or || column?.type === "list") return [];
    return [{ fields: [key.column], reference: { resource: key.file.replace(/\.csv$/, ""), fields: [key.key] } }];
  });
  return {
    $schema: `${PROFILES}/tableschema.json`,
    fields: file.columns.map(field),
    missingValues: [""],
    primaryKey: file.primaryKey,
    ...(foreignKeys.length > 0 ? { foreignKeys } : {}),
  };
}

function field(column: Column): Json {
  const { name, description, required, words } = column;
  const constraints = {
    ...(required ? { required } : {}),
    ...(words.length > 0 && column.type === "string" ? { enum: words } : {}),
  };
  const common = { name, description, ...(Object.keys(constraints).length > 0 ? { constraints } : {}) };
  if (name === "shorthand") return { ...common, type: "string", categories: symbols };
  if (name === "numerator" || name === "denominator")
    return { ...common, type: "number", missingValues: ["", ...symbols.map((s) => s.value)] };
  if (column.type === "list") return { ...common, type: "list", delimiter: "|", itemType: "string" };
  if (column.type === "boolean") return { ...common, type: "boolean", trueValues: ["yes"], falseValues: ["no"] };
  return { ...common, type: column.type };
}
