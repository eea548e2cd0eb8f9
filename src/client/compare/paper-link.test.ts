import { describe, expect, it } from "vitest";
import { BORSETSHIRE } from "../../compare/fixtures/borset.ts";
import type { Authority } from "../../model/authority.ts";
import { emptySelection } from "../../model/selection.ts";
import { paperHref } from "./paper-link.ts";

const borsetshire = { code: BORSETSHIRE, slug: "borsetshire", closed: null } as Authority;
const selection = {
  ...emptySelection,
  authorities: ["borsetshire", "loamshire"],
  indicators: ["cla-rate"],
  edition: "2021",
  from: "2020",
};
const choice = { selection, authorities: [borsetshire], indicators: ["cla-rate"], edition: "2021", notes: [] };

describe("the way from a comparison to a committee paper", () => {
  it("carries authorities, indicators and edition, and leaves out what a paper does not show", () => {
    expect(paperHref("/site/", choice)).toBe(
      "/site/authorities/borsetshire/briefing/?a=borsetshire,loamshire&i=cla-rate&n=2021",
    );
  });

  it("is not there before an authority is chosen, nor for one that is no more", () => {
    expect(paperHref("/", { ...choice, authorities: [] })).toBe("");
    expect(paperHref("/", { ...choice, authorities: [{ ...borsetshire, closed: "2023-03-31" }] })).toBe("");
  });
});
