import { type Dataset } from "../model/dataset.ts";
import type { Indicator } from "../model/indicator.ts";
import { periodsOf } from "../compare/series.ts";
import { sourceLines } from "./sources.ts";

/** What search engines read of a page, as schema.org names it. */
export type StructuredData = Readonly<Record<string, unknown>>;

/** The way to a page as schema.org's list: each step with its full address, the page itself last. */
export function breadcrumbList(steps: readonly { title: string; address: string }[]): StructuredData {
  return {
    "@type": "BreadcrumbList",
    itemListElement: steps.map(({ title, address }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name: title,
      item: address,
    })),
  };
}

/** The pages that an index leads to, in its order, as schema.org's list. */
export function pageList(pages: readonly { title: string; address: string }[]): StructuredData {
  return {
    "@type": "ItemList",
    itemListElement: pages.map(({ title, address }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name: title,
      url: address,
    })),
  };
}

const LICENCE = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/";

/** One indicator's figures as a schema.org Dataset; `address` is the page's, `files` are full addresses. */
export function indicatorDataset(
  dataset: Dataset,
  indicator: Indicator,
  description: string,
  address: string,
  files: readonly string[],
): StructuredData {
  const years = periodsOf(dataset, indicator).map(({ endYear }) => endYear);
  const sources = sourceLines(dataset, [indicator.source]);
  return {
    "@type": "Dataset",
    name: indicator.title,
    description,
    url: address,
    license: LICENCE,
    isAccessibleForFree: true,
    spatialCoverage: "England",
    ...(years.length > 0 ? { temporalCoverage: `${years[0]}/${years.at(-1)}` } : {}),
    isBasedOn: sources.map(({ url }) => url).filter(Boolean),
    distribution: files.map((file) => download(file)),
  };
}

/** All the site's data as a schema.org Dataset. */
export function wholeDataset(
  name: string,
  description: string,
  address: string,
  files: readonly string[],
): StructuredData {
  return {
    "@type": "Dataset",
    name,
    description,
    url: address,
    license: LICENCE,
    isAccessibleForFree: true,
    spatialCoverage: "England",
    distribution: files.map((file) => download(file)),
  };
}

function download(address: string): StructuredData {
  const encodingFormat = address.endsWith(".json") ? "application/json" : "text/csv";
  return { "@type": "DataDownload", contentUrl: address, encodingFormat };
}

/** Structured data as the text of a script element: no sign in it can end the element or begin a comment. */
export function structuredText(parts: readonly StructuredData[]): string {
  const graph = { "@context": "https://schema.org", "@graph": parts };
  return JSON.stringify(graph).replace(/[<>&\u2028\u2029]/g, (sign) => {
    return `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}
