import { profileLanes, newestFramework } from "./profile.ts";
import { capitalise, lowerFirst } from "../format.ts";
import { editionsOf } from "../compare/neighbours.ts";
import type { Dataset } from "../model/dataset.ts";
import { byName } from "./naming.ts";
import { topicPath } from "./paths.ts";
import { releaseOf } from "./release.ts";

interface Option {
  value: string;
  text: string;
}

/** What the comparison's form offers, and where its tables are without a script. */
export interface ComparePage {
  authorities: readonly Option[];
  indicators: readonly { id: string; title: string; topic: string; headline: number | null }[];
  groups: readonly Option[];
  grades: readonly { title: string; options: readonly Option[] }[];
  topics: readonly (Option & { href: string })[];
  /** Newest first. */
  editions: readonly string[];
  examples: readonly { title: string; href: string }[];
  /** The data's release, which stands in what is taken away. */
  release: string;
}

/** Everything that the form of the comparison offers. */
export function comparePage(dataset: Dataset): ComparePage {
  return {
    authorities: namesIn(dataset),
    indicators: dataset.indicators.map(({ id, title, topic, headline }) => ({ id, title, topic, headline })),
    groups: [
      { value: "neighbours", text: "Its statistical neighbours" },
      { value: "counted-by", text: "Those that count it as a neighbour" },
      { value: "region", text: "Its region" },
      { value: "type", text: "Councils of its type" },
    ],
    grades: gradesIn(dataset),
    topics: dataset.topics.map(({ id, title }) => ({ value: `topic.${id}`, text: title, href: topicPath(id) })),
    editions: [...editionsOf(dataset)].reverse(),
    examples: examplesIn(dataset),
    release: releaseOf(dataset),
  };
}

/** Every name that a council is known by, each leading to the name it has here. */
function namesIn({ authorities }: Dataset): Option[] {
  const inOrder = authorities.toSorted(byName);
  return inOrder.flatMap(({ name, otherNames, closed }) => [
    { value: name, text: closed === null ? "" : "abolished" },
    ...otherNames.map((other) => ({ value: other, text: name })),
  ]);
}

function gradesIn({ frameworks }: Dataset): ComparePage["grades"] {
  const grades = newestFramework(frameworks)?.grades.toSorted((a, b) => a.level - b.level) ?? [];
  return profileLanes(frameworks).map(({ strand, newest }) => ({
    title: capitalise(newest.shortLabel),
    options: grades.map(({ id, label }) => ({
      value: `grade.${strand}.${id}`,
      text: `${label} for ${lowerFirst(newest.shortLabel)}`,
    })),
  }));
}

/** Comparisons to start from: the first authority of each type, with its neighbours. */
function examplesIn({ authorities }: Dataset): ComparePage["examples"] {
  const today = authorities.filter(({ closed }) => closed === null).toSorted(byName);
  const types = [...new Set(today.map(({ type }) => type))];
  return types.map((type) => {
    const one = today.find((authority) => authority.type === type)!;
    return { title: one.name, href: `/compare/?a=${one.slug}&p=neighbours` };
  });
}

/** The address of a comparison of an authority with its neighbours. */
export function compareWithPath({ slug }: { slug: string }): string {
  return `/compare/?a=${slug}&p=neighbours`;
}
