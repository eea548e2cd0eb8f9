import { authorityTypes, ENGLAND } from "../model/authority.ts";
import { coverages, intervalMethods, polarities, units } from "../model/indicator.ts";
import { closenessWords } from "../model/neighbour.ts";
import { shorthands } from "../model/observation.ts";
import {
  authorityCode,
  choice,
  day,
  dayMonthOrYear,
  dfeCode,
  gssCode,
  https,
  kebab,
  list,
  matching,
  number,
  optional,
  optionalText,
  periodKind,
  regionCode,
  text,
  whole,
  yes,
} from "./columns.ts";
import type { Columns, DataFile, ForeignKey } from "./table.ts";

/** Ends of the kingdom, a little beyond England: a centroid outside them has its longitude and latitude swapped or wrong. */
const LONGITUDES = [-6.5, 1.9] as const;
const LATITUDES = [49.8, 55.9] as const;

/** The grade cell of a strand that the report says was not judged. */
export const NOT_JUDGED = "not-judged";

/** The value of a quoted count that is too small to show. */
export const FEWER_THAN = "fewer than 6";

const edition = matching(/^20\d\d$/, "the year of an edition, such as 2025", "edition");
const strandReference = matching(
  /^[a-z0-9-]+:[a-z0-9-]+$/,
  "a framework and a strand joined by a colon, such as sif:care-leavers",
  "strand-reference",
);
const periodText = matching(/^\d{4}(?:-\d{2}|-\d{4})?$/, "a period such as 2025, 2024-25 or 2012-2015", "period");
const quotedValue = matching(
  /^(?:fewer than 6|-?(?:0|[1-9]\d{0,8})(?:\.\d{1,4})?)$/,
  `a number, or the words ${FEWER_THAN}`,
  "quoted-value",
);

const toAuthority = (column: string): ForeignKey => ({ column, file: "authorities.csv", key: "code" });
const toSource: ForeignKey = { column: "source", file: "sources.csv", key: "id" };
const toInspection: ForeignKey = { column: "inspection_id", file: "inspections.csv", key: "id" };
const toFramework: ForeignKey = { column: "framework", file: "frameworks.csv", key: "framework" };
const toIndicator: ForeignKey = { column: "indicator", file: "indicators.csv", key: "id" };

const define = <C extends Columns>(file: DataFile<C>): DataFile<C> => file;

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
    closed: optional(day("Last day, for an authority that is no more.")),
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

export const topicsFile = define({
  name: "topics.csv",
  title: "Topics",
  description: "The headings that indicators stand under.",
  columns: {
    id: kebab("Short name, also that of its file in observations/."),
    title: text("Heading."),
    order: whole(1, 999, "Place in the list."),
  },
  primaryKey: ["id"],
  unique: [["order"]],
});

export const indicatorsFile = define({
  name: "indicators.csv",
  title: "Indicators",
  description: "Every indicator: what it asks, how it is measured, and how it may be compared.",
  columns: {
    id: kebab("Short name, as in addresses and observations."),
    title: text("Full title."),
    short_title: text("Title for tables and charts."),
    question: text("The question it answers, in plain English."),
    topic: kebab("Id of its topic."),
    family: kebab("Indicators of one family say the same thing twice, such as a rate and its count."),
    unit: choice(units, "Unit of the value."),
    decimals: whole(0, 4, "Decimals the publisher gives."),
    polarity: choice(polarities, "Whether high or low is generally seen as better, or neither."),
    period_kind: periodKind("What a period of it means."),
    interval: choice(intervalMethods, "How its interval of chance is worked out."),
    coverage: choice(coverages, "Whether every authority, a sample of them or only England has figures."),
    numerator_label: optionalText("What is counted above the line."),
    denominator_label: optionalText("What is counted below the line."),
    source: kebab("Id of the newest release it comes from."),
    lait_measure: optionalText("Short name of the same measure in DfE's Local Authority Interactive Tool."),
    headline: optional(whole(1, 99, "Place among the headline indicators of an authority's page.")),
    no_quartile: yes("yes where DfE's tool gives no quartile for it."),
    order: whole(1, 9_999, "Place within its topic."),
  },
  primaryKey: ["id"],
  unique: [["headline"]],
  foreignKeys: [{ column: "topic", file: "topics.csv", key: "id" }, toSource],
});

