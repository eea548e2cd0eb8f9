import { loadDataset } from "../../src/data.ts";
import { counted } from "../../src/integrations/progress.ts";
import { currentAuthorities } from "../../src/views/naming.ts";
import { pagesOf, printed } from "../e2e/papers.ts";
import { inBrowser } from "../in-browser.ts";
import { basePath, siteFolder } from "../settings.ts";
import type { Stage } from "./stage.ts";

/** Prints the committee paper of every authority, and counts its pages: two of A4 each. */
export const allPapers: Stage = {
  name: "papers",
  run: () =>
    inBrowser(siteFolder(), basePath(), async (browser, url) => {
      const page = await browser.newPage();
      const slugs = currentAuthorities(loadDataset()).map(({ slug }) => slug);
      const faults: string[] = [];
      for (const slug of slugs) {
        await page.goto(new URL(`authorities/${slug}/briefing/`, url).href);
        const { count, notA4 } = pagesOf(await printed(page));
        if (count !== 2) faults.push(`${slug}: ${counted(count, "page")}`);
        if (notA4.length > 0) faults.push(`${slug}: not A4, ${notA4.join(", ")}`);
      }
      const done = `${counted(slugs.length, "paper")} printed, two sides of A4 each`;
      const [passed, failed] = [slugs.length - faults.length, faults.length];
      return { ok: failed === 0, done, passed, failed, details: faults.join("\n") };
    }),
};
