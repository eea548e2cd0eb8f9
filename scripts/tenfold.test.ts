import { describe, expect, it } from "vitest";
import { periodEarlier } from "./tenfold.ts";

describe("a period of the same form some years earlier", () => {
  it.each([
    ["2025", "1935"],
    ["202425", "193435"],
    ["2016-17", "1926-27"],
    ["2016/17 (OT)", "1926/27 (OT)"],
    ["2014-16", "1924-26"],
    ["0", "0"],
  ])("of %s is %s, ninety years before", (text, earlier) => {
    expect(periodEarlier(text, 90)).toBe(earlier);
  });

  it("runs over the turn of a century", () => {
    expect(periodEarlier("2009-10", 10)).toBe("1999-00");
  });
});
