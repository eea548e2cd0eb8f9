import { describe, expect, it } from "vitest";
import { concepts } from "./concepts.ts";
import { fold, meaning, nameTerms, queryWords, stem } from "./words.ts";

describe("fold", () => {
  it.each([
    ["Barchester & Ambridge", "barchester and ambridge"],
    ["Queen's Borset", "queens borset"],
    ["Queen’s Borset", "queens borset"],
    ["Saint Ambrose-on-Am", "st ambrose on am"],
    ["St. Ambrose", "st ambrose"],
    ["Câfé Felpersham", "cafe felpersham"],
    ["per 10,000 children", "per 10000 children"],
    ["  two   words ", "two words"],
    ["?!", ""],
  ])("reads %j as %j", (text, folded) => expect(fold(text)).toBe(folded));
});

describe("stem", () => {
  it.each([
    ["adoptions", "adoption"],
    ["authorities", "authority"],
    ["churches", "church"],
    ["children", "child"],
    ["illness", "illness"],
    ["census", "census"],
    ["gas", "gas"],
  ])("takes %s to %s", (word, singular) => expect(stem(word)).toBe(singular));
});

describe("meaning", () => {
  it("takes phrases of one meaning to one concept, the longest first", () => {
    const care = meaning("children in care");
    for (const same of ["looked after children", "children looked after", "lac", "cla", "in care", "kids in care"]) {
      expect(meaning(same)).toEqual(care);
    }
  });

  it("keeps the words around a phrase", () => {
    expect(meaning("unaccompanied asylum seeking children by age")).toEqual([...meaning("uasc"), "by", "age"]);
  });

  it("knows each phrase under one concept only", () => {
    const all = concepts.flat().map((phrase) => fold(phrase));
    expect(all.filter((phrase, at) => all.indexOf(phrase) !== at)).toEqual([]);
  });
});

describe("queryWords", () => {
  it("drops the words that tell nothing", () => {
    expect(queryWords("what is the rate of adoption in borsetshire")).toEqual(["rate", "=adoption", "borsetshire"]);
  });

  it("keeps them where there are no others", () => expect(queryWords("what is this")).toEqual(["what", "is", "this"]));

  it("drops a word that its concept says already", () => {
    expect(queryWords("children who are in care")).toEqual(queryWords("children in care"));
  });
});

describe("nameTerms", () => {
  it("finds a name by its words as written, in the singular, and by every concept in it", () => {
    const terms = nameTerms("looked after children in foster care");
    expect(terms).toEqual(expect.arrayContaining(["children", "child", "foster", "=children-in-care", "=foster-care"]));
  });
});
