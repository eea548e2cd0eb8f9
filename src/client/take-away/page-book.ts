import { tablesBook, type Sheet } from "./book.ts";
import { selectionOfPage } from "./context.ts";
import { authorityBook, indicatorBook, type ApiAuthority, type ApiIndex, type ApiIndicator } from "./data-books.ts";
import type { Facts } from "./notes.ts";
import { tablesOfPage } from "./tables.ts";
import { toXlsx } from "./xlsx.ts";

/** The page as a spreadsheet: from the data's own files for an authority or an indicator, else the page's tables as they stand. */
export async function pageBook(facts: Facts): Promise<Blob> {
  return toXlsx(await sheetsOf(facts));
}

async function sheetsOf(facts: Facts): Promise<Sheet[]> {
  const root = facts.base.replace(/\/$/, "");
  const path = location.pathname.slice(root.length);
  const selection = selectionOfPage(path);
  const fetchJson = async <T>(file: string): Promise<T> =>
    (await fetch(`${root}/data/v1/${file}`)).json() as Promise<T>;
  const [authority] = selection ? selection.authorities : [];
  const [indicator] = selection ? selection.indicators : [];
  if (authority !== undefined && path.startsWith("/authorities/")) {
    const topic = selection?.preset?.kind === "topic" ? selection.preset.topic : null;
    const [api, index] = await Promise.all([
      fetchJson<ApiAuthority>(`authorities/${authority}.json`),
      fetchJson<ApiIndex>("index.json"),
    ]);
    return authorityBook(facts, api, index, topic);
  }
  if (indicator !== undefined) {
    const [api, index] = await Promise.all([
      fetchJson<ApiIndicator>(`indicators/${indicator}.json`),
      fetchJson<ApiIndex>("index.json"),
    ]);
    return indicatorBook(facts, api, index);
  }
  return tablesBook(facts, tablesOfPage(document.querySelector("main")!));
}
