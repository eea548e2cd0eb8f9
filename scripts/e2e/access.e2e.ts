import { AxeBuilder } from "@axe-core/playwright";
import { at, expect, kinds, test } from "./site.ts";

/** Some pages have thousands of elements, and axe looks at each. */
const LONGEST = 120_000;
const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

for (const [kind, path] of Object.entries(kinds)) {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`axe finds nothing on the ${kind} page, ${colorScheme}`, async ({ page }) => {
      test.setTimeout(LONGEST);
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.goto(at(path));
      const axe = new AxeBuilder({ page });
      // In the dark only the colours are others.
      const rules =
        colorScheme === "light" ? axe.withTags(standards) : axe.withRules(["color-contrast", "link-in-text-block"]);
      const { violations } = await rules.analyze();
      expect(violations.map(describe)).toEqual([]);
    });
  }
}

function describe({
  id,
  help,
  nodes,
}: {
  id: string;
  help: string;
  nodes: readonly { html: string; failureSummary?: string }[];
}): string {
  const places = nodes.slice(0, 3).map(({ html, failureSummary = "" }) => `${html.slice(0, 160)} ${failureSummary}`);
  return `${id}: ${help}, ${nodes.length} times: ${places.join(" | ")}`;
}