export const frameworksFile = define({
  name: "frameworks.csv",
  title: "Inspection frameworks",
  description: "What each of Ofsted's frameworks judges, and which earlier area each runs on from.",
  columns: {
    framework: kebab("Short name of the framework."),
    framework_title: text("Title of the framework."),
    from: day("First day of fieldwork under it."),
    to: optional(day("Last day of fieldwork under it; empty while it is in use.")),
    strand: kebab("Short name of the area that is judged."),
    label: text("The area's name as Ofsted prints it."),
    short_label: text("The everyday name."),
    order: whole(1, 99, "Place in the report."),
    runs_on_from: optional(strandReference("The area of an earlier framework that it continues.")),
    covers: list(kebab("Other strands whose subject this one judges together with its own.")),
  },
  primaryKey: ["framework", "strand"],
  unique: [["framework", "order"]],
});

export const gradesFile = define({
  name: "grades.csv",
  title: "Grades",
  description: "The grades each framework gives.",
  columns: {
    framework: kebab("Short name of the framework."),
    grade: kebab("Short name of the grade."),
    label: text("The grade as Ofsted prints it."),
    letter: text("Letter for small marks."),
    level: whole(1, 9, "1 for the lowest grade."),
  },
  primaryKey: ["framework", "grade"],
  unique: [["framework", "level"]],
  foreignKeys: [toFramework],
});

export const inspectionsFile = define({
  name: "inspections.csv",
  title: "Inspections",
  description: "Ofsted's inspections of children's services since November 2013.",
  columns: {
    id: matching(/^\d{3}-\d{4}-\d\d-\d\d$/, "DfE number and publication date, such as 925-2015-01-06", "inspection-id")(
      "DfE number and date of publication.",
    ),
    authority_code: authorityCode("Code of the authority."),
    framework: kebab("Framework in force when fieldwork began."),
    type: kebab("Kind of inspection."),
    start: optional(day("First day of fieldwork; empty where the report prints one date only.")),
    end: optional(day("Last day of fieldwork; empty where no publication gives it.")),
    published: day("Day the report was published."),
    report_url: optional(https("Address of the report.")),
    source: kebab("Id of the source."),
  },
  primaryKey: ["id"],
  foreignKeys: [toAuthority("authority_code"), toFramework, toSource],
});

export const judgementsFile = define({
  name: "judgements.csv",
  title: "Judgements",
  description: "Every grade that an inspection gave.",
  columns: {
    inspection_id: text("Id of the inspection."),
    strand: kebab("The area judged."),
    grade: kebab(`The grade, or ${NOT_JUDGED} where the report says so.`),
    printed_as: text("The grade as the report prints it."),
  },
  primaryKey: ["inspection_id", "strand"],
  foreignKeys: [toInspection],
});

export const visitsFile = define({
  name: "visits.csv",
  title: "Visits",
  description: "Focused visits, monitoring visits and joint targeted area inspections: a theme, never a grade.",
  columns: {
    id: text("Short name of the visit."),
    authority_code: authorityCode("Code of the authority."),
    type: kebab("Kind of visit."),
    start: dayMonthOrYear("First day, or the month or year where no more is known."),
    end: optional(day("Last day.")),
    published: optional(day("Day the letter was published.")),
    theme: optionalText("What was looked at."),
    precision: choice(["day", "month", "year"] as const, "How exactly the start is known."),
    url: optional(https("Address of the letter, or of the report that mentions the visit.")),
    source: kebab("Id of the source."),
  },
  primaryKey: ["id"],
  foreignKeys: [toAuthority("authority_code"), toSource],
});

