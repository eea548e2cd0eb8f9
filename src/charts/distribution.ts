import type { Axis } from "./axis.ts";
import { placeGroups, type PlacedGroup } from "./distribution-groups.ts";
import { type Emphasis, type FigureRef, type Frame, frameOf, isNarrow, scaleOver } from "./frame.ts";
import { round } from "./round.ts";
import { placeRules, type PlacedRule, type UprightRule } from "./rules.ts";
import { boxOf, textWidth, wrapText } from "./text.ts";

export interface DistributionDot {
  authority: string;
  name: string;
  value: number;
  /** The value in words. */
  text: string;
  emphasis: Emphasis;
  /** True for a figure that is shown and stands in no rank or extreme: it is never named as the highest or the lowest. */
  isAside?: boolean;
  href?: string;
}

/** One swarm: everyone, or all of one grade, region or type. */
export interface DistributionGroup {
  /** Empty where there is only one group. */
  name: string;
  dots: readonly DistributionDot[];
}

export interface DistributionInput {
  indicator?: string;
  period?: string;
  width: number;
  groups: readonly DistributionGroup[];
  axis: Axis;
  tickText: (value: number) => string;
  /** Upright rules, England's first. */
  rules: readonly UprightRule[];
  /** Those with no figure, each with its reason in words. */
  missing: readonly { authority: string; words: string }[];
  /** What stands before the marks of those with no figure. */
  missingLabel: string;
}

export interface DistributionLayout {
  ref: FigureRef;
  frame: Frame;
  ticks: readonly { x: number; text: string }[];
  rules: readonly PlacedRule[];
  groups: readonly PlacedGroup[];
  missing: MissingRow | null;
}

export interface MissingRow {
  label: string;
  x: number;
  y: number;
  marks: readonly { x: number; y: number; authority: string; words: string }[];
  bottom: number;
}

/** Every authority as a dot at its value, England as a rule; the authority in view and the two extremes are named. */
export function distribution(input: DistributionInput): DistributionLayout {
  const across = framed(input);
  const x = scaleOver(input.axis.domain, [across.left + 12, across.right - 12]);
  const rules = placeRules(input.rules, x, across);
  const top = rules.bottom + 4;
  const groups = placeGroups(
    input.groups,
    x,
    { ...across, top },
    rules.placed.map((rule) => rule.x),
  );
  const missing = missingRow(input, across, groups.bottom + 34);
  return {
    ref: { indicator: input.indicator, period: input.period },
    frame: { ...across, top, bottom: groups.bottom, height: missing ? missing.bottom : groups.bottom + 24 },
    ticks: input.axis.ticks.map((tick) => ({ x: x(tick), text: input.tickText(tick) })),
    rules: rules.placed,
    groups: groups.placed,
    missing,
  };
}

/** Names of groups stand left of the swarms where there is room, and above them on a phone. */
function framed({ width, groups }: DistributionInput): Frame {
  const names = isNarrow(width) ? 0 : Math.max(0, ...groups.map(({ name }) => boxOf(wrapText(name, 140)).width));
  return frameOf(width, 0, { top: 0, right: 0, bottom: 0, left: names === 0 ? 0 : names + 12 });
}

const markPitch = 12;

/** Under the ruler: one broken ring for each authority with no figure, in as many rows as they need. */
function missingRow({ missing, missingLabel }: DistributionInput, frame: Frame, top: number): MissingRow | null {
  if (missing.length === 0) return null;
  const left = round(frame.left + textWidth(missingLabel) + 12);
  const perRow = Math.max(1, Math.floor((frame.width - left) / markPitch));
  const marks = missing.map(({ authority, words }, index) => ({
    x: round(left + (index % perRow) * markPitch + 5),
    y: round(top + 8 + Math.floor(index / perRow) * markPitch),
    authority,
    words,
  }));
  return { label: missingLabel, x: frame.left, y: round(top + 12), marks, bottom: marks.at(-1)!.y + 10 };
}
