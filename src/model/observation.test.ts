import { describe, expect, it } from "vitest";
import { isShorthand, missing, present, reasonOf, shorthandOf, shorthands, type MissingReason } from "./observation.ts";

describe("a missing figure", () => {
  it("keeps its reason through the publisher's symbol and back", () => {
    expect(shorthands.map((symbol) => shorthandOf(reasonOf(symbol)))).toEqual([...shorthands]);
    expect(new Set(shorthands.map(reasonOf)).size).toBe(shorthands.length);
  });

  it("has no symbol where a part was never published", () => {
    expect(shorthandOf("not-published")).toBe("");
  });

  it("is one frozen object for each reason", () => {
    const reason: MissingReason = "confidential";
    expect(missing(reason)).toBe(missing(reason));
    expect(Object.isFrozen(missing(reason))).toBe(true);
    expect(missing(reason)).toEqual({ status: "missing", reason });
  });

  it("is none of a true nought", () => {
    expect(present(0)).toEqual({ status: "present", value: 0 });
  });

  it("knows the five symbols and no other", () => {
    expect(["c", "k", "u", "x", "z"].every(isShorthand)).toBe(true);
    expect(["", "C", "-", "..", "low", "ck"].some(isShorthand)).toBe(false);
  });
});
