import { defineConfig } from "@playwright/test";
import { browserFlags, findBrowser } from "../browser.mjs";

/** The built site in a real browser; `server.ts` serves it on a free port while the tests run. */
export default defineConfig({
  testDir: ".",
  testMatch: "*.e2e.ts",
  globalSetup: "./server.ts",
  outputDir: "../../test-results",
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  retries: 0,
  timeout: 30_000,
  use: {
    launchOptions: { executablePath: findBrowser() ?? "", args: browserFlags },
    locale: "en-GB",
    timezoneId: "Europe/London",
    trace: "off",
  },
});
