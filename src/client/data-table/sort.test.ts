import { describe, expect, it } from "vitest";
import { nextOrder, orderWords, parseOrder, printOrder, sortRows, type Kind, leadingNumber } from "./sort.ts";

const sorted = (cells: readonly string[], kind: Kind, descending = false) =>
  sortRows(cells, (cell) => cell, kind, descending);

describe("sorting a table", () => {
  it("sorts numbers as numbers, below zero too", () => {
    expect(sorted(["10", "9", "-3.5", "0"], "number")).toEqual(["-3.5", "0", "9", "10"]);
  });

  it("sorts dates by their ISO form", () => {
    expect(sorted(["2024-03-05", "2013-11-30", "2024-01-31"], "date", true)).toEqual([
      "2024-03-05",
      "2024-01-31",
      "2013-11-30",
    ]);
  });

  it("sorts words as an English index does", () => {
    expect(sorted(["felpersham", "Édgeley", "Ambridge"], "text")).toEqual(["Ambridge", "Édgeley", "felpersham"]);
  });

  it("puts rows without a value last, either way, and zero among the values", () => {
    expect(sorted(["", "2", "0"], "number")).toEqual(["0", "2", ""]);
    expect(sorted(["", "2", "0"], "number", true)).toEqual(["2", "0", ""]);
  });

  it("leaves rows of one value in the order they had", () => {
    const rows = [
      { name: "Ambridge", level: "3" },
      { name: "Borchester", level: "3" },
      { name: "Felpersham", level: "4" },
    ];
    expect(sortRows(rows, ({ level }) => level, "number", true).map(({ name }) => name)).toEqual([
      "Felpersham",
      "Ambridge",
      "Borchester",
    ]);
  });
});

describe("the order in words", () => {
  it("names the column and which end comes first", () => {
    expect(orderWords("Figure", "number", true)).toBe(", sorted by figure, highest first");
    expect(orderWords("Authority", "text", false)).toBe(", sorted by authority, A to Z");
    expect(orderWords("Published", "date", true)).toBe(", sorted by published, newest first");
  });
});

describe("the order in the address", () => {
  it("is the column's key, with a minus for the highest first", () => {
    expect(parseOrder("-published")).toEqual({ key: "published", descending: true });
    expect(parseOrder("care-leavers")).toEqual({ key: "care-leavers", descending: false });
    expect(parseOrder("")).toBeNull();
    expect(printOrder({ key: "published", descending: true })).toBe("-published");
  });

  it("begins with A for words and with the highest for figures, and turns at the second press", () => {
    expect(nextOrder(null, "authority", "text")).toEqual({ key: "authority", descending: false });
    const first = nextOrder({ key: "authority", descending: false }, "published", "date");
    expect(first).toEqual({ key: "published", descending: true });
    expect(nextOrder(first, "published", "date")).toEqual({ key: "published", descending: false });
  });
});

describe("a column of numbers that does not say what it is sorted by", () => {
  it("is sorted by the number its words begin with", () => {
    expect(["51 to 56", "4=", "1,234", "−3.5", "£9"].map(leadingNumber)).toEqual(["51", "4", "1234", "-3.5", "9"]);
  });
  it("puts words without a number last", () => {
    expect(["–", "c", ""].map(leadingNumber)).toEqual(["", "", ""]);
  });
});
