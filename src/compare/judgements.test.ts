import { describe, expect, it } from "vitest";
import {
  AMBRIDGE,
  authorities,
  BARCHESTER,
  BORSETSHIRE,
  CRANFORD,
  FELPERSHAM,
  OLD_LOAMSHIRE,
} from "./fixtures/borset.ts";
import { allStrands, frameworkNamed, frameworks, inspectionOf } from "./fixtures/inspected.ts";
import { changeAt, changesAt } from "./judgement-changes.ts";
import { spansOf } from "./judgement-spans.ts";
import {
  authoritiesGraded,
  gradeCounts,
  gradeToday,
  inspectionsOf,
  laneHistory,
  laneToday,
  latestInspection,
  profileOf,
} from "./judgements.ts";
import { laneOf, lanesOf } from "./lanes.ts";

const first = inspectionOf(BORSETSHIRE, "first", "2015-01-06", {
  ...allStrands("first", "good"),
  "care-leavers": "inadequate",
});
const second = inspectionOf(BORSETSHIRE, "second", "2019-05-01", allStrands("second", "requires-improvement"));
const third = inspectionOf(BORSETSHIRE, "third", "2023-06-01", {
  ...allStrands("third", "good"),
  "care-leavers": "requires-improvement",
});
const fourth = inspectionOf(BORSETSHIRE, "fourth", "2026-06-17", allStrands("fourth", "outstanding"));
const dataset = { authorities, frameworks, inspections: [third, first, fourth, second] };

const lane = (strand: string, of = frameworks) => laneOf(of, strand)!;
const kinds = (strand: string, of = dataset) => laneHistory(of, lane(strand), BORSETSHIRE).map(({ kind }) => kind);

describe("lanes", () => {
  it("follow a strand through frameworks, one of them left out where it ran on past it", () => {
    const leavers = lane("care-leavers");
    expect(leavers.chain.map(({ framework }) => framework)).toEqual(["fourth", "third", "first"]);
  });

  it("begin with the newest framework's strands and end with those that were given up", () => {
    expect(lanesOf(frameworks).map(({ id }) => id)).toEqual([
      "fourth:protection",
      "fourth:care",
      "fourth:care-leavers",
      "third:overall",
      "first:board",
    ]);
  });

  it("take in a new framework with new names, areas and grades from the data alone", () => {
    const plain = frameworkNamed("fifth", "2027-09-01", [
      "family-help<fourth:protection",
      "safety<fourth:protection",
      "voice",
    ]);
    const fifth = { ...plain, grades: [{ framework: "fifth", id: "strong", label: "Strong", letter: "S", level: 5 }] };
    const with2027 = [...frameworks, fifth];
    const fifthInspection = inspectionOf(BORSETSHIRE, "fifth", "2027-12-01", {
      "family-help": "strong",
      voice: "strong",
    });
    const later = { ...dataset, frameworks: with2027, inspections: [...dataset.inspections, fifthInspection] };
    expect(
      lanesOf(with2027)
        .map(({ id }) => id)
        .slice(0, 4),
    ).toEqual(["fifth:family-help", "fifth:safety", "fifth:voice", "fourth:care"]);
    const help = laneHistory(later, lane("family-help", with2027), BORSETSHIRE);
    expect(help.map((event) => (event.kind === "grade" ? event.grade.id : event.kind))).toEqual([
      "good",
      "requires-improvement",
      "good",
      "outstanding",
      "strong",
    ]);
    expect(changeAt(later, lane("voice", with2027), fifthInspection)).toMatchObject({ kind: "first" });
    expect(changeAt(later, lane("care", with2027), fifthInspection)).toMatchObject({
      kind: "no-grade",
      event: { kind: "none" },
      from: { grade: { id: "outstanding" } },
    });
  });
});

