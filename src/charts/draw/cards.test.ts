import { describe, expect, it } from "vitest";
import { textWidth } from "../text.ts";
import { type AuthorityCard, drawAuthorityCard } from "./authority-card.ts";
import { card, headingOf } from "./card-ground.ts";
import { drawIndicatorCard, type IndicatorCard } from "./indicator-card.ts";

const strand = (name: string, grade: string, level: number | null) => ({ name, grade, level, of: 4, letter: "" });

const borsetshire: AuthorityCard = {
  title: "Borsetshire",
  above: "County council · Wessex",
  site: "Like for Like",
  source: "Ofsted",
  label: "Borsetshire",
  judged: "Ofsted’s judgements · no overall grade · latest report May 2026",
  strands: [
    strand("Leadership", "Good", 3),
    strand("Help and protection", "Requires improvement to be good", 2),
    strand("Children in care", "Inadequate", 1),
    strand("Care leavers", "Judged together with children in care", null),
  ],
  measure: "Looked-after rate, per 10,000, on 31 March 2025",
  bars: [
    { name: "Borsetshire", emphasis: "authority", value: 54, text: "54" },
    { name: "Similar councils’ average", emphasis: "neighbour", value: 70.8, text: "70.8" },
    { name: "England", emphasis: "england", value: 67, text: "67" },
  ],
};

const moves: IndicatorCard = {
  title: "How many children moved?",
  above: "Placements · Moves",
  site: "Like for Like",
  source: "Department for Education",
  label: "How many children moved? England: 10%",
  figure: "10%",
  figureNote: "England, in the year to 31 March 2025",
  values: Array.from({ length: 153 }, (_, index) => 4 + (index % 17)),
  ends: ["4%", "20%"],
  england: 10,
  key: "Each dot is one of 153 authorities; the line is England",
};

const ys = (markup: string) => [...markup.matchAll(/ c?y="([\d.-]+)"/g)].map(([, y]) => Number(y));
const longest = "Casterbridge, Budmouth and Melchester with the Isles of Lyonesse";

describe("an authority's card", () => {
  it("fills as many steps of an area as its grade has, and none of an area that was not graded alone", () => {
    const drawn = drawAuthorityCard(borsetshire);
    const filled = [...drawn.matchAll(/class="filled" d="([^"]*)"/g)].map(([, d]) => d!.split("z").length - 1);
    expect(filled).toEqual([3, 2, 1]);
    expect(drawn.match(/class="not-judged"/g)).toHaveLength(1);
  });

  it("draws bars from nought, as long as their figures", () => {
    const widths = [...drawAuthorityCard(borsetshire).matchAll(/width="(\d+)" height="24"/g)].map(([, w]) => Number(w));
    expect(widths[0]! / widths[1]!).toBeCloseTo(54 / 70.8, 2);
    expect(widths[2]! / widths[1]!).toBeCloseTo(67 / 70.8, 2);
  });

  it("says why there is no figure, and draws no bar for it", () => {
    const [own, ...others] = borsetshire.bars;
    const bars = [{ ...own!, value: null, text: "no figure: suppressed by the publisher" }, ...others];
    const drawn = drawAuthorityCard({ ...borsetshire, bars });
    expect(drawn).toContain("no figure: suppressed by the publisher");
    expect(drawn.match(/class="card-bar"/g)).toHaveLength(2);
  });

  it("draws no bars where there is no headline figure at all", () => {
    expect(drawAuthorityCard({ ...borsetshire, measure: "", bars: [] })).not.toContain("card-bar");
  });

  it.each(["Ely", "Borsetshire", "Walmington-on-Sea and North Borsetshire", longest])(
    "keeps everything of %s inside the picture",
    (title) => {
      const bars = borsetshire.bars.map((bar) => (bar.emphasis === "authority" ? { ...bar, name: title } : bar));
      const drawn = drawAuthorityCard({ ...borsetshire, title, bars });
      expect(Math.min(...ys(drawn))).toBeGreaterThan(0);
      expect(Math.max(...ys(drawn))).toBeLessThan(card.height);
      const { size, lines } = headingOf(title, 2);
      expect(lines.join(" ")).toBe(title);
      for (const line of lines) expect(textWidth(line, size) * 1.15).toBeLessThan(card.width - 2 * card.margin);
    },
  );

  it("writes names as text, whatever signs are in them", () => {
    expect(drawAuthorityCard({ ...borsetshire, title: "<b>Ambridge</b>" })).toContain("&lt;b&gt;Ambridge");
  });
});

describe("an indicator's card", () => {
  it("has a dot for every authority and a line for England", () => {
    const drawn = drawIndicatorCard(moves);
    expect(drawn.match(/<circle/g)).toHaveLength(153);
    expect(drawn).toContain("card-england");
  });

  it("has no line for England where England's figure is a total of theirs", () => {
    expect(drawIndicatorCard({ ...moves, england: null })).not.toContain("card-england");
  });

  it("keeps the dots between title and foot, however many share a figure", () => {
    const drawn = drawIndicatorCard({ ...moves, values: Array.from({ length: 153 }, () => 7), england: 7 });
    const dots = [...drawn.matchAll(/cy="([\d.-]+)"/g)].map(([, y]) => Number(y));
    expect(Math.min(...dots)).toBeGreaterThan(170);
    expect(Math.max(...dots)).toBeLessThan(500);
  });

  it("says that a measure is England's alone in place of dots", () => {
    const drawn = drawIndicatorCard({ ...moves, values: [], ends: ["", ""], england: null, key: "For England alone" });
    expect(drawn).toContain("For England alone");
    expect(drawn).not.toContain("<circle");
  });
});
