import type { Change, NoChangeReason } from "../compare/change.ts";
import type { NoTrendReason, Trend } from "../compare/trend.ts";
import { formatPeriod } from "../format.ts";
import type { Indicator } from "../model/indicator.ts";
import { comparatives, differenceText } from "./figures.ts";
import { CHANCE } from "./sentences.ts";

/** The change on the period before, tested where it can be; or why there is none to state. */
export function changeSentence(indicator: Indicator, change: Change): string {
  if (change.status === "none") return `No change on the period before is given: ${noChangeWords(change.reason)}.`;
  const { difference, from, test } = change;
  const since = formatPeriod(from.period);
  if (difference === 0) return `It is the same as in ${since}.`;
  const { more, less } = comparatives(indicator.unit);
  const size = `${differenceText(indicator, difference)} ${difference > 0 ? more : less} than in ${since}`;
  return `It is ${size}${changeChance(test, change.stock)}.`;
}

function changeChance(test: Extract<Change, { status: "present" }>["test"], stock: boolean): string {
  if (test.status === "not-tested") return "";
  if (test.direction === "similar") return ", a change that chance alone could explain";
  const both = stock ? "; most children are counted in both years" : "";
  return `, ${CHANCE}${both}`;
}

/** Why there is no change to state, as a clause. */
export function noChangeWords(reason: NoChangeReason): string {
  switch (reason) {
    case "no-value":
      return "there is no figure";
    case "no-earlier-period":
      return "the publication has no figure for the period before";
    case "earlier-missing":
      return "the figure for the period before is missing";
    case "overlapping-windows":
      return "each figure covers three years, so two in a row share most of their children";
    case "mixed-periods":
      return "the two periods are of different kinds";
    case "break-in-series":
      return "the way of counting changed in between";
  }
}

/** Whether five years of figures show a trend, or why that cannot be worked out. */
export function trendSentence(trend: Trend): string {
  if (trend.status === "not-calculated") return `A trend cannot be calculated: ${noTrendWords(trend.reason)}.`;
  const span = `over the five years to ${formatPeriod(trend.to)}`;
  return trend.direction === "none" ? `No clear trend ${span}.` : `A ${trend.direction} trend ${span}.`;
}

/** Why no trend can be calculated, as a clause. */
export function noTrendWords(reason: NoTrendReason): string {
  switch (reason) {
    case "no-value":
      return "there is no figure for the latest period";
    case "not-a-count":
      return "no counts of children are published behind the figure";
    case "overlapping-windows":
      return "the three-year windows overlap";
    case "mixed-periods":
      return "the periods are of different kinds";
    case "break-in-series":
      return "the way of counting changed in between";
    case "too-few-periods":
      return "there are fewer than five periods in a row with published counts";
  }
}
