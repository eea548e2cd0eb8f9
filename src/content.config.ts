import { defineCollection } from "astro:content";
import { glob } from "astro/loaders";
import { z } from "astro/zod";

/** Everything written by hand lives in `content/`, one MDX file an entry; the file's name is its id and its address. */
const folder = (name: string) => glob({ pattern: "*.mdx", base: `./content/${name}` });

/** Other words people use for the thing; they also feed the search. */
const aka = z.array(z.string().min(1)).default([]);

/** A line of words as printers set it: curled quotation marks, and a dash where a hyphen stands between spaces. */
const line = z.string().min(1).transform(typeset);

function typeset(text: string): string {
  return text
    .replace(/(^|[\s(])"/g, "$1“")
    .replaceAll('"', "”")
    .replace(/(^|[\s(])'/g, "$1‘")
    .replaceAll("'", "’")
    .replaceAll(" - ", " – ");
}

/** What an indicator measures, who is counted and what to be careful of. `id` is the indicator's id in `data/indicators.csv`. */
const indicators = defineCollection({
  loader: folder("indicators"),
  schema: z.strictObject({ id: z.string().regex(/^[a-z0-9-]+$/), aka }),
});

/** How the numbers are made and how to read the site. `nav` is the short title used in lists and menus. */
const methods = defineCollection({
  loader: folder("methods"),
  schema: z.strictObject({
    title: line,
    nav: line,
    description: line,
    group: z.enum(["start", "data", "statistics", "judgements", "site"]),
    order: z.int().positive(),
    aka,
  }),
});

/**
 * One term each; the file's name is its anchor on the glossary page, `short` the gloss shown on tap. An `everyday` word means here
 * nearly what it means elsewhere: it is explained, and not linked wherever it stands.
 */
const glossary = defineCollection({
  loader: folder("glossary"),
  schema: z.strictObject({
    term: line,
    aka,
    everyday: z.boolean().default(false),
    short: line,
  }),
});

/** What changed on the site, newest first by date. */
const updates = defineCollection({
  loader: folder("updates"),
  schema: z.strictObject({ title: line, date: z.coerce.date(), description: line }),
});

export const collections = { indicators, methods, glossary, updates };
