import { describe, expect, it } from "vitest";
import { parseArguments } from "./arguments.ts";

describe("the command line of data:import", () => {
  it("names files, a folder of data and releases", () => {
    expect(parseArguments(["--data", "elsewhere", "--release", "lait=2026-10", "--report", "a.csv", "b"])).toEqual({
      data: "elsewhere",
      report: true,
      releases: new Map([["lait", "2026-10"]]),
      paths: ["a.csv", "b"],
    });
  });

  it.each([[[]], [["--report"]], [["--colour", "a.csv"]], [["--release", "lait", "a.csv"]], [["a.csv", "--data"]]])(
    "%j is refused",
    (words) => expect(parseArguments(words)).toBeNull(),
  );
});
