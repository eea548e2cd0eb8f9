import { readdirSync } from "node:fs";
import type { AstroIntegration } from "astro";
import { counted, report } from "../src/integrations/progress.ts";

/** Prints when the code has been bundled, and when the pages have been written: before the index and the compression begin. */
export function renderProgress(): AstroIntegration {
  let started = performance.now();
  let bundled = started;
  const plugin = {
    name: "render-progress",
    // Called once for the pages' code and once for the browser's; the last one counts.
    writeBundle: () => {
      bundled = performance.now();
    },
  };
  return {
    name: "render-progress",
    hooks: {
      "astro:config:setup": ({ updateConfig }) => {
        started = performance.now();
        updateConfig({ vite: { plugins: [plugin] } });
      },
      "astro:build:generated": ({ dir }) => {
        const names = readdirSync(dir, { recursive: true, encoding: "utf8" });
        report("bundle", "code of the pages and of the browser", started, bundled);
        report("pages", counted(names.filter((name) => name.endsWith(".html")).length, "page"), bundled);
      },
    },
  };
}