describe("an authority's history", () => {
  it("is in the order of publication, and its latest inspection the one published last", () => {
    expect(latestInspection(dataset, BORSETSHIRE)).toBe(fourth);
    expect(latestInspection(dataset, BORSETSHIRE, "2023-06-01")).toBe(third);
    expect(latestInspection(dataset, BORSETSHIRE, "2015-01-05")).toBeNull();
    expect(latestInspection(dataset, AMBRIDGE)).toBeNull();
  });

  it("never copies a combined grade into the strand it was combined with", () => {
    expect(kinds("care-leavers")).toEqual(["grade", "combined", "grade", "grade"]);
    const combined = laneHistory(dataset, lane("care-leavers"), BORSETSHIRE)[1]!;
    expect(combined).not.toHaveProperty("grade");
    expect(combined).toMatchObject({ within: { framework: "second", id: "care" } });
  });

  it("has no overall grade under a framework that gives none", () => {
    expect(kinds("overall")).toEqual(["grade", "grade", "grade", "none"]);
    expect(gradeToday(dataset, BORSETSHIRE, "overall")).toBeNull();
    expect(gradeToday(dataset, BORSETSHIRE, "overall", "2026-04-30")).toMatchObject({ id: "good", framework: "third" });
    expect(profileOf(dataset, fourth).map((event) => (event.kind === "grade" ? event.strand.id : event.kind))).toEqual([
      "protection",
      "care",
      "care-leavers",
    ]);
  });

  it("has the strands of a report in the framework's order, those not judged said so", () => {
    const partly = inspectionOf(CRANFORD, "first", "2016-06-27", {
      "care-leavers": null,
      protection: "good",
      overall: "good",
    });
    expect(profileOf(dataset, partly).map((event) => [event.kind, "strand" in event ? event.strand.id : ""])).toEqual([
      ["grade", "overall"],
      ["grade", "protection"],
      ["not-judged", "care-leavers"],
    ]);
  });

  it("of two reports of one day has that with the later id last, and goes by the day before the id", () => {
    const named = (id: string, published: string) => ({ ...inspectionOf(BORSETSHIRE, "third", published, {}), id });
    const inspections = [named("b", "2024-01-01"), named("a", "2024-01-01"), named("z", "2023-01-01")];
    expect(inspectionsOf({ frameworks, inspections }, BORSETSHIRE).map(({ id }) => id)).toEqual(["z", "a", "b"]);
  });

  it("has its strands in the order of the report, whatever the order of the file", () => {
    const turned = frameworks.map((one) => ({ ...one, strands: [...one.strands].reverse() }));
    const strandsOf = (of: typeof frameworks) =>
      profileOf({ frameworks: of }, third).map((event) => (event.kind === "grade" ? event.strand.id : event.kind));
    expect(strandsOf(turned)).toEqual(strandsOf(frameworks));
  });

  it("was combined with another only in a report that judges that other", () => {
    const partly = inspectionOf(BORSETSHIRE, "second", "2019-05-01", { protection: "good" });
    expect(kinds("care-leavers", { ...dataset, inspections: [partly] })).toEqual([]);
    expect(kinds("care-leavers", { ...dataset, inspections: [second] })).toEqual(["combined"]);
  });

  it("is not touched by a review of one strand only", () => {
    const review = inspectionOf(BORSETSHIRE, "first", "2015-08-03", { board: "inadequate" });
    const reviewed = { ...dataset, inspections: [...dataset.inspections, review] };
    expect(kinds("protection", reviewed)).toEqual(["grade", "grade", "grade", "grade"]);
    expect(laneHistory(reviewed, lane("board"), BORSETSHIRE).map(({ kind }) => kind)).toEqual([
      "grade",
      "grade",
      "none",
      "none",
      "none",
    ]);
  });

  it("fails loudly on a grade that the framework does not have", () => {
    const odd = { ...dataset, inspections: [inspectionOf(CRANFORD, "first", "2016-06-27", { overall: "adequate" })] };
    expect(() => laneHistory(odd, lane("overall"), CRANFORD)).toThrow(
      'grade "adequate" of first: expected outstanding',
    );
  });
});

