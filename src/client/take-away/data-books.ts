import { formatDate } from "../../format.ts";
import { coverSheet, named, tableSheet, type BookSource, type Sheet } from "./book.ts";
import type { SheetCell } from "./cells.ts";
import type { Facts } from "./notes.ts";

type Figure = number | string | null;

/** What `/data/v1/index.json` says of measures and areas. */
export interface ApiIndex {
  authorities: readonly { code: string; name: string; slug: string; regionCode: string; closed: string | null }[];
  regions: readonly { code: string; name: string }[];
  indicators: readonly { id: string; title: string; topic: string; unit: string }[];
  topics: readonly { id: string; title: string }[];
  frameworks: readonly { id: string; title: string; strands: readonly { id: string; label: string }[] }[];
}

interface Series {
  value: readonly Figure[];
  numerator?: readonly Figure[];
  denominator?: readonly Figure[];
  source: string | readonly (string | null)[];
}

/** The part of `/data/v1/authorities/<slug>.json` that goes into a spreadsheet. */
export interface ApiAuthority {
  authority: { name: string };
  notices: readonly { text: string }[];
  inspections: readonly {
    framework: string;
    published: string;
    start: string | null;
    end: string | null;
    reportUrl: string | null;
    judgements: readonly { strand: string; printedAs: string }[];
  }[];
  sources: readonly (BookSource & { id: string })[];
  figures: Readonly<Record<string, Series & { periods: readonly string[] }>>;
  standings: { columns: readonly string[]; rows: readonly (readonly Figure[])[] };
}

/** The part of `/data/v1/indicators/<id>.json` that goes into a spreadsheet. */
export interface ApiIndicator {
  indicator: { title: string; unit: string; numeratorLabel: string; denominatorLabel: string };
  breaks: readonly { period: string; reason: string }[];
  sources: readonly (BookSource & { id: string })[];
  periods: readonly string[];
  areas: Readonly<Record<string, Series>>;
}

/** The columns of `standings.csv` that a topic's sheet shows, by their headings there. */
const shown: readonly (readonly [column: string, heading: string])[] = [
  ["period", "Period"],
  ["value", "Figure"],
  ["neighbour_edition", "Neighbours of edition"],
  ["neighbour_mean", "Similar councils: mean"],
  ["neighbour_median", "Similar councils: median"],
  ["neighbour_n", "Similar councils with a figure"],
  ["region_value", "Region"],
  ["england_value", "England"],
  ["rank", "Rank"],
  ["rank_of", "of"],
  ["tied", "Tied with"],
  ["rank_from", "Rank range: from"],
  ["rank_to", "Rank range: to"],
  ["quartile", "Quartile band"],
  ["versus_neighbours", "Against similar councils"],
  ["versus_region", "Against the region"],
  ["versus_england", "Against England"],
  ["change", "Change on the year before"],
  ["change_verdict", "Change tested"],
  ["trend", "Trend over five periods"],
  ["lower95", "95% interval: lower"],
  ["upper95", "95% interval: upper"],
  ["numerator", "Numerator"],
  ["denominator", "Denominator"],
  ["not_compared_reason", "Why not compared or ranked"],
];

/** An authority's judgements and figures, one sheet a topic; one topic only where it is named. */
export function authorityBook(facts: Facts, api: ApiAuthority, index: ApiIndex, only: string | null): Sheet[] {
  const topics = index.topics.filter(({ id }) => only === null || id === only);
  const held = topics.filter(({ id }) => index.indicators.some((one) => one.topic === id && api.figures[one.id]));
  const used = new Set(held.flatMap(({ id }) => sourcesUsed(api, index, id)));
  const cautions = api.notices.map(({ text }) => ["Notice", text] as const);
  const ranks = [
    "Ranks",
    "1 is best; ties share the lowest number. A rank says nothing of why a figure is what it is. Verdicts leave out what chance alone, counting each child separately, would explain.",
  ] as const;
  const judgements = only === null ? [judgementSheet(api, index)] : [];
  const sources = api.sources.filter(({ id }) => only === null || used.has(id));
  return named([
    coverSheet(facts, sources, [ranks, ...cautions]),
    ...judgements,
    ...held.map((topic) => topicSheet(api, index, topic)),
  ]);
}

function sourcesUsed(api: ApiAuthority, index: ApiIndex, topic: string): string[] {
  const series = index.indicators.filter((one) => one.topic === topic).flatMap(({ id }) => api.figures[id] ?? []);
  return series.flatMap(({ source }) => (typeof source === "string" ? [source] : source.flatMap((one) => one ?? [])));
}

