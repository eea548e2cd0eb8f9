import { describe, expect, it } from "vitest";
import { passes, type Test } from "./filter.ts";

const barchester: Record<string, string> = {
  region: "inner-borset borset",
  published: "2024-03-05",
  name: "St Ewold’s and Barchéster",
  none: "",
};
const holds = (on: string, test: Test, chosen: string) =>
  passes((name) => barchester[name] ?? "", [{ on, test, chosen }]);

describe("filters of a table", () => {
  it("let a row through where nothing is chosen", () => {
    expect(holds("region", "is", "")).toBe(true);
  });

  it("find any of several values, and only whole ones", () => {
    expect(holds("region", "is", "borset")).toBe(true);
    expect(holds("region", "is", "inner")).toBe(false);
  });

  it("hold both ends of a span of dates inside it", () => {
    expect(holds("published", "from", "2024-03-05")).toBe(true);
    expect(holds("published", "to", "2024-03-05")).toBe(true);
    expect(holds("published", "from", "2024-03-06")).toBe(false);
    expect(holds("published", "to", "2024-03-04")).toBe(false);
  });

  it("keep a row without a date out of every span", () => {
    expect(holds("none", "from", "2013-11-01")).toBe(false);
    expect(holds("none", "to", "2030-01-01")).toBe(false);
  });

  it("find text without its capitals, accents and apostrophes", () => {
    expect(holds("name", "has", " st ewolds")).toBe(true);
    expect(holds("name", "has", "BARCHESTER")).toBe(true);
    expect(holds("name", "has", "felpersham")).toBe(false);
  });

  it("must all be passed", () => {
    const both = [
      { on: "region", test: "is", chosen: "borset" },
      { on: "published", test: "from", chosen: "2025-01-01" },
    ] as const;
    expect(passes((name) => barchester[name] ?? "", both)).toBe(false);
  });
});