export const quotedFile = define({
  name: "quoted.csv",
  title: "Figures quoted in inspection reports",
  description: "Figures an inspection report printed: shown under that inspection, never compared.",
  columns: {
    inspection_id: text("Id of the inspection."),
    measure: kebab("Short name of the measure."),
    label: text("What the figure is, in words."),
    value: quotedValue(`The figure; a count of one to five is given as "${FEWER_THAN}".`),
    unit: text("Unit of the figure."),
    period: optionalText("Period or date the report gives."),
    basis: optionalText("What the figure rests on."),
    england: optional(number(-1e6, 1e8, "England's figure in the same report.")),
    neighbours: optional(number(-1e6, 1e8, "The statistical neighbours' figure in the same report.")),
    note: optionalText("What else must be said with it."),
    source: kebab("Id of the source."),
  },
  primaryKey: ["inspection_id", "measure", "label", "period", "basis"],
  foreignKeys: [toInspection, toSource],
});

export const breaksFile = define({
  name: "breaks.csv",
  title: "Breaks in series",
  description: "Where a series stops being comparable with what came before.",
  columns: {
    indicator: kebab("Id of the indicator."),
    period: periodText("First period of the new kind."),
    reason: text("Why, in a sentence."),
  },
  primaryKey: ["indicator", "period"],
  foreignKeys: [toIndicator],
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

export const sourcesFile = define({
  name: "sources.csv",
  title: "Sources",
  description: "One row for each release of each publication.",
  columns: {
    id: kebab("Short name of the release."),
    publisher: text("Who published it."),
    title: text("Title of the publication."),
    release: text("Which release it is."),
    published: dayMonthOrYear("Day of publication, or its month where no more is known."),
    retrieved: day("Day it was fetched."),
    licence: text("Licence it stands under."),
    url: https("Address of the publication's page."),
    computed: yes("yes where the figures were worked out from a publication, not printed in it."),
  },
  primaryKey: ["id"],
});

/** Every file in `observations/`, one for each topic, has these columns. */
export const observationsFile = define({
  name: "observations/<topic>.csv",
  title: "Observations",
  description: "Every published figure: indicator, area and period, with what it was worked out from.",
  columns: {
    indicator: kebab("Id of the indicator."),
    area_code: gssCode("Code of the authority, region or England."),
    period: periodText("2025 (a year, or a day in it), 2024-25 (an academic or financial year) or 2012-2015 (a window)."),
    value: optional(number(-1e15, 1e15, "The published figure; empty where there is a shorthand.")),
    numerator: optionalText("What is above the line: a number, a shorthand, or empty where it is not published."),
    denominator: optionalText("What is below the line: a number, a shorthand, or empty where it is not published."),
    shorthand: optional(choice(shorthands, "Why there is no figure: c confidential, k rounds to zero but is not zero, u low reliability, x not available, z not applicable.")),
    source: kebab("Id of the source."),
  },
  primaryKey: ["indicator", "area_code", "period"],
  foreignKeys: [toIndicator, toSource],
});

/** The schema of every file in `data/`, in plain values: for its README, and for the Data Package. */
export const dataFiles = [
  authoritiesFile,
  regionsFile,
  placesFile,
  neighboursFile,
  topicsFile,
  indicatorsFile,
  frameworksFile,
  gradesFile,
  inspectionsFile,
  judgementsFile,
  visitsFile,
  quotedFile,
  breaksFile,
  noticesFile,
  sourcesFile,
  observationsFile,
].map((file) => describeFile(file as unknown as DataFile));

export interface FileDescription {
  name: string;
  title: string;
  description: string;
  columns: readonly { name: string; type: string; description: string; required: boolean; words: readonly string[] }[];
  primaryKey: readonly string[];
  foreignKeys: readonly ForeignKey[];
}

function describeFile(file: DataFile): FileDescription {
  const { name, title, description, primaryKey, foreignKeys = [] } = file;
  const columns = Object.entries(file.columns).map(([column, { type, description, required, words = [] }]) => {
    return { name: column, type, description, required, words };
  });
  return { name, title, description, columns, primaryKey, foreignKeys };
}
