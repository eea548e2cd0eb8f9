import type { Fault, Page } from "./page.ts";

type Pages = ReadonlyMap<string, Page>;

/** Ids that stand twice on a page. */
export function repeatedIds(pages: Pages): Fault[] {
  return each(pages, ({ ids }) => {
    const seen = new Set<string>();
    return ids.filter((id) => seen.size === seen.add(id).size).map((id) => `the id "${id}" stands twice`);
  });
}

/** Pages without a title or a description, or with a title that another page has. */
export function faultyTitles(pages: Pages): Fault[] {
  const first = new Map<string, string>();
  return each(pages, ({ file, titles, description }) => {
    const title = titles.join(" ");
    const other = first.get(title);
    if (other === undefined) first.set(title, file);
    return [
      ...(titles.length === 1 && title !== "" ? [] : ["expected one title"]),
      ...(other === undefined ? [] : [`the title "${title}" is also that of ${other}`]),
      ...(description.trim() === "" ? ["expected a description"] : []),
    ];
  });
}

/** Pages whose headings do not begin with their only `h1`, or leave out a level on the way down. */
export function faultyHeadings(pages: Pages): Fault[] {
  return each(pages, ({ headings }) => {
    const tops = headings.filter((level) => level === 1).length;
    const jump = headings.findIndex((level, index) => index > 0 && level > headings[index - 1]! + 1);
    return [
      ...(tops === 1 ? [] : [`expected one h1, found ${tops}`]),
      ...(jump === -1 ? [] : [`an h${headings[jump]} follows an h${headings[jump - 1]}`]),
    ];
  });
}

/** Pages that do not say that they are in English. */
export function faultyLanguage(pages: Pages): Fault[] {
  return each(pages, ({ lang }) => (/^en(-GB)?$/.test(lang) ? [] : [`expected lang="en-GB", found "${lang}"`]));
}

/** Words such as NaN or undefined, in a text or an attribute. */
export function leakedWords(pages: Pages): Fault[] {
  return each(pages, ({ leaks }) => leaks.map((leak) => `a value was missing when this was written: ${leak}`));
}

/** Inline styles and event handlers. */
export function inlineCode(pages: Pages): Fault[] {
  return each(pages, ({ inline }) => inline.map((found) => `inline style or event handler: ${found}`));
}

function each(pages: Pages, rule: (page: Page) => readonly string[]): Fault[] {
  return [...pages.values()].flatMap((page) => rule(page).map((message) => ({ file: page.file, message })));
}
