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
  const neighbours = neighboursOf(dataset, edition, authority).map(({ neighbourCode: code }) =>
    membersOf(dataset, indicator, code, periods),
  );
  return periods.map((period, at) => ({
    period,
    benchmark: groupBenchmark(neighbours.map((members) => members[at]!)),
  }));
}

/** An authority as a member of others' groups in each of some periods. */
type Members = readonly Member[];

const made = new WeakMap<readonly Period[], WeakMap<object, Map<AreaCode, Members>>>();

/** Worked out once for an indicator's list of periods: an authority is a neighbour of ten on average. */
function membersOf(
  dataset: Pick<Dataset, "observations">,
  indicator: Indicator,
  code: AreaCode,
  periods: readonly Period[],
): Members {
  const areas = dataset.observations.get(indicator.id);
  if (areas === undefined) return periods.map(() => ({ code, status: "absent", reason: "no-row" }));
  const byIndicator = made.get(periods) ?? new WeakMap<object, Map<AreaCode, Members>>();
  made.set(periods, byIndicator);
  const byArea = byIndicator.get(areas) ?? new Map<AreaCode, Members>();
  byIndicator.set(areas, byArea);
  const members = byArea.get(code) ?? makeMembers(dataset, indicator, code, periods);
  byArea.set(code, members);
  return members;
}

function makeMembers(
  dataset: Pick<Dataset, "observations">,
  indicator: Indicator,
  code: AreaCode,
  periods: readonly Period[],
): Members {
  const series = seriesOf(dataset, indicator.id, code);
  return periods.map((period) => makeMember(indicator, code, series, period));
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
