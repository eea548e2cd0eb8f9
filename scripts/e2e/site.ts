import { test as base, type Page } from "@playwright/test";
import { loadDataset } from "../../src/data.ts";

/** The address of a path on the site under test. */
export function at(path: string): string {
  return new URL(path.slice(1), process.env["SITE"]).href;
}

/** Current GSS code of an authority, by its slug. */
export function codeOf(slug: string): string {
  const found = loadDataset().authorities.find((authority) => authority.slug === slug);
  if (!found) throw new Error(`There is no authority ${slug} in data/`);
  return found.code;
}

/** Selects the printed figure of one published cell. */
export function cell(indicator: string, area: string, period: string): string {
  return `main [data-value][data-indicator="${indicator}"][data-authority="${area}"][data-period="${period}"]`;
}

/** A test that also fails where a page writes an error to the console or asks another host for anything. */
export const test = base.extend<{ quiet: null }>({
  quiet: [
    async ({ page }, use) => {
      const faults = listen(page);
      await use(null);
      base.expect(faults, "errors in the console, failed requests and requests to other hosts").toEqual([]);
    },
    { auto: true },
  ],
});

function listen(page: Page): string[] {
  const faults: string[] = [];
  const home = new URL(process.env["SITE"] ?? "").origin;
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("request", (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith("http") && origin !== home) faults.push(`asks ${request.url()}`);
  });
  return faults;
}

export { expect } from "@playwright/test";
export { kinds } from "../page-kinds.ts";
