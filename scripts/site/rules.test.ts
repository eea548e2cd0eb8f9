import { describe, expect, it } from "vitest";
import type { Dataset } from "../../src/model/dataset.ts";
import { missing, present, type Quantity } from "../../src/model/observation.ts";
import { wrongCells } from "./cells.ts";
import { brokenAnchors, foreignRequests, unreachablePages } from "./links.ts";
import { faultyHeadings, faultyLanguage, faultyTitles, inlineCode, leakedWords, repeatedIds } from "./markup.ts";
import { readPage, type Page } from "./page.ts";
import { sampleOf } from "./validity.ts";

const head = '<html lang="en-GB"><head><title>Ambridge</title><meta name="description" content="A village"></head>';

function pagesOf(files: Record<string, string>): Map<string, Page> {
  return new Map(Object.entries(files).map(([file, html]) => [file, readPage(file, html)]));
}

const one = (body: string) => pagesOf({ "index.html": `${head}<body>${body}</body></html>` });
const messages = (faults: readonly { message: string }[]) => faults.map(({ message }) => message);

describe("markup", () => {
  it("finds an id that stands twice", () => {
    expect(messages(repeatedIds(one('<p id="a"></p><p id="b"></p><p id="a"></p>')))).toEqual([
      'the id "a" stands twice',
    ]);
  });

  it("takes one title, entities and a picture's title apart", () => {
    const html = head.replace("Ambridge", "Ambridge &amp; Borchester");
    expect(faultyTitles(pagesOf({ "index.html": `${html}<svg><title>Chart</title></svg>` }))).toEqual([]);
  });

  it("finds a title that two pages share, and a missing description", () => {
    const bare = "<title>Ambridge</title>";
    expect(messages(faultyTitles(pagesOf({ "index.html": head, "b/index.html": bare })))).toEqual([
      'the title "Ambridge" is also that of index.html',
      "expected a description",
    ]);
  });

  it("finds a second h1 and a level that is left out", () => {
    expect(messages(faultyHeadings(one("<h1>A</h1><h3>B</h3><h1>C</h1>")))).toEqual([
      "expected one h1, found 2",
      "an h3 follows an h1",
    ]);
    expect(faultyHeadings(one("<h1>A</h1><h2>B</h2><h3>C</h3><h2>D</h2>"))).toEqual([]);
  });

  it("asks for the language", () => {
    expect(faultyLanguage(pagesOf({ "index.html": "<html></html>" }))).toHaveLength(1);
  });

  it.each(["<p>NaN %</p>", '<path d="M0,undefined"/>', "<p>null</p>", '<a title="[object Object]">x</a>'])(
    "finds the missing value in %s",
    (html) => {
      expect(leakedWords(one(html))).toHaveLength(1);
    },
  );

  it("takes no harm from such words in a script, or inside a word", () => {
    expect(leakedWords(one("<script>let a = null;</script><p>Nanette annulled it</p>"))).toEqual([]);
  });

  it("finds inline styles and event handlers", () => {
    expect(inlineCode(one('<p style="color:red" onclick="x()">a</p>'))).toHaveLength(2);
  });
});

describe("links", () => {
  const site = (files: Record<string, string>) => ({ folder: "nowhere", base: "/barset/", pages: pagesOf(files) });

  it("finds an anchor that names no place, on the page itself and on another", () => {
    const files = {
      "index.html": '<a href="#here">a</a><a href="/barset/b/#there">b</a><p id="here"></p>',
      "b/index.html": '<p id="elsewhere"></p><a href="../#top">up</a>',
    };
    expect(messages(brokenAnchors(site(files)))).toEqual(["/barset/b/#there names a place that is not there"]);
  });

  it("finds a page that nothing leads to", () => {
    const files = { "index.html": '<a href="b/">b</a>', "b/index.html": "", "c/index.html": "" };
    expect(unreachablePages(site(files)).map(({ file }) => file)).toEqual(["c/index.html"]);
  });

  it("finds what is fetched from another host, and lets links lead there", () => {
    const html =
      '<script src="https://cdn.example/x.js"></script><img src="//cdn.example/a.png"><a href="https://ofsted.example/">r</a>';
    expect(foreignRequests(site({ "index.html": html }))).toHaveLength(2);
  });
});

describe("figures", () => {
  const dataset = (value: Quantity) =>
    ({
      authorities: [{ code: "E10000001", slug: "borsetshire" }],
      regions: [],
      indicators: [{ id: "cla-rate" }],
      observations: new Map([["cla-rate", new Map([["E10000001", [{ period: { id: "2025" }, value }]]])]]),
    }) as unknown as Dataset;
  const figure = (value: string, text: string, name = "data") =>
    one(`<${name} data-indicator="cla-rate" data-authority="borsetshire" data-period="2025"${value}>${text}</${name}>`);

  it("takes the figure of the cell, as it is and rounded", () => {
    expect(wrongCells(figure(' data-value="1234.56"', "1,234.6"), dataset(present(1234.56)))).toEqual([]);
    expect(wrongCells(figure(' data-value="1234.56"', "1,235 days"), dataset(present(1234.56)))).toEqual([]);
  });

  it("finds another figure, in the attribute or in what is read", () => {
    expect(wrongCells(figure(' data-value="55"', "54"), dataset(present(54)))).toHaveLength(1);
    expect(wrongCells(figure(' data-value="54"', "55"), dataset(present(54)))).toHaveLength(1);
    expect(wrongCells(figure(' data-value="54"', "–"), dataset(present(54)))).toHaveLength(1);
  });

  it("finds a number where the publisher gives none", () => {
    expect(wrongCells(figure("", "c"), dataset(missing("confidential")))).toEqual([]);
    expect(wrongCells(figure("", "0"), dataset(missing("confidential")))).toHaveLength(1);
    expect(wrongCells(figure(' data-value="0"', "0"), dataset(missing("confidential")))).toHaveLength(1);
  });

  it("reads a table whose columns and rows say what their figures are", () => {
    const table = (text: string) =>
      one(`<table data-indicator="cla-rate"><thead><tr><th>Year</th><th data-authority="borsetshire">B</th><th>Mean</th></tr></thead>
        <tr data-period="2025"><th>2025</th><td>${text}</td><td>60</td></tr></table>`);
    expect([...table("54").values()][0]!.cells).toHaveLength(1);
    expect(wrongCells(table("54"), dataset(present(54)))).toEqual([]);
    expect(wrongCells(table("55"), dataset(present(54)))).toHaveLength(1);
    expect(wrongCells(table("–"), dataset(present(54)))).toHaveLength(1);
  });

  it("asks no words of a picture", () => {
    expect(wrongCells(figure("", "", "svg"), dataset(present(54)))).toEqual([]);
  });

  it("finds an indicator or an area that is not in the data", () => {
    const html = '<data data-indicator="cla-rate" data-authority="ambridge" data-period="2025" data-value="1">1</data>';
    expect(wrongCells(one(html), dataset(present(54)))).toHaveLength(1);
  });
});

describe("a sample", () => {
  const files = Array.from({ length: 50 }, (_, i) => `authorities/${i}/index.html`);

  it("is the same for the same seed, another for another, and never larger than what there is", () => {
    expect(sampleOf(files, 5, 7)).toEqual(sampleOf(files.toReversed(), 5, 7));
    expect(sampleOf(files, 5, 7)).not.toEqual(sampleOf(files, 5, 8));
    expect(new Set(sampleOf(files, 99, 7))).toEqual(new Set(files));
  });
});
