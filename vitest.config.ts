import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts", "scripts/**/*.test.ts"],
    exclude: ["scripts/e2e/**", "node_modules/**"],
    // One empty test, or one left with `.only`, would let a broken rule through.
    allowOnly: false,
    // Every test is pure, so that files may share modules, and the dataset is read once a worker.
    isolate: false,
    passWithNoTests: false,
    // What goes through all the data takes seconds, and several times as many while coverage is counted on a busy machine.
    testTimeout: 60_000,
    coverage: {
      include: ["src/{model,ingest,compare,charts,exports}/**/*.ts"],
      exclude: ["**/*.test.ts", "**/fixtures/**", "**/fixtures.ts"],
      reporter: [["text", { skipFull: true }], "json-summary"],
      // Of each layer by itself: a well-tested one must not make up for another.
      thresholds: Object.fromEntries(
        ["model", "ingest", "compare", "charts", "exports"].map((layer) => [
          `src/${layer}/**`,
          { lines: 95, branches: 95 },
        ]),
      ),
    },
  },
});
