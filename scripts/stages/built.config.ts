import { join } from "node:path";
import { defineConfig } from "vitest/config";

/** Tests that read the built site, and so can only run after a build. */
export default defineConfig({
  root: join(import.meta.dirname, "../.."),
  test: { include: ["scripts/**/*.built.ts"], allowOnly: false, passWithNoTests: false, testTimeout: 60_000 },
});
