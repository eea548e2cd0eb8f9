import { authorityTypes, type AreaCode, type Authority, type Region } from "./authority.ts";
import type { Dataset } from "./dataset.ts";
import { closenessWords, type Edition, type StatisticalNeighbour } from "./neighbour.ts";

/** What is known of areas apart from figures. */
export type Areas = Pick<Dataset, "authorities" | "regions" | "neighbours">;

/** One authority's neighbours, nearest first: their places in the list of authorities, and a digit for the closeness of each. */
export type Links = readonly [places: readonly number[], closeness: string];

/** Authorities, regions and neighbours, as small as they can be sent to a browser. */
export interface AreasFile {
  version: 1;
  authorities: readonly Authority[];
  regions: readonly Region[];
  /** By edition, one entry for each authority in their order; null where the edition has no list for it. */
  neighbours: Readonly<Record<Edition, readonly (Links | null)[]>>;
}

/** The file that holds these areas; throws where ranks leave a gap. */
export function encodeAreas(areas: Areas): AreasFile {
  const { authorities, regions, neighbours } = areas;
  const editions = [...new Set(neighbours.map(({ edition }) => edition))].sort();
  const lists = editions.map((edition) => [edition, authorities.map(({ code }) => linksOf(areas, edition, code))]);
  return { version: 1, authorities, regions, neighbours: Object.fromEntries(lists) };
}

/** One authority's neighbours in an edition, or null where it has none there; throws where ranks leave a gap. */
export function linksOf({ authorities, neighbours }: Areas, edition: Edition, code: AreaCode): Links | null {
  const own = neighbours.filter((link) => link.edition === edition && link.authorityCode === code);
  own.sort((a, b) => a.rank - b.rank);
  if (own.some(({ rank }, index) => rank !== index + 1)) throw new Error(`${edition}, ${code}: ranks leave a gap`);
  const closeness = own.map((link) => closenessWords.indexOf(link.closeness)).join("");
  const placeOf = (wanted: AreaCode) => authorities.findIndex((one) => one.code === wanted);
  return own.length === 0 ? null : [own.map(({ neighbourCode }) => placeOf(neighbourCode)), closeness];
}

/** What one chart shows of areas: names and regions, in columns. */
export interface NamesFile {
  version: 1;
  codes: readonly AreaCode[];
  names: readonly string[];
  /** Empty where it is the name in small letters. */
  slugs: readonly string[];
  /** A digit for the type of each. */
  types: string;
  /** The place of each one's region in `regions`, or of none: -1. */
  within: readonly number[];
  /** By code, the day on which an authority was closed. */
  closed: Readonly<Record<AreaCode, string>>;
  regions: readonly Region[];
}

/** The file of names for charts in frames. */
export function encodeNames({ authorities, regions }: Areas): NamesFile {
  const closed = authorities.flatMap((one) => (one.closed === null ? [] : [[one.code, one.closed] as const]));
  return {
    version: 1,
    codes: authorities.map(({ code }) => code),
    names: authorities.map(({ name }) => name),
    slugs: authorities.map(({ name, slug }) => (slug === inSmallLetters(name) ? "" : slug)),
    types: authorities.map(({ type }) => authorityTypes.indexOf(type)).join(""),
    within: authorities.map(({ regionCode }) => regions.findIndex(({ code }) => code === regionCode)),
    closed: Object.fromEntries(closed),
    regions,
  };
}

/** The areas of a file of names: all that it does not hold is empty, neighbours too. Throws where its version is not known. */
export function decodeNames(file: NamesFile): Areas {
  if (file.version !== 1) throw new Error(`version ${String(file.version)} of the file of names is not known`);
  const { codes, names, slugs, types, within, closed, regions } = file;
  const unsaid = { dfeCode: "", opened: null, predecessors: [], formerCodes: [], otherNames: [], centroid: null };
  const authorities = codes.map((code, place) => ({
    ...unsaid,
    code,
    name: names[place]!,
    slug: slugs[place]! || inSmallLetters(names[place]!),
    type: authorityTypes[Number(types[place])]!,
    regionCode: regions[within[place]!]?.code ?? "",
    closed: closed[code] ?? null,
  }));
  return { authorities, regions, neighbours: [] };
}

function inSmallLetters(name: string): string {
  return name.toLowerCase().replace(/[^a-z]+/g, "-");
}

/** The same areas with the neighbours of one authority, by its slug, as `linksOf` gave them. */
export function withLinks(areas: Areas, edition: Edition, slug: string, links: Links | null): Areas {
  const authority = areas.authorities.find((one) => one.slug === slug);
  const neighbours = authority && links ? linksFrom(edition, areas.authorities, authority, links) : [];
  return { ...areas, neighbours };
}

/** The areas that a file holds; throws where it is of a version that this code does not know. */
export function decodeAreas({ version, authorities, regions, neighbours }: AreasFile): Areas {
  if (version !== 1) throw new Error(`version ${String(version)} of the file of areas is not known`);
  const links = Object.entries(neighbours).flatMap(([edition, lists]) =>
    lists.flatMap((list, place) => (list ? linksFrom(edition, authorities, authorities[place]!, list) : [])),
  );
  return { authorities, regions, neighbours: links };
}

function linksFrom(
  edition: Edition,
  authorities: readonly Authority[],
  { code }: Authority,
  [places, closeness]: Links,
): StatisticalNeighbour[] {
  return places.map((place, index) => ({
    edition,
    authorityCode: code,
    rank: index + 1,
    neighbourCode: authorities[place]!.code,
    closeness: closenessWords[Number(closeness[index])]!,
  }));
}
