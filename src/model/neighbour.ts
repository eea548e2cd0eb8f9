import type { AreaCode } from "./authority.ts";

/** The year of DfE's statistical neighbour model: "2021" (April 2021) or "2025" (May 2025). */
export type Edition = string;

export const closenessWords = ["Extremely close", "Very close", "Close", "Somewhat close", "Not close"] as const;
export type Closeness = (typeof closenessWords)[number];

/** One ranked, one-way link: `neighbourCode` is the `rank`-th most like `authorityCode`. */
export interface StatisticalNeighbour {
  edition: Edition;
  authorityCode: AreaCode;
  /** 1 (nearest) to 10. */
  rank: number;
  neighbourCode: AreaCode;
  closeness: Closeness;
}
