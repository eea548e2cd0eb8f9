import { describe, expect, it } from "vitest";
import { loadDataset } from "../data.ts";
import type { Authority } from "../model/authority.ts";
import type { Dataset } from "../model/dataset.ts";
import { nextView } from "./next-inspection.ts";

const fixtures = loadDataset("src/ingest/fixtures/good");
const named = (dataset: Dataset, slug: string) => dataset.authorities.find((one) => one.slug === slug)!;
const hereOf = (view: ReturnType<typeof nextView>) =>
  view!.pathway.rows.filter(({ here }) => here !== "").map(({ from, here }) => [from, here]);

/** Ambridge's one inspection, with another overall grade. */
function graded(grade: string): { dataset: Dataset; authority: Authority } {
  const inspections = fixtures.inspections.map((one) =>
    one.id === "901-2016-09-20"
      ? { ...one, judgements: one.judgements.map((j) => (j.strand === "overall" ? { ...j, grade } : j)) }
      : one,
  );
  const dataset = { ...fixtures, inspections };
  return { dataset, authority: named(dataset, "ambridge") };
}

describe("what happens next", () => {
  it.each([
    ["outstanding", "a short inspection"],
    ["good", "a short inspection"],
    ["requires-improvement", "a standard inspection"],
    ["inadequate", "monitoring visits"],
  ])("after an overall grade of %s is %s, with the place marked on the pathway", (grade, kind) => {
    const { dataset, authority } = graded(grade);
    const view = nextView(dataset, authority)!;
    expect(view.rule).toContain(`what comes next is ${kind}`);
    expect(hereOf(view)).toHaveLength(1);
    expect(hereOf(view)[0]![0]!.toLowerCase()).toContain(grade.replace("-", " "));
    expect(hereOf(view)[0]![1]).toBe("Ambridge, September 2016");
  });

  it("is not worked out from the strands where no overall grade was given, however alike they are", () => {
    const view = nextView(fixtures, named(fixtures, "borsetshire"))!;
    expect(view.rule).toContain("no overall grade");
    expect(view.rule).not.toMatch(/short inspection|standard inspection|monitoring/);
    expect(hereOf(view)).toEqual([["No overall grade", "Borsetshire, June 2026"]]);
  });

  it("measures the time since to the data's own date, from the one date known", () => {
    const view = nextView(fixtures, named(fixtures, "ambridge"))!;
    expect(view.since).toBe(
      "The last inspection is dated 28 July 2016. That was 9 years and 11 months before 30 June 2026, the date of our data.",
    );
  });

  it("says nothing of how long waits were where too few were seen", () => {
    const view = nextView(fixtures, named(fixtures, "borsetshire"))!;
    expect([view.observed, view.compared]).toEqual(["", ""]);
  });

  it("is nothing for an authority never inspected", () => {
    expect(nextView(fixtures, named(fixtures, "barchester"))).toBeNull();
  });
});

describe("what happens next, on the published inspections", () => {
  const all = loadDataset();
  const dataset = { ...all, inspections: all.inspections.filter(({ published }) => published <= "2026-08-20") };

  it("gives the span seen after the same overall grade, with its number, and what share of it has passed", () => {
    const view = nextView(dataset, named(dataset, "lincolnshire"))!;
    expect(view.observed).toContain("15 inspections after an overall grade of outstanding");
    expect(view.observed).toContain("3.2 to 5.2 years");
    expect(view.compared).toBe("By the same time after the one before, 2 of those 15 had begun.");
  });

  it("gives the span of all 87 waits where there is no overall grade to go by", () => {
    const view = nextView(dataset, named(dataset, "lancashire"))!;
    expect(view.observed).toMatch(/^87 inspections began .* 3\.0 to 5\.1 years/);
    expect(view.observed).toContain("It is not a forecast");
  });
});
