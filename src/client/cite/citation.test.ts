import { describe, expect, it } from "vitest";
import { citationsOf } from "./citation.ts";

const cited = {
  statement: "Share_of 10% & more, Barchester, on 31 March 2031: 54",
  source: "Borsetshire Press, Children, 2031",
  release: "2031-05-06",
  site: "Like for Like",
  link: "https://site.example/cite/?r=2031-05-06&a=barchester&i=share",
};
const { text, markdown, bibtex } = citationsOf(cited);

describe("citationsOf", () => {
  it("gives value, period, source, release and link in plain text", () => {
    expect(text).toBe(
      "Share_of 10% & more, Barchester, on 31 March 2031: 54. Source: Borsetshire Press, Children, 2031. " +
        "Like for Like, data release of 6 May 2031. https://site.example/cite/?r=2031-05-06&a=barchester&i=share",
    );
  });

  it("keeps Markdown's signs from meaning anything, and makes the link one", () => {
    expect(markdown).toContain("Share\\_of 10% & more");
    expect(markdown).toMatch(
      /\[Like for Like, data release of 6 May 2031\]\(https:\/\/site\.example\/cite\/\?r=2031-05-06&a=barchester&i=share\)$/,
    );
  });

  it("writes BibTeX that balances its braces and keeps TeX's signs from meaning anything", () => {
    expect(bibtex).toContain("@misc{like-for-like-2031-05-06-barchester-share,");
    expect(bibtex).toContain("Share\\_of 10\\% \\& more");
    expect(bibtex).toContain("\\url{https://site.example/cite/?r=2031-05-06&a=barchester&i=share}");
    const plain = bibtex.replace(/\\[{}]/g, "");
    expect(plain.split("{").length).toBe(plain.split("}").length);
    expect(citationsOf({ ...cited, statement: "£5 {a} \\b ~ ^" }).bibtex).toContain(
      "\\pounds{}5 \\{a\\} \\textbackslash{}b \\textasciitilde{} \\textasciicircum{}",
    );
  });

  it("says nothing of a source where there is none", () => {
    expect(citationsOf({ ...cited, source: "" }).text).not.toContain("Source");
  });
});
