import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Source } from "../model/source.ts";
import { dataPackage } from "./datapackage.ts";
import type { DataFile } from "./files.ts";

interface Field {
  name: string;
  type: string;
  constraints?: Record<string, unknown>;
  [key: string]: unknown;
}

interface Resource {
  name: string;
  path: string;
  bytes: number;
  hash: string;
  rowCount: number;
  schema: { fields: Field[]; primaryKey: string[]; foreignKeys?: unknown[]; missingValues: string[] };
}

const column = (name: string, type: string, required = true, words: string[] = []) => {
  return { name, type, description: `What ${name} holds.`, required, words };
};
const file = (name: string, text: string, columns: DataFile["description"]["columns"], foreignKeys: object[] = []) =>
  ({
    name,
    text,
    rows: 1,
    description: { name, title: name, description: name, columns, primaryKey: ["code"], foreignKeys },
  }) as DataFile;

const authorities = file("authorities.csv", "code,predecessors\nE10000001,\n", [
  column("code", "string"),
  column("predecessors", "list", false),
  column("type", "string", true, ["county", "unitary"]),
  column("computed", "boolean", false),
]);
const observations = file(
  "observations.csv",
  "area_code,value\nE10000001,5£\n",
  [
    column("area_code", "string"),
    column("value", "number", false),
    column("numerator", "string", false),
    column("shorthand", "string", false),
  ],
  [
    { column: "area_code", file: "authorities.csv", key: "code" },
    { column: "area_code", file: "regions.csv", key: "code" },
    { column: "area_code", file: "authorities.csv", key: "code", or: ["E92000001"] },
  ],
);
const source: Source = {
  id: "barset-2025",
  publisher: "Borsetshire Press",
  title: "Children",
  release: "2025",
  published: "2025-11-20",
  retrieved: "2026-01-01",
  licence: "OGL-UK-3.0",
  url: "https://barset.example/",
  computed: false,
};
const facts = { title: "T", description: "D", homepage: "https://site.example/", date: "2026-08-01" };
const descriptor = dataPackage([authorities, observations], [source], facts);
const resources = descriptor["resources"] as Resource[];
const field = (index: number, name: string) => resources[index]!.schema.fields.find((one) => one.name === name);

describe("dataPackage", () => {
  it("follows version 2 of the standard and is dated by the data, not by the clock", () => {
    expect(descriptor["$schema"]).toBe("https://datapackage.org/profiles/2.0/datapackage.json");
    expect([descriptor["version"], descriptor["created"]]).toEqual(["2026-08-01", "2026-08-01T00:00:00Z"]);
  });

  it("gives the size in bytes, the hash and the rows of each file", () => {
    const { bytes, hash, rowCount } = resources[1]!;
    expect([bytes, rowCount]).toEqual([Buffer.byteLength(observations.text), 1]);
    expect(hash).toBe(`sha256:${createHash("sha256").update(observations.text).digest("hex")}`);
  });

  it("names the release that each source is of", () => {
    expect(descriptor["sources"]).toEqual([
      { title: "Borsetshire Press: Children", path: "https://barset.example/", version: "2025" },
    ]);
  });

  it("says what a cell may hold: lists, words, yes, and the publisher's symbols", () => {
    expect(field(0, "predecessors")).toMatchObject({ type: "list", delimiter: "|", itemType: "string" });
    expect(field(0, "type")!.constraints).toEqual({ required: true, enum: ["county", "unitary"] });
    expect(field(0, "computed")).toMatchObject({ type: "boolean", trueValues: ["yes"] });
    expect(field(1, "numerator")).toMatchObject({ type: "number", missingValues: ["", "c", "k", "u", "x", "z"] });
    expect((field(1, "shorthand")!["categories"] as unknown[]).length).toBe(5);
  });

  it("keeps the keys that the standard can say, and leaves out those to files that are not there", () => {
    expect(resources[1]!.schema.foreignKeys).toEqual([
      { fields: ["area_code"], reference: { resource: "authorities", fields: ["code"] } },
    ]);
    expect(resources[0]!.schema.foreignKeys).toBeUndefined();
  });
});