describe("spans of a timeline", () => {
  it("run from publication to publication, the last one open", () => {
    expect(
      spansOf(dataset, lane("care-leavers"), BORSETSHIRE).map(({ from, to, event }) => [from, to, event.kind]),
    ).toEqual([
      ["2015-01-06", "2019-05-01", "grade"],
      ["2019-05-01", "2023-06-01", "combined"],
      ["2023-06-01", "2026-06-17", "grade"],
      ["2026-06-17", null, "grade"],
    ]);
  });

  it("end when the authority closed", () => {
    const last = inspectionOf(OLD_LOAMSHIRE, "second", "2019-05-01", allStrands("second", "inadequate"));
    const [span] = spansOf({ ...dataset, inspections: [last] }, lane("overall"), OLD_LOAMSHIRE);
    expect(span).toMatchObject({ from: "2019-05-01", to: "2021-03-31" });
  });

  it("are none before the first inspection", () => {
    expect(spansOf(dataset, lane("overall"), AMBRIDGE)).toEqual([]);
  });
});

describe("what an inspection changed", () => {
  it("is improved, declined or unchanged only within one framework", () => {
    const again = (grade: string) => inspectionOf(BORSETSHIRE, "second", "2021-07-01", allStrands("second", grade));
    const change = (grade: string) =>
      changeAt({ ...dataset, inspections: [first, second, again(grade)] }, lane("protection"), again(grade));
    expect(change("good")).toMatchObject({ kind: "improved", from: { grade: { id: "requires-improvement" } } });
    expect(change("inadequate")).toMatchObject({ kind: "declined" });
    expect(change("requires-improvement")).toMatchObject({ kind: "unchanged" });
  });

  it("across frameworks has no direction, only what it changed from, and under which", () => {
    expect(changeAt(dataset, lane("protection"), second)).toMatchObject({
      kind: "across-frameworks",
      sameGrade: false,
      gap: null,
      from: { framework: { id: "first" }, grade: { id: "good" } },
      to: { framework: { id: "second" }, grade: { id: "requires-improvement" } },
    });
  });

  it("is set against the last judgement of the same strand, with the gap since it stopped being judged on its own", () => {
    expect(changeAt(dataset, lane("care-leavers"), third)).toMatchObject({
      kind: "across-frameworks",
      from: { framework: { id: "first" }, grade: { id: "inadequate" } },
      to: { grade: { id: "requires-improvement" } },
      gap: { since: "2018-01-01", framework: { id: "second" }, within: { id: "care" } },
    });
  });

  it("across frameworks says where the grade's word is the same", () => {
    const same = inspectionOf(BORSETSHIRE, "second", "2019-05-01", allStrands("second", "good"));
    expect(changeAt({ ...dataset, inspections: [first, same] }, lane("protection"), same)).toMatchObject({
      kind: "across-frameworks",
      sameGrade: true,
    });
  });

  it("has the first gap of several, by the frameworks' dates and not by their order in a file", () => {
    const later = frameworkNamed("later", "2020-01-01", ["overall<second:overall"]);
    const mixed = { ...dataset, frameworks: [frameworks[2]!, later, frameworks[1]!, frameworks[3]!, frameworks[0]!] };
    expect(changeAt(mixed, lane("care-leavers"), third)).toMatchObject({ gap: { framework: { id: "second" } } });
  });

  it("has no gap where only frameworks before or after the two leave the strand out", () => {
    const around = [
      frameworkNamed("before", "2010-01-01", ["overall"]),
      ...frameworks,
      frameworkNamed("after", "2028-01-01", ["overall"]),
    ];
    expect(changeAt({ ...dataset, frameworks: around }, lane("protection"), second)).toMatchObject({ gap: null });
    expect(changeAt({ ...dataset, frameworks: around }, lane("care-leavers"), fourth)).toMatchObject({ gap: null });
  });

  it("is nothing where the inspection left the strand alone, or is not in the data", () => {
    const review = inspectionOf(BORSETSHIRE, "first", "2015-08-03", { board: "good" });
    const reviewed = { ...dataset, inspections: [...dataset.inspections, review] };
    expect(changeAt(reviewed, lane("protection"), review)).toBeNull();
    expect(changeAt(dataset, lane("protection"), review)).toBeNull();
    const alone = { ...dataset, inspections: [fourth] };
    expect(changeAt(alone, lane("overall"), fourth)).toBeNull();
  });

  it("is no grade even before any, where the strand was judged inside another", () => {
    expect(changeAt({ ...dataset, inspections: [second] }, lane("care-leavers"), second)).toMatchObject({
      kind: "no-grade",
      event: { kind: "combined" },
      from: null,
    });
  });

  it("is a first judgement only where there has never been one, in any form", () => {
    expect(changeAt(dataset, lane("care-leavers"), first)).toMatchObject({ kind: "first" });
    const young = { ...dataset, inspections: [second, third] };
    expect(changeAt(young, lane("care-leavers"), third)).toMatchObject({
      kind: "first-alone",
      combined: { inspection: { published: "2019-05-01" } },
    });
    expect(changeAt({ ...dataset, inspections: [third] }, lane("care-leavers"), third)).toMatchObject({
      kind: "first",
    });
  });

  it("is no grade where the strand was combined, not judged or given up, with the last grade it had", () => {
    expect(changeAt(dataset, lane("care-leavers"), second)).toMatchObject({
      kind: "no-grade",
      event: { kind: "combined" },
      from: { grade: { id: "inadequate" } },
    });
    expect(changeAt(dataset, lane("overall"), fourth)).toMatchObject({
      kind: "no-grade",
      event: { kind: "none" },
      from: { grade: { id: "good" } },
    });
  });

  it("lists the lanes that the inspection or one before it touched", () => {
    const at = (inspection: typeof first, of = dataset) => changesAt(of, inspection).map(({ lane }) => lane.strand);
    expect(at(first)).toEqual(["protection", "care", "care-leavers", "overall", "board"]);
    expect(at(fourth, { ...dataset, inspections: [fourth] })).toEqual(["protection", "care", "care-leavers"]);
  });
});

