import { describe, expect, it } from "vitest";
import { balanceText, boxOf, firstThatFits, shorten, textWidth, wrapText } from "./text.ts";

const long = "Casterbridge, Budmouth and Melchester";

describe("a county", () => {
  it("too long for a line is broken before its -shire, and else stays whole", () => {
    expect(wrapText("North Northamptonshire 68", 90, 3)).toEqual(["North", "Northampton-", "shire 68"]);
    expect(wrapText("North Northamptonshire 68", 120, 3)).toEqual(["North", "Northamptonshire", "68"]);
    expect(balanceText("Borsetshire 100", 85)).toEqual(["Borsetshire", "100"]);
    expect(balanceText("North Northamptonshire 68", 90, 3)).toEqual(["North", "Northampton-", "shire 68"]);
  });
});

describe("the width of text", () => {
  it("grows with every character and with the size", () => {
    expect(textWidth("Ambridge")).toBeLessThan(textWidth("Ambridge 7"));
    expect(textWidth("Ambridge", 26)).toBeCloseTo(2 * textWidth("Ambridge", 13));
  });
  it("counts a character it does not know as a wide one, never as none", () => {
    expect(textWidth("語", 1000)).toBe(875);
    expect(textWidth("£–’", 1000)).toBe(3 * 513);
  });
  it("gives every figure the same width, so that columns of them line up", () => {
    expect(new Set([..."0123456789"].map((figure) => textWidth(figure))).size).toBe(1);
  });
});

describe("text in lines", () => {
  it("breaks at spaces, and no line is too wide", () => {
    const lines = wrapText(long, 120, 3);
    expect(lines.join(" ")).toBe(long);
    for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(120);
  });
  it("ends in an ellipsis where it does not fit", () => {
    expect(wrapText(long, 100, 2).at(-1)).toMatch(/…$/);
    expect(shorten("Walmington-on-Sea", 60)).toMatch(/^Walmi.*…$/);
    expect(shorten("Dibley", 200)).toBe("Dibley");
  });
  it("leaves no single word over where lines can be even", () => {
    const [first, last] = balanceText("North Borsetshire and Felpersham 75", 190).map((line) => textWidth(line));
    expect(Math.abs(first! - last!)).toBeLessThan(textWidth("Felpersham"));
    expect(balanceText("Dibley 7", 190)).toEqual(["Dibley 7"]);
  });
  it("fills a box as wide as its widest line", () => {
    expect(boxOf(["Holby", "Barchester"])).toEqual({ width: textWidth("Barchester"), height: 30 });
    expect(boxOf([])).toEqual({ width: 0, height: 0 });
  });
  it("falls back to the first wording that fits, or to none", () => {
    expect(firstThatFits(["Requires improvement", "R"], 40)).toBe("R");
    expect(firstThatFits(["Requires improvement", "R"], 400)).toBe("Requires improvement");
    expect(firstThatFits(["R"], 2)).toBe("");
  });
});
