import { describe, expect, it } from "vitest";
import type { Authority } from "../model/authority.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Indicator } from "../model/indicator.ts";
import type { Framework, Inspection } from "../model/inspection.ts";
import { missing, present, type Observation, type Quantity } from "../model/observation.ts";
import { parsePeriod } from "../model/period.ts";
import { placeLists, searchLists } from "./search/lists.ts";
import { routesOf } from "./search/routes.ts";
import { searchIndex } from "./search.ts";

const borsetshire: Authority = {
  code: "E10000901",
  dfeCode: "901",
  name: "Borsetshire",
  slug: "borsetshire",
  type: "county",
  regionCode: "E13000901",
  opened: null,
  closed: null,
  predecessors: [],
  formerCodes: [],
  otherNames: ["Borset"],
  centroid: null,
};
const oldBorset = {
  ...borsetshire,
  code: "E10000900",
  name: "Old Borset",
  slug: "old-borset",
  closed: "2019-03-31",
  otherNames: [],
};

const indicator: Indicator = {
  id: "care-rate",
  title: "Children in care per 10,000",
  shortTitle: "Care rate",
  question: "How many children are in care?",
  topic: "care",
  family: "care",
  unit: "per-10000",
  decimals: 0,
  polarity: "neither",
  periodKind: "at-31-march",
  interval: "byar",
  coverage: "complete",
  numeratorLabel: "children",
  denominatorLabel: "children",
  source: "s",
  laitMeasure: "",
  headline: null,
  noQuartile: false,
  order: 1,
};

const framework: Framework = {
  id: "f",
  title: "Framework",
  from: "2020-01-01",
  to: null,
  strands: [
    { framework: "f", id: "leadership", label: "L", shortLabel: "Leadership", order: 1, runsOnFrom: null, covers: [] },
    { framework: "f", id: "care", label: "C", shortLabel: "Children in care", order: 2, runsOnFrom: null, covers: [] },
  ],
  grades: [
    { framework: "f", id: "poor", label: "Poor", letter: "P", level: 1 },
    { framework: "f", id: "fine", label: "Fine", letter: "F", level: 2 },
  ],
};
const inspection: Inspection = {
  id: "901-2025-01-06",
  authorityCode: borsetshire.code,
  framework: "f",
  type: "t",
  start: null,
  end: null,
  published: "2025-01-06",
  reportUrl: null,
  judgements: [
    { strand: "leadership", grade: "fine", printedAs: "Fine" },
    { strand: "care", grade: null, printedAs: "not judged" },
  ],
  source: "s",
};

function dataset(england: Quantity = present(67)): Dataset {
  const period = parsePeriod("2025", "at-31-march")!;
  const observation: Observation = {
    indicator: "care-rate",
    area: "E92000001",
    period,
    value: england,
    numerator: missing("not-published"),
    denominator: missing("not-published"),
    source: "s",
  };
  return {
    authorities: [borsetshire, oldBorset],
    regions: [
      { code: "E12000901", name: "Borset", slug: "borset", parentCode: "E92000001" },
      { code: "E13000901", name: "Inner Borset", slug: "inner-borset", parentCode: "E12000901" },
    ],
    places: [
      { name: "Ambridge", kind: "district", within: "Borsetshire", authorityCode: "E10000901" },
      { name: "Ambridge", kind: "ward", within: "Borsetshire", authorityCode: "E10000901" },
    ],
    neighbours: [],
    topics: [{ id: "care", title: "Children in care", order: 1 }],
    indicators: [indicator],
    frameworks: [framework],
    inspections: [inspection],
    visits: [],
    quoted: [],
    breaks: [],
    notices: [],
    sources: [],
    observations: new Map([["care-rate", new Map([["E92000001", [observation]]])]]),
  };
}

const content = {
  indicators: [{ id: "care-rate", aka: ["LAC rate", "Care rate"] }],
  methods: [{ id: "about", title: "About", nav: "About", description: "What this is", aka: ["who"] }],
  glossary: [{ id: "care", term: "Care", short: "A home.", aka: ["LAC"] }],
};
const everything = () => true;
const find = (title: string, data = dataset()) =>
  searchIndex(data, content, [], everything).entries.find((entry) => entry.title === title);

