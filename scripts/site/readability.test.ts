import { describe, expect, it } from "vitest";
import { readPage } from "./page.ts";
import { describeReadingAge, hardPages, readingAge } from "./readability.ts";

const easy = Array.from({ length: 20 }, () => "The cat sat on the mat and ate a small fish.");
const hard = Array.from(
  { length: 20 },
  () =>
    "Longitudinal heterogeneity characterises administrative methodologies notwithstanding institutional consolidation.",
);
const pageOf = (paragraphs: readonly string[], aside = "") =>
  new Map([
    ["a.html", readPage("a.html", `<main>${paragraphs.map((text) => `<p>${text}</p>`).join("")}${aside}</main>`)],
  ]);

describe("readability", () => {
  it("is younger for short words in short sentences", () => {
    expect(readingAge(easy)).toBeLessThan(8);
    expect(readingAge(hard)).toBeGreaterThan(20);
  });

  it("follows the published formula: 0.39 words a sentence + 11.8 syllables a word - 15.59, and five years", () => {
    // 11 words and 11 syllables a sentence: 0.39 * 11 + 11.8 * 1 - 15.59 + 5.
    expect(readingAge(easy)).toBeCloseTo(5.5, 6);
  });

  it("says nothing of fewer than a hundred words", () => {
    expect(readingAge(["The cat sat on the mat."])).toBeNull();
  });

  it("counts a name as one word, however long it is", () => {
    const named = Array.from({ length: 20 }, () => "We live in Felpersham and Little Croxley by the sea.");
    expect(readingAge(named, /Felpersham and Little Croxley/g)).toBeLessThan(readingAge(named)!);
  });

  it("finds a page that asks for too much", () => {
    expect(hardPages(pageOf(hard), [])).toHaveLength(1);
    expect(hardPages(pageOf(easy), [])).toEqual([]);
  });

  it("reads paragraphs, not tables, menus, pictures or headings", () => {
    const words = hard.join(" ");
    const aside = `<h2>${words}</h2><table><td><p>${words}</p></td></table><nav><ul><li>${words}</li></ul></nav><svg><text>${words}</text></svg>`;
    expect(hardPages(pageOf(easy, aside), [])).toEqual([]);
    expect(pageOf(["One <b>two</b>\n three."]).get("a.html")?.prose).toEqual(["One two three."]);
  });

  it("reads a list in a paragraph's words apart from it", () => {
    expect(pageOf([], "<ul><li>One two three.<ul><li>Four five six.</li></ul></li></ul>").get("a.html")?.prose).toEqual(
      ["Four five six."],
    );
  });

  it("reports the mean and the hardest", () => {
    expect(describeReadingAge(pageOf(easy), [])).toBe("reading age 5.5, hardest page 5.5");
    expect(describeReadingAge(new Map(), [])).toBe("too few words for a reading age");
  });
});
