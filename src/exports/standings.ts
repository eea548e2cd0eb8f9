import type { AllStandings } from "../compare/all-standings.ts";
import type { FileDescription } from "../ingest/schema.ts";
import type { Indicator } from "../model/indicator.ts";
import { standingColumns, standingRow, type StandingColumn } from "../views/standing-row.ts";
import { toCsv, type Cell } from "./csv.ts";
import type { DataFile } from "./files.ts";

const NAME = "standings.csv";

/** What each column holds, and its type in the Data Package. */
const meanings: Readonly<Record<StandingColumn, readonly [type: "string" | "number" | "integer", meaning: string]>> = {
  indicator: ["string", "Id of the indicator."],
  period: ["string", "The indicator's latest period, the same for every authority."],
  authority_code: ["string", "Code of the authority."],
  value: ["number", "The published figure."],
  computed: ["number", "The same figure worked out unrounded from numerator and denominator."],
  numerator: [
    "string",
    "What is above the line: a number, a shorthand where it is hidden, or empty where it is not published.",
  ],
  denominator: [
    "string",
    "What is below the line: a number, a shorthand where it is hidden, or empty where it is not published.",
  ],
  shorthand: [
    "string",
    "Why there is no figure, as in observations.csv; x also where the publication has no row for the authority.",
  ],
  lower95: ["number", "Lower end of the 95 % interval of the computed figure."],
  upper95: ["number", "Upper end of the 95 % interval."],
  lower998: ["number", "Lower end of the 99.8 % interval."],
  upper998: ["number", "Upper end of the 99.8 % interval."],
  small_number: ["string", "Set where one or two children would move the figure, and why."],
  last_period: ["string", "The last period with a figure, where the latest has none; never compared."],
  last_value: ["number", "The figure of that period."],
  neighbour_edition: ["string", "Edition of DfE's statistical neighbour model."],
  neighbour_mean: ["number", "Mean of the neighbours' published figures, each counting the same."],
  neighbour_median: ["number", "Median of the neighbours' published figures."],
  neighbour_min: ["number", "Lowest of them."],
  neighbour_max: ["number", "Highest of them."],
  neighbour_n: ["integer", "How many of the ten have a figure."],
  neighbour_missing: ["string", "Those that have none, each with the reason, joined by |."],
  mean_median_disagree: ["string", "yes where the figure lies on different sides of mean and median."],
  region_code: ["string", "Code of the region."],
  region_value: ["number", "The region's published figure."],
  england_value: ["number", "England's published figure."],
  difference_neighbours: ["number", "The figure less the neighbours' mean, in the indicator's unit."],
  difference_region: ["number", "The figure less the region's."],
  difference_england: ["number", "The figure less England's."],
  children_neighbours: ["number", "The difference from the neighbours' mean in children."],
  children_england: ["number", "The difference from England in children."],
  rank: ["integer", "Place among the authorities with a figure, 1 for the best; only where high or low is better."],
  rank_of: ["integer", "How many are ranked."],
  tied: ["integer", "How many others share the place."],
  rank_from: ["integer", "Best place that the 95 % interval could hold."],
  rank_to: ["integer", "Worst place that the 95 % interval could hold."],
  quartile: ["string", "Band A, B, C or D as in DfE's Local Authority Interactive Tool."],
  previous_period: ["string", "The period right before, where there is one to compare with."],
  change: ["number", "The figure less that of the previous period."],
  change_verdict: ["string", "What the test of the change says, or not-tested."],
  trend: ["string", "rising, falling or no-clear-trend over five periods; empty where none can be calculated."],
  versus_neighbours: ["string", "How the 95 % interval lies to the neighbours' mean."],
  versus_region: ["string", "How it lies to the region's figure."],
  versus_england: ["string", "How it lies to England's figure."],
  not_compared_reason: ["string", "Why the figure is not compared or not ranked."],
};

/**
 * `standings.csv`: a row for each indicator in its latest period, authority of today and edition of the neighbours. An indicator
 * that is published for England alone has none: three hundred rows without a figure would tell nobody anything.
 */
export function standingsFile(indicators: readonly Indicator[], all: AllStandings): DataFile {
  const ofAuthorities = indicators.filter(({ coverage }) => coverage !== "england");
  const rows = ofAuthorities.flatMap((indicator) => rowsOf(indicator, all));
  return { name: NAME, text: toCsv(standingColumns, rows), rows: rows.length, description };
}

function rowsOf(indicator: Indicator, all: AllStandings): Cell[][] {
  const editions = all.get(indicator.id)?.byEdition;
  if (!editions) return [];
  return [...editions.values()].flatMap((authorities) =>
    [...authorities.values()].map((standing) => {
      const row = standingRow(indicator, standing);
      return standingColumns.map((column) => row[column]);
    }),
  );
}

const required: ReadonlySet<StandingColumn> = new Set(["indicator", "period", "authority_code", "neighbour_edition"]);

const description: FileDescription = {
  name: NAME,
  title: "Standings",
  description:
    "Where each authority stands on each indicator in its latest period: beside its neighbours, region and England. Indicators " +
    "published for England alone have no rows.",
  columns: standingColumns.map((name) => {
    const [type, meaning] = meanings[name];
    return { name, type, description: meaning, required: required.has(name), words: [] };
  }),
  primaryKey: ["indicator", "authority_code", "neighbour_edition"],
  foreignKeys: [
    { column: "indicator", file: "indicators.csv", key: "id" },
    { column: "authority_code", file: "authorities.csv", key: "code" },
  ],
};
