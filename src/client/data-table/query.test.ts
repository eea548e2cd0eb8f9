import { describe, expect, it } from "vitest";
import { readQuery, writeQuery } from "./query.ts";

const keys = ["protection", "region", "sort"];

describe("the query of an address", () => {
  it("gives the chosen values by key, and leaves out what is empty or of somebody else", () => {
    expect([...readQuery("?protection=inadequate&region=&axis=0", keys)]).toEqual([["protection", "inadequate"]]);
  });

  it("is written in the order of the keys, whatever the order of choosing", () => {
    const choices = new Map([
      ["region", "north-west"],
      ["protection", "inadequate"],
    ]);
    expect(writeQuery("", keys, choices)).toBe("?protection=inadequate&region=north-west");
  });

  it("keeps what belongs to other parts of the page, and drops what is chosen no longer", () => {
    expect(writeQuery("?axis=0&region=north-west", keys, new Map([["region", ""]]))).toBe("?axis=0");
    expect(writeQuery("?region=north-west", keys, new Map())).toBe("");
  });

  it("comes back as it was written, with signs that an address must hide", () => {
    const choices = new Map([["region", "a&b=c d+é"]]);
    expect(readQuery(writeQuery("", keys, choices), keys)).toEqual(choices);
  });
});