function judgementSheet({ inspections, authority }: ApiAuthority, { frameworks }: ApiIndex): Sheet {
  const inOrder = [...inspections].sort((a, b) => b.published.localeCompare(a.published));
  const rows = inOrder.flatMap(({ framework, published, start, end, reportUrl, judgements }) => {
    const known = frameworks.find(({ id }) => id === framework);
    return judgements.map(({ strand, printedAs }): SheetCell[] => [
      ...[published, start, end, known ? known.title : framework],
      ...[known?.strands.find(({ id }) => id === strand)?.label ?? strand, printedAs, reportUrl],
    ]);
  });
  const header = ["Published", "Fieldwork from", "Fieldwork to", "Framework", "Area judged", "Judgement", "Report"];
  return tableSheet(
    "Judgements",
    { title: `${authority.name}: Ofsted’s judgements`, header, rows },
    [12, 14, 14, 34, 60, 28, 50],
  );
}

function topicSheet(api: ApiAuthority, index: ApiIndex, topic: { id: string; title: string }): Sheet {
  const measures = index.indicators.filter((one) => one.topic === topic.id && api.figures[one.id]);
  const latest = measures.flatMap((one) => standingRows(api, one));
  const history = measures.flatMap((one) => historyRows(api, one));
  const header = ["Measure", "Unit", ...shown.map(([, heading]) => heading)];
  const past = ["Measure", "Unit", "Period", "Figure", "Numerator", "Denominator", "Source"];
  const title = `${api.authority.name}: ${topic.title.toLowerCase()}`;
  const top: (readonly SheetCell[])[] = [[title], [], ["Latest figures, compared"], header, ...latest, []];
  const rows = [...top, ["Every period"], past, ...history];
  const widths = [56, 12, ...shown.map(() => 14)];
  return { name: topic.title, rows, headings: [0, 2, 3, top.length, top.length + 1], widths };
}

function standingRows({ standings }: ApiAuthority, { id, title, unit }: ApiIndex["indicators"][number]): SheetCell[][] {
  const place = (column: string) => standings.columns.indexOf(column);
  const own = standings.rows.filter((row) => row[place("indicator")] === id);
  return own.map((row) => [
    title,
    unit,
    ...shown.map(([column]) => (column === "value" ? valueOf(row, place) : (row[place(column)] ?? null))),
  ]);
}

/** The figure, or the symbol that stands in its place. */
function valueOf(row: readonly Figure[], place: (column: string) => number): SheetCell {
  return row[place("value")] ?? row[place("shorthand")] ?? null;
}

function historyRows(
  { figures, sources }: ApiAuthority,
  { id, title, unit }: ApiIndex["indicators"][number],
): SheetCell[][] {
  const series = figures[id]!;
  return series.periods.map((period, i) => {
    const source = typeof series.source === "string" ? series.source : series.source[i];
    const known = sources.find((one) => one.id === source);
    const release = known ? `${known.title}, ${known.release}` : null;
    return [
      title,
      unit,
      period,
      series.value[i] ?? null,
      series.numerator?.[i] ?? null,
      series.denominator?.[i] ?? null,
      release,
    ];
  });
}

/** An indicator in every area and period: a sheet of figures, and one each of numerators and denominators where they are published. */
export function indicatorBook(facts: Facts, api: ApiIndicator, index: ApiIndex): Sheet[] {
  const { indicator, breaks } = api;
  const parts = [
    ["Figures", "value", `${indicator.title} (${indicator.unit})`],
    ["Numerators", "numerator", indicator.numeratorLabel],
    ["Denominators", "denominator", indicator.denominatorLabel],
  ] as const;
  const sheets = parts.flatMap(([name, part, title]) => {
    const rows = areaRows(api, index, part);
    return rows.some((row) => row.length > 3)
      ? [
          tableSheet(name, { title, header: ["Area", "Code", "Region", ...api.periods], rows }, [
            30,
            12,
            24,
            ...api.periods.map(() => 10),
          ]),
        ]
      : [];
  });
  const cautions = breaks.map(({ period, reason }) => [`From ${period}`, reason] as const);
  return named([coverSheet(facts, api.sources, cautions), ...sheets]);
}

function areaRows(
  { areas }: ApiIndicator,
  index: ApiIndex,
  part: "value" | "numerator" | "denominator",
): SheetCell[][] {
  const names = new Map<string, readonly [string, string]>([["E92000001", ["England", ""]]]);
  const regions = new Map(index.regions.map(({ code, name }) => [code, name]));
  for (const { code, name } of index.regions) names.set(code, [name, ""]);
  for (const { code, name, regionCode, closed } of index.authorities)
    names.set(code, [closed ? `${name} (closed ${formatDate(closed)})` : name, regions.get(regionCode) ?? ""]);
  const inOrder = Object.entries(areas).sort(([a], [b]) =>
    orderOf(names, regions, a).localeCompare(orderOf(names, regions, b), "en"),
  );
  return inOrder.map(([code, series]) => [
    ...(names.get(code) ?? [code, ""]).toSpliced(1, 0, code),
    ...(series[part] ?? []),
  ]);
}

/** England, then regions, then authorities by name. */
function orderOf(
  names: ReadonlyMap<string, readonly [string, string]>,
  regions: ReadonlyMap<string, string>,
  code: string,
): string {
  const rank = code === "E92000001" ? "0" : regions.has(code) ? "1" : "2";
  return `${rank} ${names.get(code)?.[0] ?? code}`;
}
