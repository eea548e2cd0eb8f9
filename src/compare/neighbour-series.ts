import type { AreaCode } from "../model/authority.ts";
import type { Dataset } from "../model/dataset.ts";
import { seriesOf } from "../model/dataset.ts";
import type { Indicator } from "../model/indicator.ts";
import type { Edition } from "../model/neighbour.ts";
import type { Period } from "../model/period.ts";
import { groupBenchmark, type GroupBenchmark, type Member } from "./benchmark.ts";
import { computedOf } from "./counts.ts";
import { neighboursOf } from "./neighbours.ts";
import { setAsideReason } from "./rank.ts";
import { observationAt, type Series } from "./series.ts";

/** The benchmark that an authority's neighbours of one edition make in each of some periods, in their order. */
export function neighbourSeries(
  dataset: Pick<Dataset, "neighbours" | "observations">,
  indicator: Indicator,
  authority: AreaCode,
  edition: Edition,
  periods: readonly Period[],
): { period: Period; benchmark: GroupBenchmark }[] {
  const neighbours = neighboursOf(dataset, edition, authority).map(({ neighbourCode: code }) => ({
    code,
    series: seriesOf(dataset, indicator.id, code),
  }));
  return periods.map((period) => ({
    period,
    benchmark: groupBenchmark(neighbours.map(({ code, series }) => memberAt(indicator, code, series, period))),
  }));
}

const made = new WeakMap<Series, Map<Period["id"], Member>>();

/** An authority as a member of others' groups, worked out once: it is a neighbour of ten on average. */
function memberAt(indicator: Indicator, code: AreaCode, series: Series, period: Period): Member {
  // An authority without a row has an empty series, made anew for each who asks.
  if (series.length === 0) return { code, status: "absent", reason: "no-row" };
  const members = made.get(series) ?? new Map<Period["id"], Member>();
  made.set(series, members);
  const member = members.get(period.id) ?? makeMember(indicator, code, series, period);
  members.set(period.id, member);
  return member;
}

function makeMember(indicator: Indicator, code: AreaCode, series: Series, period: Period): Member {
  const observation = observationAt(series, period.id);
  if (observation === null) return { code, status: "absent", reason: "no-row" };
  if (observation.value.status === "missing") return { code, status: "absent", reason: observation.value.reason };
  const computed = computedOf(indicator, observation);
  return {
    code,
    status: "present",
    value: observation.value.value,
    computed,
    standsAside: setAsideReason(observation) !== null,
  };
}
