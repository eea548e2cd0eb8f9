import { describe, expect, it } from "vitest";
import { drawGradesOverTime } from "../charts/draw/grades-over-time.ts";
import { drawJudgementTimeline } from "../charts/draw/judgement-timeline.ts";
import { drawProfile } from "../charts/draw/profile.ts";
import { drawTileMap } from "../charts/draw/tile-map.ts";
import { gradesOverTime } from "../charts/grades-over-time.ts";
import { judgementTimeline } from "../charts/judgement-timeline.ts";
import { profile } from "../charts/profile.ts";
import { tileMap } from "../charts/tile-map.ts";
import { readFolder } from "../data.ts";
import { ingest } from "../ingest/ingest.ts";
import type { Dataset } from "../model/dataset.ts";
import { judgementSentence } from "./authority.ts";
import { nationalFeed } from "./feeds.ts";
import { inspectionCards } from "./inspections.ts";
import { pictureView } from "./judgement-picture.ts";
import { timelineInput, timelineTitle } from "./judgement-timeline.ts";
import { nextView } from "./next-inspection.ts";
import { profileView } from "./profile.ts";

/**
 * A framework that does not exist, as rows alone: five grades with new names, a strand renamed and run on, one left out, and
 * one that was never judged.
 */
const rows: Readonly<Record<string, string>> = {
  "frameworks.csv": `families,Families framework,2027-01-01,,safety,How safe children are,Safety,1,newest:protection,
families,Families framework,2027-01-01,,homes,Homes and families,Homes,2,newest:care,
families,Families framework,2027-01-01,,voice,Children's voice,Children's voice,3,,
`,
  "grades.csv": `families,exceptional,Exceptional,E,5
families,strong,Strong,S,4
families,expected,Expected standard,X,3
families,attention,Needs attention,N,2
families,urgent,Urgent improvement,U,1
`,
  "inspections.csv": `908-2027-06-30,E10000908,families,families-full,2027-05-10,2027-05-21,2027-06-30,,reports,
`,
  "judgements.csv": `908-2027-06-30,homes,urgent,Urgent improvement
908-2027-06-30,safety,exceptional,Exceptional
908-2027-06-30,voice,attention,Needs attention
`,
};

/** The good fixtures with those rows put where their file's order wants them. */
function withFamilies(): Dataset {
  const files = new Map([...readFolder("src/ingest/fixtures/good")].map(([name, bytes]) => [name, decode(bytes)]));
  for (const [name, added] of Object.entries(rows)) {
    const [header = "", ...lines] = files.get(name)!.trimEnd().split("\n");
    const all = [...lines, ...added.trimEnd().split("\n")];
    const isSorted = lines.every((line, i) => i === 0 || lines[i - 1]! <= line);
    files.set(name, `${[header, ...(isSorted ? all.sort() : all)].join("\n")}\n`);
  }
  const encoded = new Map([...files].map(([name, text]) => [name, new TextEncoder().encode(text)]));
  const { dataset, issues } = ingest(encoded);
  if (!dataset) throw new Error(issues.map(({ file, line, expected }) => `${file}:${line} ${expected}`).join("\n"));
  return dataset;
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

const dataset = withFamilies();
const borsetshire = dataset.authorities.find(({ slug }) => slug === "borsetshire")!;

describe("a framework that is new in the data, with strands and grades nobody has seen", () => {
  const view = profileView(dataset, borsetshire.code);

  it("gives the profile its strands, in its order, with its words and as many steps as it has grades", () => {
    expect(view.strands.map(({ name, grade, level, of }) => [name, grade, level, of])).toEqual([
      ["Safety", "Exceptional", 5, 5],
      ["Homes", "Urgent improvement", 1, 5],
      ["Children's voice", "Needs attention", 2, 5],
    ]);
    expect(view.words).toBe(
      "Safety exceptional; homes urgent improvement; children's voice needs attention; published June 2027",
    );
    expect(view.overall).toBeNull();
    expect(judgementSentence(view)).toContain("safety exceptional, homes urgent improvement");
  });

  it("runs on from the strands before it, and calls only what was never judged a first judgement", () => {
    const [safety, homes, voice] = view.strands.map(({ change }) => change);
    expect(safety).toContain("changed from good in 2026");
    expect(homes).toContain("changed from good in 2026");
    expect(voice).toBe("first judgement");
  });

  it("is drawn: five steps to a mark, and its spans under its own names on the timeline", () => {
    const mark = drawProfile(profile({ strands: view.strands }), view.words);
    expect(mark.match(/<g class="grade-/g)).toHaveLength(3);
    expect(mark).toContain("grade-4");
    const input = timelineInput(dataset, borsetshire, "2027-12-31");
    const drawn = drawJudgementTimeline(judgementTimeline({ ...input, width: 1040 }), "Borsetshire");
    for (const words of ["Safety", "Homes", "voice", "Safety: exceptional from 30 June 2027", "Families framework"]) {
      expect(drawn, words).toContain(words);
    }
    expect(timelineTitle(input, "Borsetshire")).toContain("Safety in Borsetshire");
  });

  it("has its inspection on the card and in the feed, in the words of the report", () => {
    const [card] = inspectionCards(dataset, borsetshire.code);
    expect(card).toMatchObject({ type: "Families full", framework: "Families framework", hasOverall: false });
    expect(card!.judgements.map(({ label, grade }) => `${label}: ${grade}`)).toEqual([
      "How safe children are: Exceptional",
      "Homes and families: Urgent improvement",
      "Children's voice: Needs attention",
    ]);
    expect(nationalFeed(dataset).items[0]!.words).toContain("Safety exceptional");
  });

  it("counts every authority of today once on the national picture, whichever framework judged it last", () => {
    const { strands, table, moves } = pictureView(dataset);
    expect(strands.map(({ counts }) => counts.name)).toEqual(["Safety", "Homes", "Children's voice"]);
    for (const { counts, tiles, years } of strands) {
      const held = counts.grades.reduce((sum, { count }) => sum + count, 0);
      expect(held + counts.none).toBe(table.total);
      expect(drawTileMap(tileMap(tiles), counts.name)).toContain("<svg");
      expect(drawGradesOverTime(gradesOverTime({ ...years.input, width: 340 }), counts.name)).toContain("<svg");
    }
    expect(strands[0]!.counts.grades.find(({ grade }) => grade.id === "exceptional")!.count).toBe(1);
    // Ambridge holds a grade of 2016 that the newest framework does not have.
    expect(strands[0]!.counts.grades.find(({ grade }) => grade.id === "good")!.count).toBe(1);
    expect(table.filters.find(({ key }) => key === "safety")!.options.map(({ value }) => value)).toContain("strong");
    for (const { moves: directions, incomparable } of moves.slice(0, 2)) {
      expect(directions.every(({ count }) => count === 0)).toBe(true);
      expect(incomparable).toBe(1);
    }
  });

  it("says that no rule is known for what comes next, and marks no grade's place", () => {
    const next = nextView(dataset, borsetshire)!;
    expect(next.rule).toContain("no overall grade");
    expect(next.pathway.rows.filter(({ here }) => here !== "").map(({ from }) => from)).toEqual(["No overall grade"]);
    expect(next.pathway.rows.map(({ levels }) => levels)).toEqual([[4, 3], [2], [1], []]);
  });
});
