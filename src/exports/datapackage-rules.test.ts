import { createHash } from "node:crypto";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { beforeAll, describe, expect, it } from "vitest";
import { readImportReport } from "../archives.ts";
import { loadDataset } from "../data.ts";
import { downloads, type Download } from "./downloads.ts";

/**
 * The rules of the Data Package standard, version 2, for what a descriptor of this kind uses: https://datapackage.org/standard/data-package/,
 * …/data-resource/ and …/table-schema/, written out here as a JSON schema.
 */
const text = { type: "string", minLength: 1 };
const path = { type: "string", pattern: "^(https?://.+|(?![./~])(?!.*(\\.\\./|\\\\|://)).+)$" };
const licence = {
  type: "object",
  anyOf: [{ required: ["name"] }, { required: ["path"] }],
  properties: { name: { type: "string", pattern: "^[-a-zA-Z0-9._]+$" }, path, title: text },
};
const list = (items: object) => ({ type: "array", minItems: 1, items });
const fieldTypes = [
  ...[
    "string",
    "number",
    "integer",
    "boolean",
    "object",
    "array",
    "list",
    "datetime",
    "date",
    "time",
    "year",
    "yearmonth",
  ],
  ...["duration", "geopoint", "geojson", "any"],
];
const field = {
  type: "object",
  required: ["name", "type"],
  properties: {
    name: text,
    description: text,
    type: { enum: fieldTypes },
    delimiter: text,
    itemType: { enum: ["string", "integer", "boolean", "number", "datetime", "date", "time"] },
    trueValues: list(text),
    falseValues: list(text),
    missingValues: { type: "array", uniqueItems: true, items: { type: "string" } },
    categories: list({ type: "object", required: ["value"], properties: { value: text, label: text } }),
    constraints: {
      type: "object",
      properties: { required: { type: "boolean" }, enum: { ...list({}), uniqueItems: true } },
    },
  },
  // A list has items, and only a boolean has words for true.
  if: { properties: { type: { const: "boolean" } } },
  else: { not: { required: ["trueValues"] } },
};
const key = {
  type: "object",
  required: ["fields", "reference"],
  properties: {
    fields: list(text),
    reference: { type: "object", required: ["resource", "fields"], properties: { resource: text, fields: list(text) } },
  },
};
const rules = {
  type: "object",
  required: ["resources", "$schema"],
  properties: {
    $schema: { const: "https://datapackage.org/profiles/2.0/datapackage.json" },
    name: { type: "string", pattern: "^[a-z0-9._-]+$" },
    title: text,
    homepage: { type: "string", format: "uri" },
    version: text,
    created: { type: "string", format: "date-time" },
    keywords: list(text),
    licenses: list(licence),
    sources: list({ type: "object", minProperties: 1, properties: { title: text, path, version: text } }),
    resources: list({
      type: "object",
      required: ["name", "path", "schema"],
      properties: {
        name: { type: "string", pattern: "^[a-z0-9._-]+$" },
        path,
        type: { const: "table" },
        mediatype: { type: "string", pattern: "^.+/.+$" },
        bytes: { type: "integer" },
        hash: { type: "string", pattern: "^sha256:[0-9a-f]{64}$" },
        licenses: list(licence),
        schema: {
          type: "object",
          required: ["fields"],
          properties: {
            fields: list(field),
            primaryKey: list(text),
            foreignKeys: list(key),
            missingValues: { type: "array", items: { type: "string" } },
          },
        },
      },
    }),
  },
};

interface Field {
  name: string;
  type: string;
  missingValues?: string[];
  constraints?: { required?: boolean; enum?: string[] };
  categories?: { value: string }[];
}
interface Resource {
  name: string;
  path: string;
  bytes: number;
  hash: string;
  rowCount: number;
  schema: {
    fields: Field[];
    primaryKey: string[];
    foreignKeys?: { fields: string[]; reference: { resource: string; fields: string[] } }[];
  };
}

let files: readonly Download[];
let resources: readonly Resource[];
let descriptor: Record<string, unknown>;

beforeAll(() => {
  const facts = { title: "Like for Like", homepage: "https://site.example/", date: "2031-05-06" };
  files = downloads(loadDataset(), { ...facts, report: readImportReport() });
  descriptor = JSON.parse(files.find(({ name }) => name === "datapackage.json")!.text) as Record<string, unknown>;
  resources = descriptor["resources"] as Resource[];
}, 60_000);

