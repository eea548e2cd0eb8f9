import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DomUtils } from "htmlparser2";
import { describe, expect, it } from "vitest";
import { loadDataset } from "../../src/data.ts";
import { formatDate, formatDateRange } from "../../src/format.ts";
import { siteFolder } from "../settings.ts";
import { pageOf } from "./grade-claims.ts";
import { byId, plainText, treeOf, type Tree } from "./judgement-pages.ts";
import { kinds, rowsIn } from "./published-rows.ts";

const published = join(process.env["PUBLISHED"] ?? "", "ofsted");
const site = siteFolder();
/** Without Ofsted's files as published there is nothing to compare with. */
const canCompare = Boolean(process.env["PUBLISHED"]);

const dataset = canCompare ? loadDataset() : loadDataset("src/ingest/fixtures/good");
const byDfeCode = new Map(dataset.authorities.map((one) => [one.dfeCode, one]));
const byGss = new Map(dataset.authorities.flatMap((one) => [one.code, ...one.formerCodes].map((code) => [code, one])));

/** The rows of a published file. */
const rowsOf = (file: string) => rowsIn(join(published, file));

const trees = new Map<string, Tree>();

/** The built page of an authority, read once. */
function pageTree(authority: NonNullable<ReturnType<typeof byDfeCode.get>>): Tree {
  const file = pageOf(authority);
  const tree = trees.get(file) ?? treeOf(readFileSync(join(site, file), "utf8"));
  trees.set(file, tree);
  return tree;
}

/** The grades on a card as a page shows them: what was judged, then the grade, in its order. */
function gradesOn(card: NonNullable<ReturnType<typeof byId>>): [string, string][] {
  const table = DomUtils.findOne(({ name }) => name === "table", card.children)!;
  const rows = DomUtils.findAll(({ name }) => name === "tr", table.children).slice(1);
  return rows.map((row) => {
    const [first, second] = DomUtils.findAll(({ name }) => name === "th" || name === "td", row.children).map(plainText);
    return [first!, second!];
  });
}

/** By the published column, how the area's name on the page begins or ends. */
const columns: readonly { column: string; matches: RegExp }[] = [
  { column: "overall_effectiveness", matches: /^Overall effectiveness$/ },
  { column: "leadership", matches: /^Leadership, management|^The impact of leaders/ },
  { column: "help_and_protection", matches: /need help and protection$/ },
  { column: "cla_and_permanence", matches: /^Children looked after and achieving permanence$/ },
  { column: "children_in_care", matches: /children in care(?: and care leavers)?$/ },
  { column: "adoption_performance", matches: /^Adoption performance$/ },
  { column: "care_leavers", matches: /^(?:The experiences|Experiences) and progress of care leavers$/ },
  { column: "lscb", matches: /Local Safeguarding Children Board$/ },
];

