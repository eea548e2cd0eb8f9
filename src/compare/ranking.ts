import type { Indicator } from "../model/indicator.ts";
import type { Interval } from "./interval.ts";
import { bandOf, type Band } from "./quartile.ts";
import { rankRange, type RankRange } from "./rank-range.ts";
import { shared } from "./shared.ts";
import { noRankingReason, placeOf, type NoRankReason, type Place } from "./rank.ts";
import type { Cell, Snapshot } from "./snapshot.ts";

/** `range` is null where the figure has no interval. */
export type Rank = ({ status: "ranked"; range: RankRange | null } & Place) | { status: "none"; reason: NoRankReason };

export type Quartile = { status: "banded"; band: Band } | { status: "none"; reason: NoRankReason | "no-quartile" };

/** The rank of a cell among the authorities of its snapshot, with the range that its 95 % interval could hold. */
export function rankOf({ indicator, spread }: Snapshot, cell: Cell | null, interval: Interval): Rank {
  const reason = noRankReason(indicator, cell);
  if (reason !== null || cell === null || cell.value === null || indicator.polarity === "neither") {
    return notRanked(reason ?? "no-value");
  }
  const place = placeOf(spread.sorted, indicator.polarity, cell.value);
  const ranged = interval.status === "present";
  const range = ranged ? rankRange(spread.sorted, indicator.polarity, cell.value, interval) : null;
  return { status: "ranked", ...place, range };
}

/** The band of a cell among the authorities of its snapshot. */
export function quartileOf({ indicator, spread }: Snapshot, cell: Cell | null): Quartile {
  if (indicator.noQuartile) return notBanded("no-quartile");
  const reason = noRankReason(indicator, cell);
  const { cutPoints } = spread;
  if (
    reason !== null ||
    cell === null ||
    cell.value === null ||
    cutPoints === null ||
    indicator.polarity === "neither"
  ) {
    return notBanded(reason ?? "no-value");
  }
  return banded(bandOf(cell.value, cutPoints, indicator.polarity));
}

type NoBandReason = NoRankReason | "no-quartile";

const notRanked = shared((reason: NoRankReason): Rank => ({ status: "none", reason }));
const notBanded = shared((reason: NoBandReason): Quartile => ({ status: "none", reason }));
const banded = shared((band: Band): Quartile => ({ status: "banded", band }));

function noRankReason(indicator: Indicator, cell: Cell | null): NoRankReason | null {
  const nobody = noRankingReason(indicator);
  if (nobody !== null) return nobody;
  return cell === null || cell.value === null ? "no-value" : cell.setAside;
}
