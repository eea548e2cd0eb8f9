import { describe, expect, it } from "vitest";
import { loadDataset } from "../../src/data.ts";
import { falseGrades, gradeWords } from "./grade-claims.ts";
import { unshownJudgements } from "./judgement-pages.ts";
import { readPage } from "./page.ts";
import { unreadFacts } from "./quoted-facts.ts";

const dataset = loadDataset("src/ingest/fixtures/good");
const borsetshire = "authorities/borsetshire/index.html";

/** Faults of a page; Borsetshire had an overall grade in 2015 and 2019 and none in 2026, Ambridge one that holds today. */
function faultsOf(body: string, file = borsetshire): string[] {
  const pages = new Map([[file, readPage(file, `<html><body>${body}</body></html>`, gradeWords(dataset))]]);
  return falseGrades(pages, dataset).faults.map(({ message }) => /\((.*?)\)/.exec(message)![1]!);
}

describe("an overall grade that Ofsted did not give", () => {
  it.each([
    ["in a line", "<p>Overall effectiveness: <b>Good</b></p>"],
    ["in a sentence", "<p>Borsetshire’s overall grade is good.</p>"],
    ["in a row of a table", "<table><tr><th>Overall</th><td><span>Good</span></td></tr></table>"],
    ["in a list of terms", "<dl><div><dt>Overall effectiveness</dt><dd>Good</dd></div></dl>"],
    ["to a screen reader", '<svg role="img" aria-label="Overall good; protection good"><g></g></svg>'],
    ["in the page's description", '<meta name="description" content="Overall effectiveness good">'],
    ["in a picture", "<svg><text>Overall good</text></svg>"],
    ["in a file's cell", '<table><tr><td data-csv="Overall good">G</td></tr></table>'],
    ["under the inspection that gave none", '<article id="inspection-908-2026-06-30"><p>Overall: good</p></article>'],
  ])("is found %s", (_, html) => {
    expect(faultsOf(html)).toEqual(["overall, good"]);
  });

  it("is found beside a link to the authority on any page", () => {
    const link = '<a href="/base/authorities/borsetshire/">Borsetshire</a>';
    expect(faultsOf(`<ul><li>${link}: overall good</li></ul>`, "index.html")).toEqual(["overall, good"]);
  });

  it("is found where a predecessor's stands as the authority's own", () => {
    expect(faultsOf("<p>Overall: inadequate</p>", "authorities/casterbridge/index.html")).toEqual([
      "overall, inadequate",
    ]);
  });

  it("is found where the grade given was another", () => {
    expect(faultsOf("<p>Overall effectiveness: inadequate</p>", "authorities/ambridge/index.html")).toEqual([
      "overall, inadequate",
    ]);
    expect(faultsOf('<article id="inspection-908-2015-01-06"><p>Overall: good</p></article>')).toEqual([
      "overall, good",
    ]);
  });

  it.each([
    ["today's grade", "<p>Overall effectiveness: good</p>", "authorities/ambridge/index.html"],
    ["a grade with the date of its report", "<p>Overall effectiveness: outstanding (January 2015)</p>", borsetshire],
    [
      "the inspection's own",
      '<article id="inspection-908-2015-01-06"><p>Overall: outstanding</p></article>',
      borsetshire,
    ],
    ["words that no grade was given", "<p>There is no overall grade. Protection good.</p>", borsetshire],
    ["prose that names no authority", "<p>Overall effectiveness: good</p>", "glossary/index.html"],
    [
      "earlier columns after one without",
      "<table><tr><th>Overall</th><td>No grade given</td><td>Good</td></tr></table>",
      borsetshire,
    ],
    ["a count", "<p>Overall: 47 of 153 good</p>", borsetshire],
    [
      "a predecessor's, with its date",
      "<p>Overall inadequate (2014), Wessex</p>",
      "authorities/casterbridge/index.html",
    ],
    ["another paragraph's grade", "<p>No overall</p><p>good</p>", borsetshire],
  ])("is not seen in %s", (_, html, file) => {
    expect(faultsOf(html, file)).toEqual([]);
  });
});

