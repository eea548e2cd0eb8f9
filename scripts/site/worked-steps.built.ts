import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DomUtils } from "htmlparser2";
import { describe, expect, it } from "vitest";
import { fileOf } from "../page-kinds.ts";
import { root, siteFolder } from "../settings.ts";
import { treeOf } from "./judgement-pages.ts";

/** What the guides tell a reader to look for, and the page that they send the reader to for it. */
const steps: readonly { guide: string; page: string; words: readonly string[] }[] = [
  {
    guide: "for-parents",
    page: "/authorities/lincolnshire/",
    words: ["Headline figures", "Looked-after rate", "Inspections"],
  },
  { guide: "for-parents", page: "/authorities/lincolnshire/", words: ["What happens next"] },
  { guide: "for-parents", page: "/indicators/cla-rate/", words: ["Follow one authority"] },
  { guide: "for-journalists", page: "/judgements/", words: ["Every authority", "Help and protection", "Inadequate"] },
  { guide: "for-journalists", page: "/judgements/", words: ["Download what is shown (CSV)"] },
  { guide: "for-journalists", page: "/indicators/cla-rate/", words: ["Changes", "Change on the year before"] },
  { guide: "for-journalists", page: "/authorities/nottinghamshire/", words: ["Neighbours"] },
  { guide: "for-officers", page: "/authorities/lincolnshire/", words: ["Headline figures", "What the switch changes"] },
  { guide: "for-officers", page: "/compare/", words: ["Bring your own figure"] },
];

const textOf = (page: string) => DomUtils.textContent(treeOf(readFileSync(join(siteFolder(), fileOf(page)), "utf8")));
const guideOf = (id: string) => readFileSync(join(root, "content/methods", `${id}.mdx`), "utf8");

describe("the worked steps of the guides", () => {
  it.each(steps)("of $guide name what stands on $page: $words", ({ guide, page, words }) => {
    const [told, shown] = [guideOf(guide), textOf(page)];
    expect(words.filter((word) => !told.includes(`"${word}"`))).toEqual([]);
    expect(words.filter((word) => !shown.includes(word))).toEqual([]);
  });
});
