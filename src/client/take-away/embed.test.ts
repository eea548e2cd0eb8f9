import { describe, expect, it } from "vitest";
import { emptySelection } from "../../model/selection.ts";
import { embedCode, embedQuery } from "./embed.ts";

const chosen = { ...emptySelection, authorities: ["barchester"], indicators: ["share"] };

describe("embedQuery", () => {
  it("names authority, indicator and chart", () => {
    expect(embedQuery(chosen, "time-series")).toBe("?a=barchester&i=share&c=time-series");
  });

  it.each(["time-series", "distribution", "tile-map"])("draws a %s of England where no authority is named", (chart) => {
    expect(embedQuery({ ...chosen, authorities: [] }, chart)).toBe(`?i=share&c=${chart}`);
  });

  it.each(["neighbours", "slope"])("is null for a %s without an authority", (chart) => {
    expect(embedQuery(chosen, chart)).toBe(`?a=barchester&i=share&c=${chart}`);
    expect(embedQuery({ ...chosen, authorities: [] }, chart)).toBeNull();
  });

  it("is null for a chart that cannot be drawn in a frame, or that names no indicator, or one of two", () => {
    expect(embedQuery(chosen, "judgement-timeline")).toBeNull();
    expect(embedQuery(chosen, "scatter")).toBeNull();
    expect(embedQuery({ ...chosen, indicators: [] }, "time-series")).toBeNull();
  });
});

describe("embedCode", () => {
  it("is a frame with a title, and nothing of a title can end it", () => {
    expect(
      embedCode("https://site.example/embed/", "?a=barchester&i=share&c=time-series", 'A "high" <rate> & more'),
    ).toBe(
      '<iframe src="https://site.example/embed/?a=barchester&amp;i=share&amp;c=time-series" title="A &quot;high&quot; &lt;rate> &amp; more" ' +
        'width="100%" height="520" loading="lazy"></iframe>',
    );
  });
});
