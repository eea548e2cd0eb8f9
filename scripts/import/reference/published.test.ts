import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Recipe } from "../recipe.ts";
import { authoritiesRecipe } from "./authorities.ts";
import { outlineFiles } from "./boundaries.ts";
import { rowsOf, tableOf } from "./fictional.ts";
import { placesRecipe } from "./places.ts";
import { neighbours2021Recipe, neighbours2025Recipe } from "./statistical-neighbours.ts";

const folder = process.env["PUBLISHED"] ?? "";
const table = (file: string) => tableOf(readFileSync(join(folder, file), "utf8"), file);
const authorities = () => tableOf(readFileSync("data/authorities.csv", "utf8"), "data/authorities.csv");
const run = (recipe: Recipe, inputs: Record<string, string>) =>
  recipe.run(
    new Map([
      ["authorities", [authorities()]],
      ...Object.entries(inputs).map(([key, file]) => [key, [table(file)]] as const),
    ]),
  );

describe.runIf(folder)("the published reference files, against data/", () => {
  const links = rowsOf("data/statistical-neighbours.csv");
  const listOf = (edition: string, dfeCode: string) => {
    const code = rowsOf("data/authorities.csv").find((row) => row["dfe_code"] === dfeCode)?.["code"];
    return links.filter((row) => row["edition"] === edition && row["authority_code"] === code);
  };

  it("makes 938 of the 1,530 links of 2025 mutual, as the published lists do", () => {
    const of2025 = links.filter((row) => row["edition"] === "2025");
    const pairs = new Set(of2025.map((row) => `${row["authority_code"]} ${row["neighbour_code"]}`));
    const mutual = of2025.filter((row) => pairs.has(`${row["neighbour_code"]} ${row["authority_code"]}`));
    expect([of2025.length, mutual.length]).toEqual([1_530, 938]);
  });

  it("keeps every list of both editions in DfE's order", () => {
    const dfeCodes = new Map(rowsOf("data/authorities.csv").map((row) => [row["code"], row["dfe_code"]]));
    for (const row of table("lait/statistical_neighbours_may_2025.csv").rows) {
      const published = Array.from({ length: 10 }, (_, rank) => row[`SN_${rank + 1}`]);
      const list = listOf("2025", row["old_la_code"] ?? "").map((link) => dfeCodes.get(link["neighbour_code"] ?? ""));
      expect(list, row["la_name"]).toEqual(published);
    }
    for (const row of table("lait/statistical_neighbours_april_2021.csv").rows.slice(0, 152)) {
      const published = Array.from({ length: 10 }, (_, rank) => row[`SN${rank + 1}`]);
      const list = listOf("2021", row["LA num"] ?? "").map((link) => dfeCodes.get(link["neighbour_code"] ?? ""));
      expect(list, row["LA Name"]).toEqual(published);
    }
  });

  it("reads Lincolnshire's neighbours as Lancashire first and Somerset tenth, and keeps links to Cumbria in 2021", () => {
    const names = new Map(rowsOf("data/authorities.csv").map((row) => [row["code"], row["name"]]));
    const list = listOf("2025", "925").map((row) => names.get(row["neighbour_code"] ?? ""));
    expect([list[0], list[9], list.length]).toEqual(["Lancashire", "Somerset", 10]);
    expect(links.filter((row) => row["neighbour_code"] === "E10000006")).toHaveLength(8);
  });

  it.each([
    ["authorities", authoritiesRecipe, { codes: "geography/utla153_centroids_and_codes.csv" }, [[153, 153, 0]]],
    [
      "neighbours of 2021",
      neighbours2021Recipe,
      { neighbours: "lait/statistical_neighbours_april_2021.csv" },
      [[159, 152, 7]],
    ],
    [
      "neighbours of 2025",
      neighbours2025Recipe,
      { neighbours: "lait/statistical_neighbours_may_2025.csv" },
      [[153, 153, 0]],
    ],
    [
      "places",
      placesRecipe,
      { places: "geography/places.csv", districts: "geography/ltla_to_utla_april_2023.csv" },
      [
        [17_644, 16_723, 921],
        [318, 0, 318],
      ],
    ],
  ] as const)("accounts for every row of the %s", (_, recipe, inputs, counts) => {
    const result = run(recipe, inputs);
    expect(result.faults).toEqual([]);
    expect(result.counts.map(({ read, kept, setAside }) => [read, kept, setAside])).toEqual(counts);
  });

  it("finds each published place under its authority", () => {
    const places = new Set(rowsOf("data/places.csv").map((row) => `${row["name"]} ${row["authority_code"]}`));
    const codes = new Map(rowsOf("data/authorities.csv").map((row) => [row["dfe_code"], row["code"]]));
    const absent = table("geography/places.csv").rows.filter(
      (row) =>
        row["kind"] !== "authority" &&
        !places.has(
          `${row["name"]?.replace(/, (City|County) of$/, "").replace(/^St\. /, "St ")} ${codes.get(row["authority_dfe_code"])}`,
        ),
    );
    expect(absent).toEqual([]);
  });

  it.each([
    ["Hull", ["Kingston upon Hull"]],
    ["Boston", ["Lincolnshire"]],
    ["Newcastle", ["Newcastle upon Tyne", "Staffordshire"]],
    ["Mendip", ["Bath and North East Somerset", "Somerset"]],
    ["Poole", ["Bournemouth, Christchurch and Poole", "Cheshire East"]],
    ["Dorset", ["Bournemouth, Christchurch and Poole", "Dorset"]],
    ["Wycombe", ["Buckinghamshire"]],
    ["Cumbria", ["Cumberland", "Westmorland and Furness"]],
  ])("offers every authority that %s may mean", (name, expected) => {
    const names = new Map(rowsOf("data/authorities.csv").map((row) => [row["code"], row["name"]]));
    const found = rowsOf("data/places.csv").filter((row) => row["name"] === name);
    expect([...new Set(found.map((row) => names.get(row["authority_code"] ?? "")))].toSorted()).toEqual(expected);
  });

  it("draws the outline of all 153 as it stands in data/, in at most 60 KB", () => {
    const { files, faults } = outlineFiles([join(folder, "geography")]);
    const text = readFileSync("data/outline.json", "utf8");
    expect(faults).toEqual([]);
    expect(files.get("outline.json")).toBe(text);
    expect(text.length).toBeLessThanOrEqual(60_000);
    const open = rowsOf("data/authorities.csv").filter((row) => row["closed"] === "");
    expect(Object.keys(JSON.parse(text) as object).toSorted()).toEqual(open.map((row) => row["code"]));
  });
});
