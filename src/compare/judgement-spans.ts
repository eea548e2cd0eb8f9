import type { AreaCode } from "../model/authority.ts";
import type { Dataset } from "../model/dataset.ts";
import { laneHistory, type Judged, type LaneEvent } from "./judgements.ts";
import type { Lane } from "./lanes.ts";

/** A stretch of a timeline: what held from one publication until the next that touched the lane. */
export interface Span {
  from: string;
  /** The day the next report was published, or the authority closed; null where it still holds. */
  to: string | null;
  event: LaneEvent;
}

/** The spans of one lane for one authority, earliest first: grades, and gaps of each kind. Before the first there is none. */
export function spansOf(dataset: Judged & Pick<Dataset, "authorities">, lane: Lane, authority: AreaCode): Span[] {
  const closed = dataset.authorities.find(({ code }) => code === authority)?.closed ?? null;
  const events = laneHistory(dataset, lane, authority);
  return events.map((event, i) => ({
    from: event.inspection.published,
    to: events[i + 1]?.inspection.published ?? closed,
    event,
  }));
}
