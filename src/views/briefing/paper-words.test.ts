import { describe, expect, it } from "vitest";
import { loadDataset } from "../../data.ts";
import { briefingView } from "../briefing.ts";
import { faultsIn } from "../fixtures/grammar.ts";
import { currentAuthorities } from "../naming.ts";
import type { Paper, PaperBlock, PaperCell, Run } from "./document.ts";

const dataset = loadDataset();
const papers = currentAuthorities(dataset).map(({ slug }) => briefingView(dataset, slug, String, String).paper);
/** Ofsted's grades are words of praise and blame that a paper must repeat. */
const isOurs = (fault: string) => !fault.startsWith("praise");

describe("the words of every authority's usual paper", () => {
  it("have no holes, doubled stops or plurals of one", () => {
    // Notices are written by hand, one by one, in the data.
    const made = papers.flatMap(words).filter((one) => !one.startsWith("Note. "));
    expect(faultsIn(made).filter(isOurs)).toEqual([]);
  });

  it("have an answer in every cell of every table", () => {
    const empty = papers.flatMap((paper) =>
      cells(paper)
        .filter(({ text }) => text === "")
        .map(() => paper.title),
    );
    expect(empty).toEqual([]);
  });

  it("keep six sections under the usual headings, with places for the officer's own words", () => {
    const headings = papers.map(({ sections }) => sections.map(({ heading }) => heading).join(", "));
    expect([...new Set(headings)]).toEqual([
      "Purpose, Summary, Background, Findings, Areas to explore, Sources and cautions",
    ]);
    const places = papers.map((paper) => blocks(paper).filter(({ kind }) => kind === "own-words").length);
    expect(Math.min(...places)).toBeGreaterThanOrEqual(4);
  });

  it("show three charts, each with words that stand for it", () => {
    const charts = papers.map((paper) =>
      blocks(paper).flatMap((block) => (block.kind === "charts" ? block.charts : [])),
    );
    expect([...new Set(charts.map(({ length }) => length))]).toEqual([3]);
    expect(charts.flat().filter(({ alternative }) => alternative.length < 40)).toEqual([]);
  });

  it("ask questions that name no cause and advise nothing", () => {
    const asked = papers.flatMap(({ sections }) =>
      sections
        .filter(({ id }) => id === "questions")
        .flatMap((section) => section.blocks.flatMap((block) => (block.kind === "list" ? block.items : [])))
        .flatMap((runs) => runs.flatMap((run) => (typeof run !== "string" && "strong" in run ? [run.strong] : []))),
    );
    expect(asked.filter((one) => !one.endsWith("?"))).toEqual([]);
    expect(asked.filter((one) => /\b(why|because|caus\w+|should|must|recommend\w*|improve)\b/i.test(one))).toEqual([]);
  });
});

function blocks({ sections }: Paper): PaperBlock[] {
  return sections.flatMap((section) => section.blocks);
}

function words(paper: Paper): string[] {
  return [paper.title, paper.standfirst, ...blocks(paper).flatMap(blockWords)];
}

function blockWords(block: PaperBlock): string[] {
  switch (block.kind) {
    case "text":
      return [block.runs.map(runWords).join("").trim()];
    case "list":
      return block.items.map((item) => item.map(runWords).join(""));
    case "heading":
      return [block.text];
    default:
      return [];
  }
}

function runWords(run: Run): string {
  return typeof run === "string" ? run : "strong" in run ? run.strong : run.text;
}

function cells(paper: Paper): PaperCell[] {
  return blocks(paper).flatMap((block) => (block.kind === "table" ? block.table.rows.flat() : []));
}
