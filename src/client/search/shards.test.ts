import { brotliCompressSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { loadDataset } from "../../data.ts";
import { shardKeys } from "./places.ts";
import { placeShards } from "./shards.ts";

const place = (name: string, kind = "parish") => ({ name, kind, within: "Borset", authorityCode: "E10000901" });

it("files a name under its first word and under its other long words that are not common", () => {
  expect(shardKeys("Lower Loxley with Hollerton")).toEqual(["lo", "ho"]);
  expect(shardKeys("St. Ambrose by the Am")).toEqual(["st", "am"]);
  expect(shardKeys("East Felpersham")).toEqual(["ea", "fe"]);
});

it("leaves out the names that stand under the authorities themselves", () => {
  const shards = placeShards([place("Borset", "authority"), place("Bors", "other name"), place("Borchester")]);
  expect([...shards]).toEqual([["bo", [["Borchester", "parish", "Borset", "E10000901"]]]]);
});

describe("the project's own place names", () => {
  const shards = placeShards(loadDataset().places);

  it("are all filed", () => {
    const filed = new Set([...shards.values()].flat().map((row) => row.join("\t")));
    const given = loadDataset().places.filter(({ kind }) => kind !== "authority" && kind !== "other name");
    expect(filed.size).toBe(
      new Set(given.map((one) => [one.name, one.kind, one.within, one.authorityCode].join("\t"))).size,
    );
  });

  it("need at most 15 KB a file, compressed", () => {
    const sizes = [...shards].map(
      ([letters, rows]) => [brotliCompressSync(JSON.stringify(rows)).length, letters] as const,
    );
    expect(sizes.filter(([size]) => size > 15_000)).toEqual([]);
  });
});
