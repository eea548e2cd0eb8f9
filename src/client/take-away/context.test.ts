import { describe, expect, it } from "vitest";
import { emptySelection, writeSelection } from "../../model/selection.ts";
import { fileName, selectionOfChart, selectionOfPage, selectionOfQuery, withPlaces } from "./context.ts";

const query = (path: string) => {
  const selection = selectionOfPage(path);
  return selection && writeSelection(selection);
};

describe("selectionOfPage", () => {
  it("reads what a page is about from its path", () => {
    expect(query("/authorities/barchester/")).toBe("?a=barchester");
    expect(query("/authorities/former/old-barset/")).toBe("?a=old-barset");
    expect(query("/authorities/barchester/adoption/")).toBe("?a=barchester&i=topic.adoption");
    expect(query("/indicators/cla-rate/")).toBe("?i=cla-rate");
    expect(query("/topics/adoption/")).toBe("?i=topic.adoption");
    expect(query("/regions/london/")).toBe("?a=london");
    expect(query("/judgements/")).toBe("?i=judgements");
  });

  it("adds the authority that a reader chose on a page about a measure", () => {
    expect(writeSelection(selectionOfPage("/indicators/cla-rate/", "?a=ambridge")!)).toBe("?a=ambridge&i=cla-rate");
    expect(writeSelection(selectionOfPage("/authorities/barchester/", "?a=ambridge")!)).toBe("?a=barchester");
  });

  it("is null for a page without data of its own", () => {
    expect(
      ["/", "/methods/", "/methods/grades/", "/authorities/", "/authorities/barchester/briefing/"].map((path) =>
        selectionOfPage(path),
      ),
    ).toEqual([null, null, null, null, null]);
  });
});

describe("selectionOfChart", () => {
  const page = selectionOfPage("/authorities/barchester/");

  it("takes the indicator from the chart and the authority from the page where the chart names none", () => {
    expect(writeSelection(selectionOfChart(page, { indicator: "cla-rate", authority: "" }))).toBe(
      "?a=barchester&i=cla-rate",
    );
    expect(writeSelection(selectionOfChart(page, { indicator: "cla-rate", authority: "ambridge" }))).toBe(
      "?a=ambridge&i=cla-rate",
    );
  });

  it("is of judgements where the chart draws no indicator", () => {
    expect(writeSelection(selectionOfChart(page, { indicator: "", authority: "" }))).toBe("?a=barchester&i=judgements");
    expect(writeSelection(selectionOfChart(null, { indicator: "", authority: "" }))).toBe("?i=judgements");
    const measure = selectionOfPage("/indicators/cla-rate/");
    expect(writeSelection(selectionOfChart(measure, { indicator: "", authority: "" }))).toBe("?i=cla-rate");
    expect(selectionOfChart(null, { indicator: "x", authority: "" })).toEqual({ ...emptySelection, indicators: ["x"] });
  });
});

describe("fileName", () => {
  it("says what is shown in letters, digits and hyphens", () => {
    expect(fileName("Barchester’s rate is below England’s", "2031-05-06")).toBe(
      "barchesters-rate-is-below-englands-2031-05-06",
    );
    expect(fileName("Café “A/B”…")).toBe("cafe-a-b");
  });

  it("ends with a whole word where it would grow too long", () => {
    const name = fileName("word ".repeat(40));
    expect(name.length).toBeLessThanOrEqual(90);
    expect(name).toMatch(/^(word-)*word$/);
  });
});

describe("a chart that states its own query", () => {
  const page = { ...emptySelection, authorities: ["barchester"], indicators: ["share"] };

  it("is about its two indicators, and the authority chosen on the page where it names none", () => {
    expect(selectionOfQuery("?x=poverty&y=share&c=scatter", page)).toEqual({
      ...emptySelection,
      authorities: ["barchester"],
      indicators: ["poverty", "share"],
    });
    expect(selectionOfQuery("?x=poverty&y=share&c=scatter", null).authorities).toEqual([]);
  });

  it("is about its own authorities and periods where it names them", () => {
    const query = "?a=ambridge,felpersham&i=share&c=slope&from=2020&to=2025";
    expect(selectionOfQuery(query, page)).toEqual({
      ...emptySelection,
      authorities: ["ambridge", "felpersham"],
      indicators: ["share"],
      from: "2020",
      to: "2025",
    });
  });

  it("is drawn in a frame with the authorities of the selection", () => {
    expect(withPlaces("?x=poverty&y=share&c=scatter", page)).toBe("?a=barchester&c=scatter&x=poverty&y=share");
  });
});
