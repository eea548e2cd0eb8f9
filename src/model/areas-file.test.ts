import { describe, expect, it } from "vitest";
import { decodeAreas, decodeNames, encodeAreas, encodeNames, linksOf, withLinks, type Areas } from "./areas-file.ts";

const authorities = ["E10000001", "E06000001", "E06000002"].map((code) => ({
  code,
})) as unknown as Areas["authorities"];
const link = (edition: string, from: number, rank: number, to: number, closeness = "Close") =>
  ({
    edition,
    authorityCode: authorities[from]!.code,
    rank,
    neighbourCode: authorities[to]!.code,
    closeness,
  }) as Areas["neighbours"][number];
const areas: Areas = {
  authorities,
  regions: [],
  neighbours: [link("2021", 0, 1, 2), link("2021", 0, 2, 1, "Not close"), link("2025", 2, 1, 0, "Extremely close")],
};

describe("the file of areas", () => {
  it("gives back every link of every edition, nearest first", () => {
    expect(decodeAreas(JSON.parse(JSON.stringify(encodeAreas(areas))))).toEqual(areas);
  });

  it("of names gives back what a chart shows of each, and nothing else", () => {
    const borset = { code: "E12000001", name: "Borset", slug: "borset", parentCode: "E92000001" };
    const shown = (code: string, name: string, slug: string) => ({ code, name, slug, regionCode: borset.code });
    const unsaid = { dfeCode: "", opened: null, predecessors: [], formerCodes: [], otherNames: [], centroid: null };
    const known: Areas["authorities"] = [
      { ...unsaid, ...shown("E1", "Felpersham and Ambridge", "felpersham-and-ambridge"), type: "county", closed: null },
      { ...unsaid, ...shown("E2", "St Mary’s", "saint-marys"), type: "unitary", closed: "2023-04-01" },
    ];
    const more = known.map((one) => ({ ...one, dfeCode: "901", otherNames: ["Borset"], opened: "2009-04-01" }));
    const file = encodeNames({ ...areas, authorities: more, regions: [borset] });
    expect(file.slugs).toEqual(["", "saint-marys"]);
    expect(decodeNames(JSON.parse(JSON.stringify(file)))).toEqual({
      authorities: known,
      regions: [borset],
      neighbours: [],
    });
    expect(() => decodeNames({ ...file, version: 2 as never })).toThrow("version 2");
  });

  it("takes one authority's neighbours from a file of their own", () => {
    const slugs = areas.authorities.map((one, i) => ({ ...one, slug: `place-${i}` }));
    const named = { ...areas, authorities: slugs };
    const links = linksOf(named, "2025", slugs[2]!.code);
    expect(withLinks(named, "2025", "place-2", links).neighbours).toEqual(
      areas.neighbours.filter(({ edition, authorityCode }) => edition === "2025" && authorityCode === slugs[2]!.code),
    );
    expect(withLinks(named, "2025", "nowhere", links).neighbours).toEqual([]);
    expect(withLinks(named, "2025", "place-2", null).neighbours).toEqual([]);
  });

  it("is not made of ranks that leave a gap", () => {
    const neighbours = [link("2025", 0, 2, 1)];
    expect(() => encodeAreas({ ...areas, neighbours })).toThrow("ranks leave a gap");
  });

  it("is refused where its version is another", () => {
    expect(() => decodeAreas({ ...encodeAreas(areas), version: 2 as never })).toThrow("version 2");
  });
});
