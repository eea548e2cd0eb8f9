import { describe, expect, it } from "vitest";
import { isSmallCount, mayHideSmallCount, withoutSmallCounts } from "./small-counts.ts";

describe("small counts", () => {
  it("are those of one to five; none is no small count", () => {
    expect(["0", "1", "5", "5.0", "6", "15"].filter(isSmallCount)).toEqual(["1", "5", "5.0"]);
  });

  it("may hide behind a share as far as its decimals leave open", () => {
    expect(mayHideSmallCount("4.0", 100)).toBe(true);
    // 3 per cent of 184 may be five children or six.
    expect(mayHideSmallCount("3.0", 184)).toBe(true);
    expect(mayHideSmallCount("6.0", 95)).toBe(false);
    expect(mayHideSmallCount("5.3", 114)).toBe(false);
    expect(mayHideSmallCount("0.0", 100)).toBe(false);
    expect(mayHideSmallCount("60.0", 100)).toBe(false);
  });

  it("leave a text too", () => {
    expect(withoutSmallCounts("five children placed, 2016")).toBe("fewer than 6 children placed, 2016");
    expect(withoutSmallCounts("only 1 child")).toBe("only fewer than 6 child");
    expect(withoutSmallCounts("six children, three-year average")).toBe("six children, three-year average");
  });
});
