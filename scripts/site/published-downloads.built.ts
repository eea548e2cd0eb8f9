import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { siteFolder } from "../settings.ts";
import { kinds, rowsIn, type Row } from "./published-rows.ts";

const published = join(process.env["PUBLISHED"] ?? "", "ofsted");
const downloads = join(siteFolder(), "data");
/** Without Ofsted's files as published there is nothing to compare with. */
const canCompare = Boolean(process.env["PUBLISHED"]);

const rowsOf = (file: string) => rowsIn(join(published, file));
const downloaded = (file: string) => rowsIn(join(downloads, file));

/** Which strand each column of Ofsted's history is, under the older framework and the newer ones. */
const strands: Readonly<Record<string, string>> = {
  overall_effectiveness: "overall",
  leadership: "leadership",
  help_and_protection: "protection",
  cla_and_permanence: "care",
  children_in_care: "care",
  adoption_performance: "adoption",
  care_leavers: "care-leavers",
  lscb: "lscb",
};

/** The same of the sheet of latest judgements. */
const sheetStrands: Readonly<Record<string, string>> = {
  "Overall effectiveness": "overall",
  "The impact of leaders on social work practice with children and families": "leadership",
  "The experiences and progress of children who need help and protection": "protection",
  "The experiences and progress of children in care": "care",
  "The experiences and progress of care leavers": "care-leavers",
};

const frameworks: Readonly<Record<string, string>> = {
  SIF: "sif",
  "ILACS-2018": "ilacs-2018",
  "ILACS-2023": "ilacs-2023",
  "ILACS-2026": "ilacs-2026",
};

/** A published grade in the words of the download: `requires_improvement` and `Requires improvement to be good` are one. */
const gradeId = (published: string) => published.toLowerCase().replace(" to be good", "").replaceAll(/[ _]/g, "-");

const idOf = (row: Row) => `${row["la_code"]}-${row["published_date"]}`;

/** A visit as both sides can be held together: kind, area, and the first day, month or year that is known. */
const visitKey = (kind: string, area: string, start: string) => [kind, area, start].join(", ");

/** A month and the two before it; a year alone. */
function monthsUpTo(when: string): string[] {
  const [year = "", month] = when.split("-");
  if (!month) return [when];
  return [0, 1, 2].map((back) => new Date(Date.UTC(Number(year), Number(month) - 1 - back)).toISOString().slice(0, 7));
}

/** Current code of an area, by any code that it has had and by DfE's number. */
function codes(): Map<string, string> {
  return new Map(
    downloaded("authorities.csv").flatMap(({ code, dfe_code, former_codes }) =>
      [code!, dfe_code!, ...former_codes!.split("|").filter(Boolean)].map((one) => [one, code!] as const),
    ),
  );
}

