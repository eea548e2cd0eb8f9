import type { SearchEntry } from "../../model/search.ts";
import type { EntryMatcher } from "./entries.ts";
import { prepareName, readQuery, holdsPhrase, type Query } from "./query.ts";
import type { Result } from "./result.ts";
import { tiers } from "./tiers.ts";

/** Answers a query that names an authority and a topic, or an indicator, with the authority's own page of that topic. */
export type PairMatcher = (query: Query) => Result | null;

/** Shorter names are too often part of something else. */
const SHORTEST_NAME = 4;

/** A matcher over the pages that each authority has for each topic; abolished authorities have none. */
export function matchPairs(entries: readonly SearchEntry[], match: EntryMatcher): PairMatcher {
  const named = entries
    .filter(({ authority }) => authority && !authority.closed)
    .flatMap((entry) => [entry.title, ...entry.names].map((name) => ({ entry, name: prepareName(name).folded })))
    .filter(({ name }) => name.length >= SHORTEST_NAME)
    // The longest name first: North Borsetshire is not Borsetshire.
    .sort((a, b) => b.name.length - a.name.length);
  const topics = new Map(entries.filter(({ kind }) => kind === "topic").map((entry) => [entry.topic, entry]));
  return (query) => {
    const found = named.find(({ name }) => query.folded !== name && holdsPhrase(query.folded, name));
    const topic = found && topics.get(topicOf(match, withoutPhrase(query.folded, found.name)));
    return found && topic ? pairOf(found.entry, topic) : null;
  };
}

/** The topic of the page that the text names; undefined where it names none. */
function topicOf(match: EntryMatcher, text: string): string | undefined {
  const best = match(readQuery(text))[0];
  return best && best.tier <= tiers.sameWords ? best.entry.topic : undefined;
}

function withoutPhrase(folded: string, phrase: string): string {
  return ` ${folded} `.replace(` ${phrase} `, " ").trim();
}

function pairOf(entry: SearchEntry, topic: SearchEntry): Result {
  return {
    kind: "topic",
    title: `${entry.title}: ${topic.title}`,
    path: `${entry.path}${topic.topic}/`,
    line: `The topic’s indicators for ${entry.title}, against its neighbours and England`,
    authority: { ...entry.authority!, profile: null },
    topic: topic.topic,
    tier: tiers.place,
    score: 3,
  };
}
