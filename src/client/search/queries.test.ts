import { expect, it } from "vitest";
import { queries } from "../../../scripts/e2e/queries.ts";
import { realSearch } from "../../../scripts/e2e/search-index.ts";

it("puts the right page first for 97 of 100 queries, and among the first three for all", async () => {
  const search = realSearch();
  const ranks = await Promise.all(
    queries.map(async ([query, path]) => {
      const results = await search.complete(query);
      return { query, path, rank: results.findIndex((result) => result.path === path) };
    }),
  );
  const notFirst = ranks.filter(({ rank }) => rank !== 0);
  const notInThree = notFirst.filter(({ rank }) => rank < 0 || rank > 2);
  expect(queries.length).toBeGreaterThanOrEqual(200);
  expect(notInThree).toEqual([]);
  expect(notFirst.length, JSON.stringify(notFirst, null, 1)).toBeLessThanOrEqual(queries.length * 0.03);
});

it("holds each query once", () => {
  const texts = queries.map(([query]) => query);
  expect(texts.filter((text, at) => texts.indexOf(text) !== at)).toEqual([]);
});
