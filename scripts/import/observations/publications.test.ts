import { describe, expect, it } from "vitest";
import { inRelease, loadPublications, precedence, releaseById, releaseOf, sourceRow } from "./publications.ts";

const publications = loadPublications();
const release = (id: string) => {
  const found = releaseById(publications, id);
  if (!found) throw new Error(`no release ${id}`);
  return found;
};

describe("releases", () => {
  it("are found by the id that figures name", () => {
    expect([release("cla-2025").publication.id, release("cla-history-2010-2015").publication.id]).toEqual([
      "cla",
      "cla-history",
    ]);
  });

  it("that nobody has listed come out in the usual month", () => {
    expect([release("cla-2031").published, release("outcomes-2029-30").published]).toEqual(["2031-11", "2031-04"]);
  });

  it("of a higher tier stand before newer ones of a lower tier", () => {
    expect(precedence(release("cla-2022"), release("lait-2026-04"))).toBeGreaterThan(0);
    expect(precedence(release("cla-2025"), release("cla-2024"))).toBeGreaterThan(0);
  });

  it("say whether their figures were worked out", () => {
    const computed = (id: string) => sourceRow(release(id), undefined, "2026-11-22")["computed"];
    expect([computed("deprivation-2025"), computed("deprivation-computed-2025")]).toEqual(["", "yes"]);
  });

  it("that nobody has listed keep the days that stand in data/, so that a second import changes nothing", () => {
    const first = sourceRow(release("cla-2031"), undefined, "2031-12-01");
    expect(first).toMatchObject({ published: "2031-11", retrieved: "2031-12-01" });
    expect(sourceRow(release("cla-2031"), { ...first, published: "2031-11-20" }, "2032-01-01")).toMatchObject({
      published: "2031-11-20",
      retrieved: "2031-12-01",
    });
  });

  it("of a tool without a date can be named", () => {
    const lait = inRelease(publications, new Map([["lait", "2026-10"]])).find(({ id }) => id === "lait");
    expect(lait && releaseOf(lait, lait.current ?? "")).toMatchObject({ id: "lait-2026-10", published: "2026-10" });
  });
});
