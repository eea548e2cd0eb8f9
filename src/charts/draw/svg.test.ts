import { describe, expect, it } from "vitest";
import { drawMark, element, escape, figureAttributes, group, path, svg, text, title } from "./svg.ts";
import { atEveryWidth, boxClass } from "./responsive.ts";

const nasty = `</text><script>alert("'1'")</script> & "Borset"`;

describe("markup", () => {
  it("turns every string into text, whatever it holds", () => {
    const markup = [text(1, 2, nasty), title(nasty), element("a", { href: nasty }), text(1, 2, [nasty, "b"])].join("");
    expect(markup).not.toMatch(/<script|"Borset|'1'/);
    expect(escape(nasty)).toBe(
      "&lt;/text&gt;&lt;script&gt;alert(&quot;&#39;1&#39;&quot;)&lt;/script&gt; &amp; &quot;Borset&quot;",
    );
  });
  it("keeps a nought and leaves out what is not there", () => {
    expect(element("circle", { cx: 0, cy: null, r: undefined, class: "" })).toBe('<circle cx="0"/>');
  });
  it("draws nothing for an empty path, group or title", () => {
    expect(path("", { class: "line" }) + group({}) + title("")).toBe("");
  });
  it("links a mark that has an address, and lets the Tab key stop at one of many", () => {
    const mark = { name: "circle", attributes: { r: 4 }, words: "Ambridge: 7" } as const;
    const drawn = "<title>Ambridge: 7</title>";
    expect(drawMark(mark)).toBe(`<circle r="4">${drawn}</circle>`);
    expect(drawMark({ ...mark, href: "/a/" })).toBe(`<a href="/a/">${drawn}<circle r="4"/></a>`);
    expect(drawMark({ ...mark, href: "/a/", isStop: false })).toContain('tabindex="-1"');
  });
  it("says which figure a mark stands for", () => {
    expect(element("g", figureAttributes({ indicator: "cla-rate", authority: "E1", period: "2025" }))).toBe(
      '<g data-indicator="cla-rate" data-authority="E1" data-period="2025"/>',
    );
  });
});

describe("a picture", () => {
  const size = { width: 10, height: 5, class: "x" };
  it("is an image with a name, and a group where marks inside can be followed", () => {
    expect(svg({ ...size, label: "All of it" })).toContain('role="img" aria-label="All of it"');
    expect(svg({ ...size, label: "All of it", interactive: true })).toContain('role="group"');
  });
  it("is hidden from a screen reader where words beside it say it all", () => {
    expect(svg({ ...size, label: "" })).toContain('aria-hidden="true"');
    expect(svg({ ...size, label: "" })).not.toContain("role=");
  });
  it("is drawn for a phone and a column, and for a whole page where asked", () => {
    const draw = (width: number, className: string) => `${className}:${width} `;
    expect(atEveryWidth("column", draw)).toBe("is-narrow:340 is-wide:720 ");
    expect(atEveryWidth("page", draw)).toBe("is-narrow:340 is-wide:720 is-page:1040 ");
    expect([boxClass("column"), boxClass("page")]).toEqual(["chart", "chart spreads"]);
  });
});