describe("a combined grade carried into care leavers", () => {
  const dated = "2019";

  it.each([
    [
      "in a profile's words",
      `<svg aria-label="Care good; care leavers requires improvement; published ${dated}"></svg>`,
    ],
    ["in a row", `<table><tr><th>Care leavers</th><td>Requires improvement</td><td>${dated}</td></tr></table>`],
    ["under the inspection", '<div id="inspection-908-2019-06-03"><p>Care leavers: requires improvement</p></div>'],
  ])("is found %s", (_, html) => {
    expect(faultsOf(html)).toEqual(["care-leavers, requires improvement"]);
  });

  it("is not seen in the combined strand itself, nor in care leavers' own grades", () => {
    expect(
      faultsOf('<div id="inspection-908-2019-06-03"><p>Children in care and care leavers: good</p></div>'),
    ).toEqual([]);
    expect(faultsOf("<p>Care leavers good, and outstanding in 2015</p>")).toEqual([]);
    expect(faultsOf("<p>Care leavers: judged together with children in care; good</p>")).toEqual([]);
  });
});

describe("what a page must show of inspections", () => {
  const ambridge = `<article id="inspection-901-2016-09-20">
    <h3>Single inspection (SIF), published 20 September 2016</h3><p>Inspected 28 July 2016</p>
    <a href="https://inspectorate.example/reports/1">Report</a>
    <table><tbody>
      <tr><th>Overall effectiveness</th><td>Good</td></tr><tr><th>Children who need help</th><td>Good</td></tr>
      <tr><th>Children in care</th><td>Good</td></tr><tr><th>Care leavers</th><td>Not judged</td></tr>
    </tbody></table><span data-quoted="adoptions">fewer than 6</span></article>
    <table><tr><th>Focused visit</th><td>8 to 9 November 2022, letter published 15 December 2022</td><td>Front door</td></tr></table>`;
  const only = { ...dataset, authorities: dataset.authorities.filter(({ slug }) => slug === "ambridge") };
  const faults = (html: string | null) => unshownJudgements(only, () => html).faults.map(({ message }) => message);

  it("is every judgement, date, address, quoted figure and visit, and no more", () => {
    expect(faults(ambridge)).toEqual([]);
    expect(unshownJudgements(only, () => ambridge).compared).toBe(2);
  });

  it.each([
    ["a grade that differs", "Children in care</th><td>Good", "Children in care</th><td>Inadequate", 2],
    ["a judgement too many", "<tbody>", "<tbody><tr><th>Adoption</th><td>Good</td></tr>", 1],
    ["another day of publication", "20 September 2016", "21 September 2016", 1],
    ["another day of fieldwork", "28 July", "29 July", 1],
    ["another address", "reports/1", "reports/2", 1],
    ["a small count that is shown", "fewer than 6", "4", 2],
    ["a visit without its theme", "Front door", "", 1],
    ["an inspection of somewhere else", "</article>", '</article><i id="inspection-999-2020-01-01"></i>', 1],
    ["no such inspection", "inspection-901-2016-09-20", "other", 1],
  ])("is not %s", (_, from, to, count) => {
    expect(faults(ambridge.replace(from, to))).toHaveLength(count);
  });

  it("is nothing where the page was not built", () => {
    expect(faults(null)).toEqual(["this page was not built"]);
  });

  it("can be read in the place where it belongs", () => {
    const fact = { file: "a.html", within: "inspection-901-2016-09-20", words: ["Care leavers Not judged"] };
    const read = (html: string) => unreadFacts([fact], () => html).map(({ message }) => message);
    expect(read(ambridge.replaceAll("</th>", " </th>"))).toEqual([]);
    expect(read(ambridge.replace("Not judged", "Good"))).toHaveLength(1);
    expect(read("<p>Care leavers Not judged</p>")).toHaveLength(1);
  });
});
