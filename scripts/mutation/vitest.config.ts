import { defineConfig } from "vitest/config";

/** The tests that a changed program must fail: all that need neither the project's own data nor the published files. */
export default defineConfig({
  test: {
    include: ["src/compare/**/*.test.ts", "src/ingest/**/*.test.ts"],
    exclude: [
      "**/*golden.test.ts",
      "**/*parity.test.ts",
      "**/fuzz.test.ts",
      "**/schema-readme.test.ts",
      "node_modules/**",
    ],
    testTimeout: 20_000,
  },
});
