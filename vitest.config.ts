import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts", "scripts/**/*.test.ts"],
    exclude: ["scripts/e2e/**", "node_modules/**"],
    // One empty test, or one left with `.only`, would let a broken rule through.
    allowOnly: false,
    passWithNoTests: false,
    testTimeout: 20_000,
  },
});
