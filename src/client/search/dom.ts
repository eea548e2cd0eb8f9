import { profile } from "../../charts/profile.ts";
import type { SearchIndex, SearchKind, SearchProfile, SearchStrand } from "../../model/search.ts";

const names: Readonly<Record<SearchKind, string>> = {
  authority: "Authority",
  place: "Place",
  indicator: "Indicator",
  topic: "Topic",
  region: "Region",
  judgements: "Judgements",
  method: "Method",
  glossary: "Glossary",
  page: "Page",
};

/** What a result is, in a word. */
export function kindName(kind: SearchKind): string {
  return names[kind];
}

/** The grades of a profile as columns of steps, hidden from screen readers: the same in words stands beside it. */
export function profilePicture({ strands }: SearchProfile, { grades }: Pick<SearchIndex, "grades">): SVGSVGElement {
  const { width, height, columns } = profile({ strands: strands.map((strand) => profileStrand(strand, grades)) });
  const picture = svg("svg", {
    class: "profile",
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    "aria-hidden": "true",
  });
  for (const { grade, steps } of columns) {
    const group = svg("g", { class: grade });
    const rest = grade === "grade-none" ? "not-judged" : "rest";
    for (const { x, y, width, height, filled } of steps) {
      group.append(svg("rect", { x, y, width, height, class: filled ? "filled" : rest }));
    }
    picture.append(group);
  }
  return picture;
}

function profileStrand({ id, grade, words }: SearchStrand, grades: SearchIndex["grades"]) {
  const found = grades.find((one) => one.id === grade);
  return { name: id, letter: words.charAt(0), level: found ? found.level : null, of: found ? found.of : grades.length };
}

function svg<K extends keyof SVGElementTagNameMap>(name: K, attributes: Readonly<Record<string, string | number>>) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}

/** The grades of a profile in words: `Leadership good; care leavers requires improvement to be good; published July 2024`. */
export function profileWords({ strands, published }: SearchProfile, index: Pick<SearchIndex, "strands">): string {
  const nameOf = (id: string) => index.strands.find((strand) => strand.id === id)?.name ?? id;
  const said = strands.map(({ id, words }) => `${nameOf(id)} ${words}`.toLowerCase());
  const sentence = `${said.join("; ")}; published ${published}`;
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
