import type { BrowserContext } from "@playwright/test";
import { loadDataset } from "../../src/data.ts";
import { counted } from "../../src/integrations/progress.ts";
import { firstScreenFaults, questionsOf, type Question } from "../e2e/first-screen.ts";
import { inBrowser, lookAtAll } from "../in-browser.ts";
import { basePath, readSeed, siteFolder } from "../settings.ts";
import type { Stage } from "./stage.ts";

const MOST_FAULTS = 30;
/** Lines of progress are this many pages apart. */
const STRIDE = 68;

/** Whether every indicator answers, in the first screen of a laptop, how an authority stands to similar ones and what chance could do. */
export const firstScreen: Stage = {
  name: "laptop",
  run: () =>
    inBrowser(siteFolder(), basePath(), async (browser, url) => {
      const [seed, dataset] = [readSeed(), loadDataset()];
      const questions = questionsOf(dataset, dataset.indicators, seed);
      // One context for all: what every page fetches comes from its cache.
      const context = await browser.newContext({ locale: "en-GB" });
      const faults = await lookAtAll("laptop", questions, STRIDE, (question) => ask(context, url, question));
      const done = `${counted(questions.length, "indicator")} answered in the first screen of two laptops, seed ${seed}`;
      const failed = new Set(faults.map((fault) => fault.split(/[,:]/)[0])).size;
      const passed = questions.length - failed;
      return { ok: failed === 0, done, passed, failed, details: faults.slice(0, MOST_FAULTS).join("\n") };
    }),
};

async function ask(context: BrowserContext, url: string, question: Question): Promise<string[]> {
  const page = await context.newPage();
  return await firstScreenFaults(page, url, question)
    .catch(unanswered(question))
    .finally(() => page.close());
}

function unanswered({ indicator, authority }: Question): (error: Error) => string[] {
  return ({ message }) => [`${indicator}, ${authority?.slug ?? "England"}: no answer: ${message.split("\n")[0]}`];
}
