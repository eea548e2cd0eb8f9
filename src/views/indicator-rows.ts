import { regionsOf } from "../compare/authorities.ts";
import type { Snapshot } from "../compare/snapshot.ts";
import type { Standing } from "../compare/standing.ts";
import { formatNumber, formatSigned, lowerFirst } from "../format.ts";
import type { Authority } from "../model/authority.ts";
import type { Dataset } from "../model/dataset.ts";
import { type FigureView, figureView } from "./figures.ts";
import { currentAuthorities } from "./naming.ts";
import { authorityTopicPath } from "./paths.ts";
import { type ProfileView, profileView } from "./profile.ts";
import { regionSlugs } from "./table-tools.ts";
import { type VerdictView, verdictView } from "./verdict.ts";

/** One authority in an indicator's table. */
export interface AuthorityRow {
  code: string;
  slug: string;
  name: string;
  href: string;
  region: string;
  /** All of its regions, for the filter: `inner-london london`. */
  regionSlugs: string;
  type: string;
  /** Id of its grade today on the strand that judges this subject, `none` without one. */
  grade: string;
  figure: FigureView;
  /** `41st` is too long for a column: `41`, with `=` where tied; a dash where nobody, or this one, is ranked. */
  rank: string;
  rankRaw: number | null;
  /** `28 to 57`, the places that chance allows; empty where it has no rank or no interval. */
  rankRange: string;
  /** `52 to 56`, the range chance allows; a dash where there is none. */
  interval: string;
  versusEngland: VerdictView;
  change: string;
  changeRaw: number | null;
  profile: ProfileView;
  /** Its grades today in words: `Leadership good; care leavers good`. */
  grades: string;
}

/** A row for every authority of today, best first where one end is better, else highest first. */
export function authorityRows(
  dataset: Dataset,
  snapshot: Snapshot,
  all: ReadonlyMap<string, Standing>,
  strand: string | null,
): AuthorityRow[] {
  const rows = currentAuthorities(dataset).flatMap((authority) => {
    const standing = all.get(authority.code);
    return standing ? [authorityRow(dataset, snapshot, authority, standing, strand)] : [];
  });
  return sortRows(snapshot, rows);
}

function authorityRow(
  dataset: Dataset,
  { indicator }: Snapshot,
  authority: Authority,
  standing: Standing,
  strand: string | null,
): AuthorityRow {
  const { change } = standing;
  const same = everywhere(dataset, authority);
  return {
    ...same,
    href: `${authorityTopicPath(authority, indicator.topic)}#${indicator.id}`,
    grade: same.profile.strands.find((one) => one.strand === strand)?.gradeId ?? "none",
    figure: figureView(indicator, standing.observation),
    ...rankCells(standing),
    interval: intervalOf(standing, indicator.decimals),
    versusEngland: verdictView(standing.england.verdict),
    change: change.status === "present" ? formatSigned(change.difference, indicator.decimals) : "–",
    changeRaw: change.status === "present" ? change.difference : null,
  };
}

type Everywhere = Pick<
  AuthorityRow,
  "code" | "slug" | "name" | "region" | "regionSlugs" | "type" | "profile" | "grades"
>;
const made = new WeakMap<Dataset, Map<string, Everywhere>>();

/** What an authority's row holds on every indicator's page, made once a dataset. */
function everywhere(dataset: Dataset, authority: Authority): Everywhere {
  const known = made.get(dataset) ?? new Map<string, Everywhere>();
  made.set(dataset, known);
  const found = known.get(authority.code) ?? makeEverywhere(dataset, authority);
  known.set(authority.code, found);
  return found;
}

function makeEverywhere(dataset: Dataset, authority: Authority): Everywhere {
  const { code, slug, name, type } = authority;
  const profile = profileView(dataset, code);
  return {
    code,
    slug,
    name,
    type,
    region: regionsOf(dataset, authority)[0]?.name ?? "",
    regionSlugs: regionSlugs(dataset, authority),
    profile,
    grades: profile.strands.map(({ name: area, grade }) => `${area} ${lowerFirst(grade)}`).join("; "),
  };
}

function rankCells({ rank }: Standing): Pick<AuthorityRow, "rank" | "rankRaw" | "rankRange"> {
  if (rank.status === "none") return { rank: "–", rankRaw: null, rankRange: "" };
  const { range } = rank;
  return {
    rank: `${rank.rank}${rank.tiedWith > 0 ? "=" : ""}`,
    rankRaw: rank.rank,
    rankRange: range === null || range.from === range.to ? "" : `${range.from} to ${range.to}`,
  };
}

function intervalOf({ interval95 }: Standing, decimals: number): string {
  if (interval95.status === "none") return "–";
  return [interval95.lower, interval95.upper].map((end) => formatNumber(end, decimals)).join(" to ");
}

/** Those that can be compared, those set aside, those without a figure; each in order of the figure, then of the name, by which they come. */
function sortRows({ indicator, cells }: Snapshot, rows: readonly AuthorityRow[]): AuthorityRow[] {
  const direction = indicator.polarity === "low" ? 1 : -1;
  const part = ({ code, figure }: AuthorityRow) =>
    figure.raw === null ? 2 : (cells.get(code)?.setAside ?? null) === null ? 0 : 1;
  const order = (a: AuthorityRow, b: AuthorityRow) =>
    part(a) - part(b) || direction * ((a.figure.raw ?? 0) - (b.figure.raw ?? 0));
  return [...rows].sort(order);
}
