import { chromium, type Browser } from "@playwright/test";
import { report } from "../src/integrations/progress.ts";
import { browserFlags, findBrowser } from "./browser.mjs";
import { serve } from "./serve.ts";

/** As many as the processors that the tests count on. */
const AT_ONCE = 2;

/** Serves a built site on any free port, opens a browser, and closes both when the work with them has ended, well or not. */
export async function inBrowser<Result>(
  folder: string,
  base: string,
  work: (browser: Browser, url: string) => Promise<Result>,
): Promise<Result> {
  const { url, server } = await serve({ folder, base, host: "127.0.0.1", port: 0 });
  try {
    const browser = await chromium.launch({ executablePath: findBrowser() ?? "", args: browserFlags });
    return await work(browser, url).finally(() => browser.close());
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/** Looks at many things, two at once; a line of progress after every `stride` of them and the last. The result is every fault found. */
export async function lookAtAll<Thing>(
  name: string,
  things: readonly Thing[],
  stride: number,
  faultsOf: (thing: Thing) => Promise<readonly string[]>,
): Promise<string[]> {
  const started = performance.now();
  const queue = [...things];
  const faults: string[] = [];
  let seen = 0;
  const work = async () => {
    for (let thing = queue.shift(); thing !== undefined; thing = queue.shift()) {
      faults.push(...(await faultsOf(thing)));
      seen += 1;
      if (seen % stride === 0 || seen === things.length) report(name, `${seen} of ${things.length}`, started);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return faults;
}
