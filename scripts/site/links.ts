import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Fault, Page } from "./page.ts";

/** The built site, as the rules about links see it. */
export interface Site {
  folder: string;
  /** `/` or `/like-for-like/`. */
  base: string;
  pages: ReadonlyMap<string, Page>;
}

/** Links and fetched files that lead nowhere in the site, each with the page it stands on. */
export function brokenLinks(site: Site): Fault[] {
  const known = new Map<string, boolean>();
  return [...site.pages.values()].flatMap((page) =>
    [...new Set([...page.links, ...page.fetched])].flatMap((link) => {
      const target = targetOf(site, page, link);
      if (target === null) return [];
      if (target === "outside") return [faultOn(page, `${link} lies outside the base path ${site.base}`)];
      if (!known.has(target.file)) known.set(target.file, isFile(join(site.folder, target.file)));
      return known.get(target.file) ? [] : [faultOn(page, `${link} leads to ${target.file}, which is not there`)];
    }),
  );
}

/** Links to a place in a page that has no such place. */
export function brokenAnchors(site: Site): Fault[] {
  const ids = new Map([...site.pages].map(([file, page]) => [file, new Set(page.ids)]));
  return [...site.pages.values()].flatMap((page) =>
    [...new Set(page.links)].flatMap((link) => {
      const target = targetOf(site, page, link);
      if (target === null || target === "outside" || target.anchor === "" || target.anchor === "top") return [];
      const inTarget = ids.get(target.file);
      return !inTarget || inTarget.has(target.anchor) ? [] : [faultOn(page, `${link} names a place that is not there`)];
    }),
  );
}

/** Pages that no chain of links from the home page reaches. */
export function unreachablePages(site: Site): Fault[] {
  const reached = new Set(["index.html", "404.html"]);
  for (const file of reached) {
    const page = site.pages.get(file);
    for (const link of page?.links ?? []) {
      const target = targetOf(site, page!, link);
      if (target !== null && target !== "outside" && site.pages.has(target.file)) reached.add(target.file);
    }
  }
  return [...site.pages.keys()]
    .filter((file) => !reached.has(file))
    .map((file) => ({ file, message: "no page leads here" }));
}

/** Files fetched from another host than the site's own. */
export function foreignRequests(site: Site): Fault[] {
  return [...site.pages.values()].flatMap((page) =>
    page.fetched.filter((link) => /^(?:https?:)?\/\//.test(link)).map((link) => faultOn(page, `fetches ${link}`)),
  );
}

/** The file and the place in it that a link means; null where it leaves the site. */
export function targetOf(site: Site, page: Page, link: string): { file: string; anchor: string } | "outside" | null {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(link)) return null;
  const from = new URL(page.file.replace(/index\.html$/, ""), `http://site${site.base}`);
  const { pathname, hash } = new URL(link, from);
  if (!pathname.startsWith(site.base)) return "outside";
  const inside = decodeURIComponent(pathname.slice(site.base.length));
  const file = inside === "" || inside.endsWith("/") ? `${inside}index.html` : inside;
  return { file, anchor: decodeURIComponent(hash.slice(1)) };
}

function faultOn({ file }: Page, message: string): Fault {
  return { file, message };
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}