describe.runIf(canCompare)("the built site against Ofsted's files", () => {
  it("shows each of the 498 inspections with its dates, report and every grade, and no grade beside them", () => {
    const rows = rowsOf("inspections.csv");
    const wrong: string[] = [];
    let grades = 0;
    for (const row of rows) {
      const id = `${row["la_code"]}-${row["published_date"]}`;
      const card = byId(pageTree(byDfeCode.get(row["la_code"]!)!), `inspection-${id}`);
      if (!card) {
        wrong.push(`${id} is not shown`);
        continue;
      }
      const words = plainText(card);
      const [start, end] = [row["start_date"]!, row["end_date"]!];
      const fieldwork = start && end ? formatDateRange(start, end) : formatDate(start || end);
      for (const text of [`published ${formatDate(row["published_date"]!)}`, fieldwork]) {
        if (!words.includes(text)) wrong.push(`${id} does not say ${text}`);
      }
      const shown = gradesOn(card).filter(([, grade]) => grade !== "Not judged");
      const expected = columns.filter(({ column }) => row[column]);
      if (shown.length !== expected.length)
        wrong.push(`${id} shows ${shown.length} grades, expected ${expected.length}`);
      for (const { column, matches } of expected) {
        const grade = shown
          .find(([label]) => matches.test(label))?.[1]
          .toLowerCase()
          .replace(" to be good", "");
        if (grade !== row[column]!.replace("_", " ")) wrong.push(`${id} ${column}: ${grade}, expected ${row[column]}`);
        grades++;
      }
      const url = row["report_url"]!;
      const link = DomUtils.findOne(({ attribs }) => attribs["href"] === url, card.children);
      if (url && !link) wrong.push(`${id} does not link to ${url}`);
    }
    expect(wrong).toEqual([]);
    expect([rows.length, grades]).toEqual([498, 2_628]);
  });

  it("shows each dated visit with its theme, and each that a report mentions with its month or year", () => {
    const dated = rowsOf("visits.csv").map((row) => ({
      authority: byDfeCode.get(row["la_code"]!)!,
      parts: [kinds[row["type"]!]!, row["visit_date"]!, row["theme"]!],
    }));
    const inYear = rowsOf("in_year_inspections_2024_25.csv")
      .filter((row) => kinds[row["Inspection/Visit type"]!])
      .map((row) => ({
        authority: byGss.get(row["Local authority area code"]!)!,
        parts: [kinds[row["Inspection/Visit type"]!]!, row["Inspection/Visit date"]!, row["Visit Theme"]!],
      }));
    const wrong = [...dated, ...inYear].filter(({ authority, parts: [kind, date, theme] }) => {
      const lines = DomUtils.findAll(({ name }) => name === "tr", pageTree(authority)).map(plainText);
      // A visit of several days shows the first day's number alone.
      const words = formatDate(date!).split(" ");
      return !lines.some(
        (line) => line.startsWith(kind!) && line.includes(theme!) && words.every((word) => line.includes(word)),
      );
    });
    expect(wrong.map(({ authority, parts }) => `${authority.name}: ${parts.join(", ")}`)).toEqual([]);
    expect(dated.length + inYear.length).toBeGreaterThan(150);
    const mentioned = rowsOf("visits_mentioned_in_reports.csv").filter((row) => {
      const page = DomUtils.findAll(({ name }) => name === "tr", pageTree(byDfeCode.get(row["la_code"]!)!)).map(
        plainText,
      );
      const year = row["year"]!;
      return !page.some((line) => line.startsWith(kinds[row["type"]!]!) && line.includes(year));
    });
    expect(mentioned.map((row) => `${row["la_name"]} ${row["type"]} ${row["month"] || row["year"]}`)).toEqual([]);
  });

  it("has on the page of every authority the latest judgements as at 31 March 2025 as Ofsted's sheet has them", () => {
    const rows = rowsOf("inspections_as_at_31_march_2025.csv");
    const strands: Record<string, RegExp> = {
      "Overall effectiveness": columns[0]!.matches,
      "The impact of leaders on social work practice with children and families": columns[1]!.matches,
      "The experiences and progress of children who need help and protection": columns[2]!.matches,
      "The experiences and progress of children in care": columns[4]!.matches,
      "The experiences and progress of care leavers": columns[6]!.matches,
    };
    const wrong: string[] = [];
    for (const row of rows) {
      const authority = byGss.get(row["Local authority area code"]!)!;
      const id = `${authority.dfeCode}-${row["Publication date"]}`;
      const card = byId(pageTree(authority), `inspection-${id}`);
      if (!card) wrong.push(`${id} is not shown`);
      const shown = card ? gradesOn(card) : [];
      for (const [column, matches] of Object.entries(strands)) {
        const grade = shown.find(([label]) => matches.test(label))?.[1] ?? "";
        if (grade !== row[column]) wrong.push(`${authority.name} ${column}: ${grade}, expected ${row[column]}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(rows).toHaveLength(153);
  });

  it("shows every figure of a report's area section, small counts as fewer than 6", () => {
    const rows = rowsOf("area_information_at_sif_inspection.csv");
    const cells = dataset.authorities.flatMap((one) =>
      DomUtils.findAll(({ attribs }) => attribs["data-quoted"] !== undefined, pageTree(one)),
    );
    // What the import sets aside (shares worked from hidden counts), and adds from the adoption quotations, it reports itself.
    expect(cells).toHaveLength(dataset.quoted.length);
    expect(cells.length).toBeGreaterThan(rows.length);
    const small = cells.filter((cell) => plainText(cell) === "fewer than 6").length;
    expect(small).toBe(dataset.quoted.filter(({ value }) => value.kind === "fewer-than").length);
  });
});
