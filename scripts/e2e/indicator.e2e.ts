import { loadDataset } from "../../src/data.ts";
import { readSeed } from "../settings.ts";
import { sampleOf } from "../site/validity.ts";
import { firstScreenFaults, questionsOf } from "./first-screen.ts";
import { at, cell, codeOf, expect, test } from "./site.ts";

test("an indicator's page gives England's figure, its source and every authority", async ({ page }) => {
  await page.goto(at("/indicators/cla-rate/"));
  await expect(page.locator("main")).toContainText("In England it was 67 per 10,000");
  await expect(page.locator(cell("cla-rate", codeOf("lincolnshire"), "2025")).first()).toContainText("54");
  await expect(page.locator("main")).toContainText(/Source: /);
  expect(await page.locator("main table a[href*='/authorities/']").count()).toBeGreaterThanOrEqual(153);
});

test("a sample is shown with its size and without ranks", async ({ page }) => {
  await page.goto(at("/indicators/adoption-a1-days/"));
  await expect(page.locator("main")).toContainText(/sample/i);
  await expect(page.locator("main th", { hasText: /^\s*rank\s*$/i })).toHaveCount(0);
});

test("an address that is not there gets the page that says so", async ({ request }) => {
  const response = await request.get(at("/authorities/borsetshire/"));
  expect(response.status()).toBe(404);
  expect(await response.text()).toMatch(/<h1/);
});

test("how it stands to similar places, and what chance could do, is seen without scrolling on a laptop", async ({
  page,
}) => {
  test.setTimeout(120_000);
  const [seed, dataset] = [readSeed(), loadDataset()];
  const drawn = sampleOf(
    dataset.indicators.map(({ id }) => id),
    6,
    seed,
  );
  const indicators = dataset.indicators.filter(({ id }) => drawn.includes(id));
  const faults: string[] = [];
  for (const question of questionsOf(dataset, indicators, seed))
    faults.push(...(await firstScreenFaults(page, at("/"), question)));
  expect(faults, `SEED=${seed}: all of them by the stage “laptop”`).toEqual([]);
});

test("every column of a ranked table sorts by the keys and says so, ties share a rank", async ({ page }) => {
  await page.goto(at("/indicators/three-or-more-placements/"));
  const table = page.locator("#authorities data-table");
  const status = table.getByRole("status");
  const keys = ["rank", "authority", "figure", "range", "england", "change", "place"];
  for (const key of keys) {
    const head = table.locator(`th[data-key=${key}]`);
    await head.getByRole("button").focus();
    await page.keyboard.press("Enter");
    const first = (await head.getAttribute("aria-sort"))!;
    await expect(status).toHaveText(/^153 authorities, sorted by .+, (highest first|lowest first|A to Z|Z to A)$/);
    const before = await status.textContent();
    await page.keyboard.press("Enter");
    await expect(head).toHaveAttribute("aria-sort", first === "ascending" ? "descending" : "ascending");
    await expect(status).not.toHaveText(before!);
    await expect(head.getByRole("button")).toBeFocused();
  }
  await page.goto(at("/indicators/three-or-more-placements/?sort=rank"));
  const rows = await table
    .locator("tbody tr")
    .evaluateAll((all) =>
      all.map((row) => [row.querySelector("td")!.textContent.trim(), row.querySelector("data")?.value] as const),
    );
  const ranked = rows.filter(([rank]) => /\d/.test(rank));
  expect(ranked.length).toBeGreaterThan(140);
  for (const [rank, value] of ranked) {
    const better = ranked.filter(([, other]) => Number(other) < Number(value)).length;
    const same = ranked.filter(([, other]) => other === value).length;
    expect(rank).toBe(`${better + 1}${same > 1 ? "=" : ""}`);
  }
});

test("a ranked table narrows by region, type and grade with the keys, and says how many are left", async ({ page }) => {
  await page.goto(at("/indicators/three-or-more-placements/"));
  const table = page.locator("#authorities data-table");
  const status = table.getByRole("status");
  const narrowed: string[] = [];
  for (const label of ["Region", "Type of council", "Grade: children in care"]) {
    const before = await table.locator("tbody tr:visible").count();
    await table.getByLabel(label).focus();
    for (let press = 0; press < 2; press++) await page.keyboard.press("ArrowDown");
    const left = await table.locator("tbody tr:visible").count();
    await expect(status).toHaveText(`${left} of 153 authorities`);
    expect(left).toBeLessThan(before);
    narrowed.push(page.url());
    await table.getByRole("button", { name: "Clear" }).focus();
    await page.keyboard.press("Enter");
    await expect(status).toHaveText("153 authorities");
  }
  expect(new Set(narrowed).size).toBe(3);
});