describe("grades across authorities", () => {
  const many = {
    ...dataset,
    inspections: [
      ...dataset.inspections,
      inspectionOf(BARCHESTER, "third", "2023-01-01", allStrands("third", "good")),
      inspectionOf(AMBRIDGE, "second", "2022-01-01", allStrands("second", "good")),
      inspectionOf(FELPERSHAM, "first", "2016-01-01", { ...allStrands("first", "good"), "care-leavers": null }),
      inspectionOf(OLD_LOAMSHIRE, "second", "2019-01-01", allStrands("second", "good")),
    ],
  };

  it("are those of the latest report: an earlier grade of a strand given up since does not count", () => {
    expect(authoritiesGraded(many, "overall", "good")).toEqual([BARCHESTER, AMBRIDGE, FELPERSHAM]);
    expect(authoritiesGraded(many, "care-leavers", "good")).toEqual([BARCHESTER]);
    expect(authoritiesGraded(many, "care-leavers", "outstanding")).toEqual([BORSETSHIRE]);
    expect(authoritiesGraded(many, "no-such-strand", "good")).toEqual([]);
  });

  it("are counted with those that have none, by reason", () => {
    const codes = [BORSETSHIRE, BARCHESTER, AMBRIDGE, FELPERSHAM, CRANFORD];
    const { grades, gaps } = gradeCounts(many, lane("care-leavers"), codes);
    expect([...grades].sort()).toEqual([
      ["good", 1],
      ["outstanding", 1],
    ]);
    expect(gaps).toEqual({ combined: 1, "not-judged": 1, none: 0, uninspected: 1 });
    expect(laneToday(many, lane("overall"), BORSETSHIRE)?.kind).toBe("none");
  });
});
