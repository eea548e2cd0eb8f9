import { describe, expect, it } from "vitest";
import { loadDataset } from "../../data.ts";
import { briefingView } from "../briefing.ts";
import type { Paper, PaperBlock, PaperTable, Run } from "./document.ts";

const dataset = loadDataset();
const site = (path: string) => `https://like-for-like.example${path}`;
const paperOf = (slug: string) => briefingView(dataset, slug, (path) => path, site).paper;

/** What committee reports and an inspection report say of four counties: strand by strand, with dates. */
interface Fact {
  slug: string;
  /** The day the report was published, as the paper heads its column. */
  published: string;
  kind: RegExp;
  framework: string;
  inspected?: RegExp;
  grades: Readonly<Record<string, string>>;
}

const facts: readonly Fact[] = [
  {
    slug: "lincolnshire",
    published: "6 Jan 2015",
    kind: /^Single inspection/,
    framework: "SIF",
    inspected: /^22 October to 12 November 2014$/,
    grades: {
      Overall: "Good",
      "Help and protection": "Good",
      "Children in care": "Good",
      Adoption: "Outstanding",
      "Care leavers": "Good",
      Leadership: "Good",
      "Safeguarding board": "Good",
    },
  },
  {
    slug: "lancashire",
    published: "17 Aug 2018",
    kind: /^Re-inspection/,
    framework: "SIF",
    inspected: /June 2018$/,
    grades: {
      Overall: "Requires improvement",
      "Help and protection": "Requires improvement",
      "Children in care": "Requires improvement",
      "Care leavers": "Requires improvement",
      Leadership: "Requires improvement",
      Adoption: "Good",
    },
  },
  {
    slug: "lancashire",
    published: "27 Nov 2015",
    kind: /^Single inspection/,
    framework: "SIF",
    grades: { Overall: "Inadequate" },
  },
  {
    slug: "nottinghamshire",
    published: "20 Jul 2015",
    kind: /^Single inspection/,
    framework: "SIF",
    inspected: /May.* 2015$/,
    grades: { Overall: "Good" },
  },
  {
    slug: "nottinghamshire",
    published: "19 Dec 2019",
    kind: /^Standard inspection/,
    framework: "ILACS from 2018",
    inspected: /October 2019$/,
    grades: {},
  },
  {
    slug: "nottinghamshire",
    published: "12 Jul 2024",
    kind: /^Short inspection/,
    framework: "ILACS from 2023",
    grades: {},
  },
  {
    slug: "leicestershire",
    published: "4 Nov 2019",
    kind: /inspection/,
    framework: "ILACS from 2018",
    grades: {
      Overall: "Requires improvement to be good",
      Leadership: "Good",
      "Children in care": "Good",
      "Care leavers": "Judged with children in care",
      "Help and protection": "Requires improvement to be good",
    },
  },
];

const visits = [
  { slug: "lincolnshire", said: /[Ff]ocused visit, 17 (to 18 )?April 2018: planning and achieving permanence/ },
  { slug: "leicestershire", said: /[Ff]ocused visit, .*January 2022: children in need and child protection/ },
] as const;

describe("the judgements in a paper", () => {
  it.each(facts)(
    "of $slug hold what was published on $published",
    ({ slug, published, kind, framework, inspected, grades }) => {
      const table = judgements(paperOf(slug));
      const at = table.columns.findIndex(({ title }) => title.endsWith(`published ${published}`));
      expect(at, `a column of ${published}`).toBeGreaterThan(0);
      expect(table.columns[at]!.title).toMatch(kind);
      expect(table.columns[at]!.note).toBe(framework);
      if (inspected) expect(gradeIn(table, "Inspected", at)).toMatch(inspected);
      for (const [strand, grade] of Object.entries(grades)) expect(gradeIn(table, strand, at), strand).toBe(grade);
    },
  );

  it.each(visits)(
    "of $slug name the visit with its date and theme, and say that no grade is given",
    ({ slug, said }) => {
      const words = wordsOf(paperOf(slug));
      expect(words).toMatch(said);
      expect(words).toContain("No grade is given");
    },
  );

  it("give the latest first and each grade beside the one before it", () => {
    const { columns } = judgements(paperOf("nottinghamshire"));
    const years = columns.slice(1).map(({ title }) => title.slice(-4));
    expect(years).toEqual(["2024", "2019", "2015"]);
  });

  it("work out no overall grade where Ofsted gave none", () => {
    const paper = paperOf("lancashire");
    expect(gradeIn(judgements(paper), "Overall", 1)).toBe("No grade given");
    expect(wordsOf(paper)).toContain("gives no overall grade");
  });
});

function judgements({ sections }: Paper): PaperTable {
  const blocks = sections.flatMap(({ blocks }) => blocks);
  const found = blocks.find((block) => block.kind === "table" && block.table.id === "judgements");
  if (found?.kind !== "table") throw new Error("The paper has no table of judgements");
  return found.table;
}

function gradeIn({ rows }: PaperTable, strand: string, at: number): string {
  const row = rows.find(([head]) => head!.text === strand);
  return row ? row[at]!.text : `no row ${strand}`;
}

function wordsOf({ sections }: Paper): string {
  return sections.flatMap(({ blocks }) => blocks.map(blockWords)).join(" ");
}

function blockWords(block: PaperBlock): string {
  if (block.kind === "text") return block.runs.map(runWords).join("");
  if (block.kind === "list") return block.items.map((item) => item.map(runWords).join("")).join(" ");
  return "";
}

function runWords(run: Run): string {
  return typeof run === "string" ? run : "strong" in run ? run.strong : run.text;
}
