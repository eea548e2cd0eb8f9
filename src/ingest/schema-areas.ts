import { ENGLAND, authorityTypes } from "../model/authority.ts";
import { closenessWords } from "../model/neighbour.ts";
import {
  authorityCode,
  choice,
  day,
  dayMonthOrYear,
  dfeCode,
  gssCode,
  kebab,
  list,
  matching,
  number,
  optional,
  optionalText,
  regionCode,
  text,
  whole,
} from "./columns.ts";
import { define, toAuthority } from "./table.ts";

/** Ends of the kingdom, a little beyond England: a centroid outside them has its longitude and latitude swapped or wrong. */
const LONGITUDES = [-6.5, 1.9] as const;

const LATITUDES = [49.8, 55.9] as const;

const edition = matching(/^20\d\d$/, "the year of an edition, such as 2025", "edition");

export const authoritiesFile = define({
  name: "authorities.csv",
  title: "Authorities",
  description: "The authorities with children's services duties, and those that were closed.",
  columns: {
    code: authorityCode("Current GSS code; for a closed authority, its last one."),
    dfe_code: dfeCode("DfE's three-digit number, which outlives changes of GSS code."),
    name: text("Official name."),
    slug: kebab("The everyday name as it stands in addresses."),
    type: choice(authorityTypes, "Kind of authority."),
    region_code: regionCode("The smallest region it lies in: Inner or Outer London, never London."),
    opened: optional(day("First day, where it took over from others or was given a new code.")),
    closed: optional(day("First day on which it was no more, for an authority that was abolished.")),
    predecessors: list(authorityCode("Codes of the authorities whose area it took over.")),
    former_codes: list(authorityCode("GSS codes it had before.")),
    other_names: list(text("Other names people know it by.")),
    centroid_lon: optional(number(...LONGITUDES, "Longitude of its middle, in degrees (WGS84).")),
    centroid_lat: optional(number(...LATITUDES, "Latitude of its middle, in degrees (WGS84).")),
  },
  primaryKey: ["code"],
  unique: [["dfe_code"], ["slug"]],
  foreignKeys: [{ column: "region_code", file: "regions.csv", key: "code" }, toAuthority("predecessors")],
});

export const regionsFile = define({
  name: "regions.csv",
  title: "Regions",
  description: "The nine regions of England, and the two halves of London.",
  columns: {
    code: regionCode("GSS code."),
    name: text("Name."),
    slug: kebab("The name as it stands in addresses."),
    parent_code: gssCode("What it is a part of: England, or London for its halves."),
  },
  primaryKey: ["code"],
  unique: [["slug"], ["name"]],
  foreignKeys: [{ column: "parent_code", file: "regions.csv", key: "code", or: [ENGLAND] }],
});

export const placesFile = define({
  name: "places.csv",
  title: "Places",
  description: "Names people search for, and the authority with the duty there.",
  columns: {
    name: text("Name of the place."),
    kind: text("What it is: a parish, a ward, a district, a former district."),
    within: optionalText("The larger place that tells it from others of the same name."),
    authority_code: authorityCode("Code of the authority with the duty there today."),
  },
  primaryKey: ["name", "kind", "within", "authority_code"],
  foreignKeys: [toAuthority("authority_code")],
});

export const neighboursFile = define({
  name: "statistical-neighbours.csv",
  title: "Statistical neighbours",
  description: "The ten authorities most like each authority, nearest first, in each edition of DfE's model.",
  columns: {
    edition: edition("Year of the edition."),
    authority_code: authorityCode("Code of the authority whose neighbours are listed."),
    rank: whole(1, 10, "1 for the nearest, to 10."),
    neighbour_code: authorityCode("Code of the neighbour."),
    closeness: choice(closenessWords, "DfE's word for how close it is."),
  },
  primaryKey: ["edition", "authority_code", "rank"],
  unique: [["edition", "authority_code", "neighbour_code"]],
  foreignKeys: [toAuthority("authority_code"), toAuthority("neighbour_code")],
});

export const noticesFile = define({
  name: "notices.csv",
  title: "Notices",
  description: "Warnings for an authority's page: reorganisation, joint returns, changes of code.",
  columns: {
    authority_code: authorityCode("Code of the authority."),
    kind: kebab("Kind of notice."),
    from: optional(dayMonthOrYear("First day it holds for.")),
    to: optional(dayMonthOrYear("Last day it holds for.")),
    text: text("The notice, in plain words."),
  },
  primaryKey: ["authority_code", "kind", "from", "text"],
  foreignKeys: [toAuthority("authority_code")],
});