const textOf = (path: string) => files.find(({ name }) => name === path)!.text;

describe("read-me.txt", () => {
  it("says symbols, licence, how to read, every file and every source", () => {
    const text = textOf("read-me.txt");
    for (const words of ["c  confidential", "Open Government Licence", "never zero", "Ofsted"])
      expect(text).toContain(words);
    for (const { path, rowCount } of resources)
      expect(text).toContain(`${path}, ${rowCount.toLocaleString("en-GB")} rows`);
  });
});

describe("datapackage.json", () => {
  it("keeps the rules of the standard", () => {
    const ajv = new Ajv({ allErrors: true, strict: false });
    (addFormats as unknown as (ajv: Ajv) => void)(ajv);
    const validate = ajv.compile(rules);
    expect(validate(descriptor), JSON.stringify(validate.errors?.slice(0, 5))).toBe(true);
  });

  it("describes every file there is, each once", () => {
    const tables = files.filter(({ table }) => table !== null).map(({ name }) => name);
    expect(resources.map(({ path }) => path)).toEqual(tables);
    expect(new Set(resources.map(({ name }) => name)).size).toBe(tables.length);
  });

  it("has size, hash and rows of each file right", () => {
    for (const { path, bytes, hash, rowCount } of resources) {
      const text = textOf(path);
      expect([bytes, hash], path).toEqual([
        Buffer.byteLength(text),
        `sha256:${createHash("sha256").update(text).digest("hex")}`,
      ]);
      expect(rowsOf(text).length, path).toBe(rowCount);
    }
  });

  it("names the columns as they stand in the file, and only columns that are there as keys", () => {
    for (const { path, schema } of resources) {
      const names = schema.fields.map(({ name }) => name);
      expect(textOf(path).split("\n", 1)[0], path).toBe(names.join(","));
      expect(names, path).toEqual(expect.arrayContaining(schema.primaryKey));
      for (const { fields, reference } of schema.foreignKeys ?? []) {
        expect(names, path).toEqual(expect.arrayContaining(fields));
        const target = resources.find(({ name }) => name === reference.resource)!;
        expect(target.schema.fields.map(({ name }) => name)).toEqual(expect.arrayContaining(reference.fields));
      }
    }
  });

  it("says of each column what every one of its cells keeps to", () => {
    const faults = resources.flatMap(({ path, schema }) => {
      const rows = rowsOf(textOf(path));
      return schema.fields.flatMap((field, i) => {
        const wrong = rows.find((row) => !fits(field, row[i]!));
        return wrong ? [`${path} ${field.name}: ${wrong[i]!}`] : [];
      });
    });
    expect(faults).toEqual([]);
  }, 60_000);

  it("has no key twice in a file", () => {
    for (const { path, schema } of resources) {
      const places = schema.primaryKey.map((name) => schema.fields.findIndex((field) => field.name === name));
      const rows = rowsOf(textOf(path));
      expect(new Set(rows.map((row) => places.map((place) => row[place]).join("\n"))).size, path).toBe(rows.length);
    }
  }, 60_000);
});

const parsed = new Map<string, string[][]>();

function rowsOf(text: string): string[][] {
  const known = parsed.get(text) ?? parse(text);
  parsed.set(text, known);
  return known;
}

/** Rows without the header, read by the bare rules of CSV and not by the site's own code. */
function parse(text: string): string[][] {
  const lines = text.trimEnd().split("\n").slice(1);
  return lines.map((line) => (line.includes('"') ? quoted(line) : line.split(",")));
}

function quoted(line: string): string[] {
  const cells = [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,"]*))(?=,|$)/g)];
  return cells.map((match) => match[1]?.replaceAll('""', '"') ?? match[2]!);
}

const forms: Readonly<Record<string, RegExp>> = {
  number: /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i,
  integer: /^-?\d+$/,
  boolean: /^(yes|no)$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
};

function fits({ type, missingValues = [""], constraints = {}, categories }: Field, cell: string): boolean {
  if (missingValues.includes(cell)) return !constraints.required;
  if (constraints.enum && !constraints.enum.includes(cell)) return false;
  if (categories && !categories.some(({ value }) => value === cell)) return false;
  return forms[type]?.test(cell) ?? true;
}
