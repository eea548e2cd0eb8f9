import { getCollection } from "astro:content";

/** Each term's name and gloss by its id, for the words shown on tap. */
export async function GET(): Promise<Response> {
  const entries = await getCollection("glossary");
  const glosses = entries.map(({ id, data }) => [id, [data.term, data.short]]);
  return new Response(JSON.stringify(Object.fromEntries(glosses)));
}
