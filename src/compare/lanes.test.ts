import { describe, expect, it } from "vitest";
import { frameworkNamed, frameworks } from "./fixtures/inspected.ts";
import { coveringStrand, frameworkOf, laneOf, lanesOf, strandIn } from "./lanes.ts";

const lane = (strand: string, of = frameworks) => laneOf(of, strand)!;

describe("a lane", () => {
  const two = frameworkNamed("fifth", "2027-09-01", ["help<fourth:protection", "safety<fourth:protection"]);

  it("is found by its newest strand, or by any strand it once ran through; of several, the newest framework's first", () => {
    expect(laneOf(frameworks, "board")!.id).toBe("first:board");
    expect(laneOf([...frameworks, two], "protection")!.id).toBe("fifth:help");
    expect(laneOf([...frameworks, two], "safety")!.id).toBe("fifth:safety");
    expect(laneOf(frameworks, "no-such-strand")).toBeNull();
  });

  it("takes its place from the framework's order, not from the order of a file", () => {
    const shuffled = frameworks.map((one) => ({ ...one, strands: [...one.strands].reverse() }));
    expect(lanesOf(shuffled)).toHaveLength(5);
    expect(lanesOf(shuffled).map(({ id }) => id)).toEqual(lanesOf(frameworks).map(({ id }) => id));
    expect(lanesOf([...frameworks].reverse()).map(({ id }) => id)).toEqual(lanesOf(frameworks).map(({ id }) => id));
  });

  it("ends where strands run on from each other in a ring", () => {
    const ring = frameworkNamed("ring", "2030-01-01", ["newest<ring:a", "a<ring:b", "b<ring:a"]);
    expect(lanesOf([ring]).map(({ chain }) => chain.map(({ id }) => id))).toEqual([["newest", "a", "b"]]);
  });

  it("is judged inside the strand that covers any one of its own", () => {
    const leavers = lane("care-leavers");
    const [, second, third] = frameworks;
    expect(coveringStrand(leavers, second!)).toMatchObject({ framework: "second", id: "care" });
    expect(coveringStrand(leavers, third!)).toBeNull();
    const renamed = frameworkNamed("fifth", "2027-09-01", ["young-adults<fourth:care-leavers"]);
    expect(coveringStrand(lane("young-adults", [...frameworks, renamed]), second!)).toMatchObject({ id: "care" });
  });

  it("has one strand in a framework that judges it, and none in another", () => {
    expect(strandIn(lane("care-leavers"), "third")).toMatchObject({ framework: "third", id: "care-leavers" });
    expect(strandIn(lane("care-leavers"), "second")).toBeNull();
  });

  it("fails loudly on a framework that the data does not hold", () => {
    expect(frameworkOf(frameworks, "second").id).toBe("second");
    expect(() => frameworkOf(frameworks, "tenth")).toThrow(
      'framework "tenth": expected one of first, second, third, fourth',
    );
  });
});
