import { chromium, type Browser } from "@playwright/test";
import { loadDataset } from "../../src/data.ts";
import { counted, report } from "../../src/integrations/progress.ts";
import { browserFlags, findBrowser } from "../browser.mjs";
import { firstScreenFaults, questionsOf, type Question } from "../e2e/first-screen.ts";
import { serve } from "../serve.ts";
import { basePath, readSeed, siteFolder } from "../settings.ts";
import type { Stage } from "./stage.ts";

const AT_ONCE = 2;
const MOST_FAULTS = 30;
/** Lines of progress are this many pages apart. */
const STRIDE = 68;

/** Whether every indicator answers, in the first screen of a laptop, how an authority stands to similar ones and what chance could do. */
export const firstScreen: Stage = {
  name: "laptop",
  async run() {
    const { url, server } = await serve({ folder: siteFolder(), base: basePath(), host: "127.0.0.1", port: 0 });
    const browser = await chromium.launch({ executablePath: findBrowser() ?? "", args: browserFlags });
    try {
      const [seed, dataset] = [readSeed(), loadDataset()];
      const questions = questionsOf(dataset, dataset.indicators, seed);
      const faults = await askAll(browser, url, questions);
      const done = `${counted(questions.length, "indicator")} answered in the first screen of two laptops, seed ${seed}`;
      const failed = new Set(faults.map((fault) => fault.split(/[,:]/)[0])).size;
      const passed = questions.length - failed;
      return { ok: failed === 0, done, passed, failed, details: faults.slice(0, MOST_FAULTS).join("\n") };
    } finally {
      await browser.close();
      server.closeAllConnections();
      server.close();
    }
  },
};

async function askAll(browser: Browser, url: string, questions: readonly Question[]): Promise<string[]> {
  const started = performance.now();
  const queue = [...questions];
  const faults: string[] = [];
  const work = async () => {
    const page = await browser.newPage({ locale: "en-GB" });
    for (let question = queue.shift(); question; question = queue.shift()) {
      faults.push(...(await firstScreenFaults(page, url, question).catch(unanswered(question))));
      const left = queue.length;
      if (left % STRIDE === 0) report("laptop", `${questions.length - left} of ${questions.length} pages`, started);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return faults;
}

function unanswered({ indicator, authority }: Question): (error: Error) => string[] {
  return ({ message }) => [`${indicator}, ${authority?.slug ?? "England"}: no answer: ${message.split("\n")[0]}`];
}
