import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync(new URL("tokens.css", import.meta.url), "utf8");

type Tokens = ReadonlyMap<string, string>;

/** The colours of the first block of a style sheet after a place in it. */
function tokensAfter(start: number): Map<string, string> {
  const block = css.slice(css.indexOf("{", css.indexOf(":root", start)), css.indexOf("}", css.indexOf(":root", start)));
  return new Map([...block.matchAll(/(--[\w-]+):\s*(#[0-9a-f]{6});/g)].map(([, name, value]) => [name!, value!]));
}

const light = tokensAfter(0);
const schemes: Readonly<Record<string, Tokens>> = {
  light,
  dark: new Map([...light, ...tokensAfter(css.indexOf("prefers-color-scheme: dark"))]),
  print: new Map([...light, ...tokensAfter(css.indexOf("@media print"))]),
};

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(tokens: Tokens, one: string, other: string): number {
  const [a, b] = [one, other].map((name) => {
    const hex = tokens.get(name);
    if (!hex) throw new Error(`${name}: expected a colour in tokens.css`);
    return luminance(hex);
  }) as [number, number];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

const TEXT = 4.5;
const MARK = 3;

/** Text on what it stands on, as the styles use it. */
const texts: readonly (readonly [string, string])[] = [
  ...["--ink", "--ink-soft", "--link", "--authority", "--neighbour-ink", "--better", "--worse", "--similar"].flatMap(
    (ink) => [[ink, "--paper"] as const, [ink, "--paper-raised"] as const],
  ),
  ["--ink", "--authority-wash"],
  ["--ink-soft", "--authority-wash"],
  ["--link", "--authority-wash"],
  ["--authority", "--authority-wash"],
  ["--neighbour", "--paper"],
  ["--paper", "--ink"],
  ["--ink", "--band"],
  ["--ink-soft", "--band"],
  ["--ink", "--map-1"],
  ["--ink", "--map-2"],
  ["--ink", "--map-3"],
  ["--paper", "--map-4"],
  ["--paper", "--map-5"],
  ["--grade-1-ink", "--grade-1"],
  ["--grade-2-ink", "--grade-2"],
  ["--grade-3-ink", "--grade-3"],
  ["--grade-4-ink", "--grade-4"],
];

/**
 * Marks that carry a figure, and the edges that tell a pale one from the paper. The middle grades and the pale shades are told by a
 * letter, a number of steps or an edge as well, and need no contrast of their own.
 */
const marks: readonly (readonly [string, string])[] = [
  ...["--authority", "--neighbour", "--england", "--region", "--rule-strong", "--focus", "--better", "--worse"].map(
    (mark) => [mark, "--paper"] as const,
  ),
  ["--authority", "--band"],
  ["--england", "--band"],
  ["--neighbour", "--band"],
  ["--england", "--other"],
  ["--grade-1", "--paper"],
  ["--grade-4", "--paper"],
  ["--map-5", "--paper"],
];

describe.each(Object.entries(schemes))("colours in %s", (_, tokens) => {
  it.each(texts)("text %s can be read on %s", (ink, ground) => {
    expect(contrast(tokens, ink, ground)).toBeGreaterThanOrEqual(TEXT);
  });
  it.each(marks)("the mark %s is seen on %s", (mark, ground) => {
    expect(contrast(tokens, mark, ground)).toBeGreaterThanOrEqual(MARK);
  });
  it.each(["1", "2", "3", "4"])("shade %s of the map is told from the next", (step) => {
    expect(contrast(tokens, `--map-${step}`, `--map-${Number(step) + 1}`)).toBeGreaterThanOrEqual(1.2);
  });
});
