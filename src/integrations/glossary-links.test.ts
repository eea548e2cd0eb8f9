import { markdownToHtml, type MarkdownToHtmlResult } from "satteri";
import { describe, expect, it } from "vitest";
import { glossaryLinks, readTerms } from "./glossary-links.ts";

const terms = [
  { id: "care-order", term: "Care order" },
  { id: "interim-care-order", term: "Interim care order" },
  { id: "neet", term: "NEET" },
  { id: "childrens-home", term: "Children's home" },
];

function link(markdown: string, file = "content/methods/a.mdx"): string {
  const options = { hastPlugins: [glossaryLinks(terms)], fileURL: new URL(`file:///${file}`) };
  return (markdownToHtml(markdown, options) as MarkdownToHtmlResult).html.trim();
}

describe("links to the glossary", () => {
  it("links a term where it first stands, in the words and case of the sentence", () => {
    expect(link("Some care orders end. A care order is made.")).toBe(
      '<p>Some <a href="/glossary/#care-order">care orders</a> end. A care order is made.</p>',
    );
  });

  it("links each term once on a page, not once in a paragraph", () => {
    expect(link("A care order.\n\nA care order.").match(/<a /g)).toHaveLength(1);
  });

  it("takes the longer of two terms that begin or end together", () => {
    expect(link("Interim care orders end.")).toBe(
      '<p><a href="/glossary/#interim-care-order">Interim care orders</a> end.</p>',
    );
  });

  it("leaves a term alone that the page links itself, before or after", () => {
    expect(link("A care order. See [care order](/glossary/#care-order).").match(/<a /g)).toHaveLength(1);
  });

  it("keeps out of links, headings and code", () => {
    const html = link("## Care order\n\n[A care order in law](/methods/about/) and `care order`");
    expect(html).not.toContain("glossary");
  });

  it("takes an acronym only in capitals, and a whole word only", () => {
    expect(link("They are neet; the share NEET.")).toBe(
      '<p>They are neet; the share <a href="/glossary/#neet">NEET</a>.</p>',
    );
    expect(link("A daycare order, a care-ordered list.")).not.toContain("<a");
  });

  it("knows both apostrophes", () => {
    expect(link("A children’s home.")).toContain('href="/glossary/#childrens-home"');
  });

  it("leaves the glossary's own pages alone", () => {
    expect(link("A care order.", "content/glossary/a.mdx")).not.toContain("<a");
  });
});

describe("the glossary's terms", () => {
  it("are those of the folder, everyday words left out", () => {
    const ids = readTerms("content/glossary").map(({ id }) => id);
    expect(ids).toContain("care-order");
    expect(ids).not.toContain("mean");
  });
});
