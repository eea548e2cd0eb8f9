import { describe, expect, it } from "vitest";
import type { Areas } from "../../model/areas-file.ts";
import type { Authority } from "../../model/authority.ts";
import { parseSelection } from "../../model/selection.ts";
import type { Profiles } from "../../views/compare-profiles.ts";
import {
  changeWords,
  choiceIn,
  toggleIndicator,
  withAuthority,
  withoutAuthority,
  withSubject,
  type Choice,
  type Offer,
} from "./state.ts";

const authority = (slug: string, index: number, more: Partial<Authority> = {}): Authority => ({
  code: `E1${index}`,
  dfeCode: String(index),
  name: slug.charAt(0).toUpperCase() + slug.slice(1),
  slug,
  type: "county",
  regionCode: "E12000001",
  opened: null,
  closed: null,
  predecessors: [],
  formerCodes: [],
  otherNames: [],
  centroid: { lon: index, lat: 52 },
  ...more,
});
const counties = Array.from({ length: 15 }, (_, index) => authority(`shire-${index}`, index));
const ambridge = authority("ambridge", 20, { type: "unitary", predecessors: ["E121"] });
const felpersham = authority("felpersham", 21, { closed: "2023-04-01", type: "unitary" });
const link = (edition: string, from: number, to: number, rank: number) => ({
  edition,
  authorityCode: `E1${from}`,
  neighbourCode: `E1${to}`,
  rank,
  closeness: "Close" as const,
});
const areas: Areas = {
  authorities: [...counties, ambridge, felpersham],
  regions: [{ code: "E12000001", name: "Borsetshire", slug: "borsetshire", parentCode: "E92000001" }],
  neighbours: [link("2021", 0, 1, 1), link("2021", 0, 2, 2), link("2025", 0, 3, 1), link("2025", 4, 0, 1)],
};
const graded = (gradeId: string) => ({ strands: [{ strand: "care", name: "Children in care", gradeId }] });
const profiles = { E10: graded("good"), E15: graded("good"), E121: graded("good") } as unknown as Profiles;
const indicator = (id: string, topic: string, headline: number | null) => ({ id, title: id, topic, headline });
const offer: Offer = {
  areas,
  profiles,
  indicators: [
    indicator("re-referrals", "help", 2),
    indicator("cla-rate", "care", 1),
    indicator("adopted-share", "adoption", null),
  ],
};
const slugs = ({ authorities }: Pick<Choice, "authorities">) => authorities.map(({ slug }) => slug);
const choice = (query: string) => choiceIn(offer, query);

describe("what an address means", () => {
  it("is the neighbours of the first authority, in the newest edition unless it names another", () => {
    expect(slugs(choice("?a=shire-0&p=neighbours"))).toEqual(["shire-0", "shire-3"]);
    expect(slugs(choice("?a=shire-0&p=neighbours&n=2021"))).toEqual(["shire-0", "shire-1", "shire-2"]);
    expect(slugs(choice("?a=shire-0&p=counted-by"))).toEqual(["shire-0", "shire-4"]);
  });

  it("is the nearest eleven of a larger group, and says so", () => {
    const { authorities, notes } = choice("?a=shire-0&p=type");
    expect(authorities).toHaveLength(12);
    expect(slugs({ authorities }).at(-1)).toBe("shire-11");
    expect(notes.join()).toContain("Of the 14 other county councils, the 11 whose centres lie nearest to Shire-0");
  });

  it("is those of today with a grade, the abolished left out", () => {
    expect(slugs(choice("?a=shire-0&p=grade.care.good"))).toEqual(["shire-0", "shire-5"]);
    expect(choice("?a=shire-0&p=grade.care.inadequate").notes.join()).toContain("There is nobody to show");
  });

  it("has the headline indicators in their order, a topic's, those that are named, or none beside judgements", () => {
    expect(choice("").indicators).toEqual(["cla-rate", "re-referrals"]);
    expect(choice("?i=topic.adoption").indicators).toEqual(["adopted-share"]);
    expect(choice("?i=adopted-share,cla-rate").indicators).toEqual(["adopted-share", "cla-rate"]);
    expect(choice("?i=judgements").indicators).toEqual([]);
  });

  it("says what it left out, who was abolished, and that a group needs a first authority", () => {
    expect(choice("?a=nowhere").notes.join()).toContain("“nowhere”, which is no authority known here");
    expect(choice("?who=me").notes.join()).toContain("“who”");
    expect(choice("?a=felpersham").notes.join()).toContain(
      "Felpersham was abolished on 1 April 2023; its area is now Ambridge",
    );
    expect(choice("?p=region").notes.join()).toContain("choose that first");
  });
});

describe("a step from one choice to the next", () => {
  const start = choice("?a=shire-0&p=neighbours&n=2021");

  it("adds to a group, and makes a list of it where one is taken out", () => {
    expect(withAuthority(start, "ambridge")).toMatchObject({
      authorities: ["shire-0", "ambridge"],
      peers: { kind: "neighbours" },
    });
    expect(withAuthority(start, "shire-1")).toBe(start.selection);
    expect(withoutAuthority(start, "shire-1")).toMatchObject({ authorities: ["shire-0", "shire-2"], peers: null });
  });

  it("sees a group, or a list, from another authority", () => {
    expect(withSubject(start, "shire-2")).toMatchObject({ authorities: ["shire-2"], peers: { kind: "neighbours" } });
    expect(withSubject(choice("?a=shire-0,ambridge"), "ambridge").authorities).toEqual(["ambridge", "shire-0"]);
  });

  it("adds an indicator or takes it out, and forgets a chart of what is gone", () => {
    const before = choice("?i=cla-rate,re-referrals&x=cla-rate");
    expect(toggleIndicator(before, "cla-rate")).toMatchObject({ indicators: ["re-referrals"], x: null });
    expect(toggleIndicator(before, "adopted-share").indicators).toEqual(["cla-rate", "re-referrals", "adopted-share"]);
    expect(toggleIndicator(choice("?i=headline"), "adopted-share")).toMatchObject({
      preset: null,
      indicators: ["cla-rate", "re-referrals", "adopted-share"],
    });
    expect(parseSelection("?i=cla-rate").selection.preset).toBeNull();
  });
});

describe("what is said of a change", () => {
  const said = (before: string, after: string) => changeWords(choice(before), choice(after), offer);
  it("names who came and who left, councils and indicators", () => {
    expect(said("?a=shire-0&i=cla-rate", "?a=shire-0,ambridge&i=cla-rate")).toBe("Ambridge added.");
    expect(said("?a=shire-0,shire-1", "?a=shire-0")).toBe("Shire-1 taken out.");
    expect(said("?a=shire-0&n=2025&p=neighbours", "?a=shire-0&i=cla-rate,re-referrals,adopted-share")).toBe(
      "adopted-share added. Shire-3 taken out.",
    );
  });

  it("is nothing where all of it is new, or nothing came and nobody left", () => {
    expect([
      said("", "?a=shire-0"),
      said("?a=shire-0", "?a=shire-0&n=2021"),
      changeWords(null, choice(""), offer),
    ]).toEqual(["", "", ""]);
    expect(said("?a=shire-0,shire-1,shire-2", "?a=shire-0")).toBe("Shire-1 and Shire-2 taken out.");
    expect(said("?a=shire-0,shire-1,shire-2,shire-3", "?a=shire-0")).toBe("");
  });
});
