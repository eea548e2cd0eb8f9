import { describe, expect, it } from "vitest";
import type { Paper, PaperBlock, PaperCell } from "../../views/briefing/document.ts";
import { paperHtml } from "./html.ts";

const of = (...blocks: PaperBlock[]) =>
  paperHtml({
    title: "Borsetshire & Ambridge",
    standfirst: "To 2031",
    sections: [{ id: "s", heading: "One", blocks }],
  } as unknown as Paper);
const cell = (more: Partial<PaperCell>): PaperCell => ({ text: "", note: "", tone: "plain", ...more }) as PaperCell;

describe("a paper as HTML", () => {
  it("has its title, and each section under a heading that names it", () => {
    const html = of();
    expect(html).toContain('<h1>Borsetshire &amp; Ambridge</h1><p class="standfirst">To 2031</p>');
    expect(html).toContain('<section id="s" aria-labelledby="s-heading"><h2 id="s-heading">One</h2></section>');
  });

  it("writes texts, lists and headings, the small print apart, and no text as markup", () => {
    const runs = ["A < B, ", { strong: "not" }, { text: "here", href: "/a?b=1&c=2" }];
    const html = of(
      { kind: "text", runs, small: false } as PaperBlock,
      { kind: "text", runs: ["fine"], small: true } as PaperBlock,
      { kind: "heading", text: "<i>" } as PaperBlock,
      { kind: "list", items: [["one"], ["two"]], small: false } as PaperBlock,
      { kind: "list", items: [["three"]], small: true } as PaperBlock,
    );
    expect(html).toContain('<p>A &lt; B, <b>not</b><a href="/a?b=1&amp;c=2">here</a></p><p class="fine">fine</p>');
    expect(html).toContain('<h3>&lt;i&gt;</h3><ul><li>one</li><li>two</li></ul><ul class="fine"><li>three</li></ul>');
  });

  it("gives the officer a named place to write in", () => {
    expect(of({ kind: "own-words", label: "Context", prompt: "why" } as PaperBlock)).toMatch(
      /contenteditable="true" role="textbox" aria-multiline="true" aria-label="Your own words: Context">\[Officer to add: why\]/,
    );
  });

  it("heads each row of a table, marks a figure with its cell, and a hidden one without a number", () => {
    const at = { indicator: "rate", area: "E10000001", period: "2031" };
    const html = of({
      kind: "table",
      table: {
        id: "t",
        caption: "Figures",
        columns: [
          { title: "Measure", note: "", figure: false },
          { title: "Borsetshire", note: "2031", figure: true },
          { title: "Words", note: "", figure: false },
        ],
        rows: [
          [
            cell({ text: "Rate", href: "/r" }),
            cell({ text: "54", figure: { ...at, raw: 54 }, note: "up", tone: "worse" } as Partial<PaperCell>),
            cell({ text: "x" }),
          ],
          [
            cell({ text: "Share" }),
            cell({ text: "c", figure: { ...at, raw: null } } as Partial<PaperCell>),
            cell({ text: "y" }),
          ],
        ],
      },
    } as unknown as PaperBlock);
    const place = 'data-indicator="rate" data-authority="E10000001" data-period="2031"';
    expect(html).toContain(
      '<th scope="col">Measure</th><th scope="col" class="figure">Borsetshire<small>2031</small></th>',
    );
    expect(html).toContain('<th scope="row"><a href="/r">Rate</a></th>');
    expect(html).toContain(
      `<td class="figure"><data value="54" data-value="54" ${place}>54</data><small class="tone-worse">up</small></td><td>x</td>`,
    );
    expect(html).toContain(`<td class="figure"><span ${place}>c</span></td>`);
  });

  it("draws its charts with the words that stand for them: dots twice, for paper and for a phone", () => {
    const axis = { domain: [0, 10], ticks: [0, 5, 10], startsAtZero: true };
    const frame = { title: "Rate", subtitle: "%", alternative: "Borsetshire 5" };
    const dots = {
      kind: "neighbours",
      input: {
        rows: [
          { authority: "E10000001", name: "Borsetshire", value: 5, text: "5", interval: null, emphasis: "authority" },
        ],
        axis,
        tickText: String,
        rules: [],
      },
    };
    const lines = {
      kind: "time-series",
      input: {
        periods: [
          { year: 2030, period: "2030", label: "2030" },
          { year: 2031, period: "2031", label: "2031" },
        ],
        axis,
        tickText: String,
        breaks: [],
        lines: [
          {
            name: "Borsetshire",
            emphasis: "authority",
            points: [
              { year: 2030, period: "2030", value: 4, text: "4" },
              { year: 2031, period: "2031", value: 5, text: "5" },
            ],
          },
        ],
      },
    };
    const html = of({
      kind: "charts",
      charts: [
        { ...frame, id: "d", drawing: dots },
        { ...frame, id: "l", drawing: lines },
      ],
    } as unknown as PaperBlock);
    expect(html).toContain(
      '<figure class="neighbours" id="d" aria-labelledby="d-title"><figcaption><h3 class="chart-title" id="d-title">Rate</h3>',
    );
    expect(html.split('<figure class="time-series"')[0]!.match(/<svg/g)).toHaveLength(2);
    expect(html.split('<figure class="time-series"')[1]!.match(/<svg/g)).toHaveLength(1);
    expect(html.match(/aria-label="Borsetshire 5"|>Borsetshire 5</g)?.length ?? 0).toBeGreaterThanOrEqual(3);
  });
});