describe("the search index", () => {
  it("says of an authority what it is, where, and how it was judged", () => {
    expect(find("Borsetshire")).toMatchObject({
      path: "/authorities/borsetshire/",
      names: ["Borset"],
      line: "County council, Inner Borset",
      authority: {
        regions: ["inner-borset", "borset"],
        closed: false,
        profile: {
          published: "January 2025",
          strands: [
            { id: "leadership", grade: "fine", words: "Fine" },
            { id: "care", grade: null, words: "Not judged" },
          ],
        },
      },
    });
  });

  it("says of an abolished authority until when it was one", () => {
    expect(find("Old Borset")).toMatchObject({
      path: "/authorities/former/old-borset/",
      line: "County council, Inner Borset, until 31 March 2019",
      authority: { closed: true, profile: null },
    });
  });

  it("gives an indicator its other words, each once, and England's figure", () => {
    expect(find(indicator.title)).toMatchObject({
      names: ["Care rate", "How many children are in care?", "LAC rate"],
      topic: "care",
      figure: expect.stringMatching(/^England: 67 per 10,000.* on 31 March 2025$/),
    });
  });

  it("says why England has no figure", () => {
    expect(find(indicator.title, dataset(missing("not-available")))?.figure).toBe(
      "England: not available on 31 March 2025",
    );
  });

  it("says nothing of England where it has no row", () => {
    expect(find(indicator.title, { ...dataset(), observations: new Map() })?.figure).toBeUndefined();
  });

  it("counts the authorities of today in a region and in the region around it", () => {
    expect(find("Borset")?.line).toBe("1 authority");
  });

  it("points to a term's place in the glossary", () => {
    expect(find("Care")).toMatchObject({ path: "/glossary/", anchor: "care", line: "A home." });
  });

  it("leaves out pages that are not built", () => {
    const { entries } = searchIndex(dataset(), content, [], (path) => path.startsWith("/authorities/"));
    expect(new Set(entries.map(({ path }) => path.split("/")[1]))).toEqual(new Set(["authorities"]));
  });

  it("offers the newest framework's strands and grades, best first", () => {
    const { strands, grades } = searchIndex(dataset(), content, [], everything);
    expect(strands.map(({ name }) => name)).toEqual(["Leadership", "Children in care"]);
    expect(grades.map(({ id, level, of }) => [id, level, of])).toEqual([
      ["fine", 2, 2],
      ["poor", 1, 2],
    ]);
  });
});

describe("the lists that need no script", () => {
  it("hold every authority and each topic's indicators", () => {
    const { authorities, topics } = searchLists(dataset());
    expect(authorities.map(({ name, note }) => [name, note])).toEqual([
      ["Borsetshire", ""],
      ["Old Borset", "abolished"],
    ]);
    expect(topics).toEqual([
      { title: "Children in care", items: [{ name: indicator.title, path: "/indicators/care-rate/", note: "" }] },
    ]);
  });

  it("hold districts beside authorities from A to Z, each with the authority that has the duty", () => {
    const letters = placeLists(dataset());
    expect(letters.map(({ title }) => title)).toEqual(["A", "B", "O"]);
    expect(letters[0]?.items).toEqual([
      {
        name: "Ambridge",
        path: "",
        kind: "district",
        authorities: [{ name: "Borsetshire", path: "/authorities/borsetshire/" }],
      },
    ]);
  });
});

describe("routes", () => {
  const exists = routesOf([
    "../index.astro",
    "../regions/[slug].astro",
    "../data/index.astro",
    "../data/[file].ts",
    "../404.astro",
  ]);
  it.each([
    ["/", true],
    ["/regions/borset/", true],
    ["/data/", true],
    ["/regions/", false],
    ["/data/x.csv", false],
    ["/regions/borset/more/", false],
  ])("of %s: %s", (path, is) => expect(exists(path)).toBe(is));
});
