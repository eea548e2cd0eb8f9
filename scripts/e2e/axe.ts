import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";

const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** What depends on the colours alone: in the dark nothing else is other. */
const colours = ["color-contrast", "link-in-text-block"];

/** Faults that axe finds on the page as it stands, of any weight: the rule, how often, and the first places. */
export async function axeFaults(page: Page, rules: "all" | "colours"): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  const { violations } = await (rules === "all" ? axe.withTags(standards) : axe.withRules(colours)).analyze();
  return violations.map(describe);
}

/** Does what brings the charts of a page to life, the first press of a key, and waits for it. */
export async function wake(page: Page): Promise<void> {
  await page.keyboard.press("Tab");
  if ((await page.locator("chart-focus").count()) > 0)
    await page.waitForFunction(() => document.querySelectorAll("chart-focus:not([data-ready])").length === 0);
}

interface Violation {
  id: string;
  help: string;
  nodes: readonly { html: string; failureSummary?: string }[];
}

function describe({ id, help, nodes }: Violation): string {
  const places = nodes.slice(0, 3).map(({ html, failureSummary = "" }) => `${html.slice(0, 160)} ${failureSummary}`);
  return `${id}: ${help}, ${nodes.length} times: ${places.join(" | ")}`;
}
