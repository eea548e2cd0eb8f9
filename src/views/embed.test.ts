import { describe, expect, it } from "vitest";
import { emptySelection, parseSelection } from "../model/selection.ts";
import { embedCode, embedPath, isEmbeddable } from "./embed.ts";

const selection = {
  ...emptySelection,
  authorities: ["borsetshire"],
  indicators: ["cla-rate"],
  edition: "2021",
  chart: "time-series",
} as const;

describe("a chart shown elsewhere", () => {
  it("is named by its address: authority, indicator, edition, chart", () => {
    const path = embedPath(selection);
    expect(path).toBe("/embed/?a=borsetshire&i=cla-rate&n=2021&c=time-series");
    expect(parseSelection(path.slice(path.indexOf("?"))).selection).toEqual(selection);
  });

  it("is none where the chart has no small page", () => {
    expect(isEmbeddable("tile-map")).toBe(false);
    expect(embedPath({ ...selection, chart: "tile-map" })).toBe("");
  });

  it("comes as a frame with a title and a link to its page, safe to paste", () => {
    const code = embedCode("https://site/embed/?a=b&i=c", "https://site/p/", 'Borsetshire "rate" <b>', "neighbours");
    expect(code).toContain(
      '<iframe src="https://site/embed/?a=b&amp;i=c" title="Borsetshire &quot;rate&quot; &lt;b&gt;"',
    );
    expect(code).toContain('<p><a href="https://site/p/">');
    expect(code).not.toContain("<b>");
  });
});