describe.runIf(canCompare)("the files to download against Ofsted's", () => {
  it("inspections.csv has each of the 498 inspections, with its area, framework, dates and report, and no other", () => {
    const current = codes();
    const mine = downloaded("inspections.csv").map((row) =>
      ["id", "authority_code", "framework", "start", "end", "published", "report_url"]
        .map((name) => row[name])
        .join(" "),
    );
    const theirs = rowsOf("inspections.csv").map((row) =>
      [
        idOf(row),
        current.get(row["la_code"]!),
        frameworks[row["framework_version"]!],
        ...["start_date", "end_date", "published_date", "report_url"].map((name) => row[name]),
      ].join(" "),
    );
    expect(mine.toSorted()).toEqual(theirs.toSorted());
    expect(mine).toHaveLength(498);
  });

  it("judgements.csv has every grade of them, and none beside them but what a report says was not judged", () => {
    const rows = downloaded("judgements.csv");
    const mine = rows
      .filter(({ grade }) => grade !== "not-judged")
      .map(({ inspection_id, strand, grade }) => `${inspection_id} ${strand} ${grade}`);
    const theirs = rowsOf("inspections.csv").flatMap((row) =>
      Object.entries(strands)
        .filter(([column]) => row[column])
        .map(([column, strand]) => `${idOf(row)} ${strand} ${gradeId(row[column]!)}`),
    );
    expect(mine.toSorted()).toEqual(theirs.toSorted());
    expect(mine).toHaveLength(2_628);
    const unjudged = rowsOf("inspections.csv").flatMap((row) =>
      /Not judged: ([a-z_, ]+)/.test(row["notes"]!) ? [idOf(row)] : [],
    );
    const marked = rows.filter(({ grade }) => grade === "not-judged").map(({ inspection_id }) => inspection_id);
    expect([...new Set(marked)].toSorted()).toEqual(unjudged.toSorted());
  });

  it("has the latest judgements as at 31 March 2025 as Ofsted's sheet has them", () => {
    const current = codes();
    const sheet = rowsOf("inspections_as_at_31_march_2025.csv");
    // It holds what was inspected by that day and published when it was made.
    const made = sheet.map((row) => row["Publication date"]!).reduce((a, b) => (a > b ? a : b));
    const latest = new Map(
      downloaded("inspections.csv")
        .filter(({ start, end, published }) => (start || end)! <= "2025-03-31" && published! <= made)
        .toSorted((a, b) => a["published"]!.localeCompare(b["published"]!))
        .map((row) => [row["authority_code"]!, row]),
    );
    const grades = new Map(
      downloaded("judgements.csv").map(({ inspection_id, strand, grade }) => [`${inspection_id} ${strand}`, grade]),
    );
    const wrong = sheet.flatMap((row) => {
      const inspection = latest.get(current.get(row["Local authority area code"]!)!);
      const named = row["Local authority name"]!;
      if (!inspection || inspection["published"] !== row["Publication date"])
        return [`${named}: ${inspection?.["published"]}, expected ${row["Publication date"]}`];
      return Object.entries(sheetStrands)
        .filter(([column, strand]) => (grades.get(`${inspection["id"]} ${strand}`) ?? "") !== gradeId(row[column]!))
        .map(([column]) => `${named} ${column}: expected ${row[column]}`);
    });
    expect(wrong).toEqual([]);
    expect(sheet).toHaveLength(153);
  });

  it("visits.csv has each visit of Ofsted's lists and of its reports, and no other", () => {
    const current = codes();
    const words = { "focused-visit": "Focused visit", "monitoring-visit": "Monitoring visit" } as Row;
    const mine = downloaded("visits.csv").map((row) => ({
      key: visitKey(words[row["type"]!] ?? "Joint targeted area inspection", row["authority_code"]!, row["start"]!),
      theme: row["theme"]!,
    }));
    const listed = [
      ...rowsOf("visits.csv").map((row) => ({
        key: visitKey(kinds[row["type"]!]!, current.get(row["la_code"]!)!, row["visit_date"]!),
        theme: row["theme"]!,
      })),
      ...rowsOf("in_year_inspections_2024_25.csv")
        .filter((row) => kinds[row["Inspection/Visit type"]!])
        .map((row) => ({
          key: visitKey(
            kinds[row["Inspection/Visit type"]!]!,
            current.get(row["Local authority area code"]!)!,
            row["Inspection/Visit date"]!,
          ),
          theme: row["Visit Theme"]!,
        })),
    ];
    const without = listed.filter(({ key, theme }) => !mine.some((one) => one.key === key && one.theme === theme));
    expect(without).toEqual([]);
    const mentioned = rowsOf("visits_mentioned_in_reports.csv").map((row) => ({
      kind: kinds[row["type"]!]!,
      area: current.get(row["la_code"]!)!,
      when: row["month"] || row["year"]!,
    }));
    // A report may give the month of the letter, up to two after the visit; one listed by its day stands once, under that.
    const has = ({ kind, area, when }: (typeof mentioned)[number]) =>
      monthsUpTo(when).some((month) => mine.some(({ key }) => key.startsWith(visitKey(kind, area, month))));
    expect(mentioned.filter((one) => !has(one))).toEqual([]);
    const known = new Set([
      ...listed.map(({ key }) => key),
      ...mentioned.map(({ kind, area, when }) => visitKey(kind, area, when)),
    ]);
    expect(mine.filter(({ key }) => !known.has(key))).toEqual([]);
  });
});
