import { describe, expect, it } from "vitest";
import { decodeAreas, encodeAreas, linksOf, namesOnly, withLinks, type Areas } from "./areas-file.ts";

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

  it("with no more than one chart shows says of an authority nothing but what it is called, and of neighbours nothing", () => {
    const named = { code: "E1", name: "Borsetshire", slug: "borsetshire", dfeCode: "901", otherNames: ["Borset"] };
    const few = namesOnly({ ...areas, authorities: [named] as unknown as Areas["authorities"] });
    expect(few.neighbours).toEqual([]);
    expect(few.authorities[0]).toMatchObject({ code: "E1", name: "Borsetshire", dfeCode: "", otherNames: [] });
  });

  it("takes one authority's neighbours from a file of their own", () => {
    const slugs = areas.authorities.map((one, i) => ({ ...one, slug: `place-${i}` }));
    const named = { ...areas, authorities: slugs };
    const links = linksOf(named, "2025", slugs[2]!.code);
    expect(withLinks(namesOnly(named), "2025", "place-2", links).neighbours).toEqual(
      areas.neighbours.filter(({ edition, authorityCode }) => edition === "2025" && authorityCode === slugs[2]!.code),
    );
    expect(withLinks(namesOnly(named), "2025", "nowhere", links).neighbours).toEqual([]);
    expect(withLinks(namesOnly(named), "2025", "place-2", null).neighbours).toEqual([]);
  });

  it("is not made of ranks that leave a gap", () => {
    const neighbours = [link("2025", 0, 2, 1)];
    expect(() => encodeAreas({ ...areas, neighbours })).toThrow("ranks leave a gap");
  });

  it("is refused where its version is another", () => {
    expect(() => decodeAreas({ ...encodeAreas(areas), version: 2 as never })).toThrow("version 2");
  });
});
