import type { Source } from "../../../src/model/source.ts";
import type { OutputRow } from "../recipe.ts";

/** Ids in `sources.csv` that the recipes beside this file write into their rows. */
export const OUTCOMES_2023 = "ofsted-social-care-2023";
export const OUTCOMES_2025 = "ofsted-outcomes-2025";
export const INSPECTION_REPORTS = "ofsted-inspection-reports";
export const AREA_INFORMATION = "ofsted-sif-area-information";
export const QUOTED_TIMESCALES = "ofsted-sif-adoption-timescales";
export const WORKED_OUT_TIMESCALES = "ofsted-sif-adoption-timescales-computed";
export const ADOPTION_SCORECARDS = "dfe-adoption-scorecards";
export const PLACED_WITHIN_12_MONTHS_COMPUTED = "dfe-cla-2013-placed-within-12-months-computed";

const OGL = "Open Government Licence v3.0";
const RETRIEVED = "2026-11-22";
const OFSTED_REPORTS = "https://reports.ofsted.gov.uk/";
const LAIT = "https://www.gov.uk/government/publications/local-authority-interactive-tool-lait";

function source(
  id: string,
  publisher: string,
  title: string,
  release: string,
  published: string,
  url: string,
  computed = false,
): Source {
  return { id, publisher, title, release, published, retrieved: RETRIEVED, licence: OGL, url, computed };
}

/** Where Ofsted's yearly release of local authority outcomes stands: one row for each 31 March. */
function outcomesSource(year: string): Source {
  const id = outcomesId(year);
  const page = "https://www.gov.uk/government/organisations/ofsted";
  return source(id, "Ofsted", "Local authority inspection outcomes", `As at 31 March ${year}`, year, page);
}

function outcomesId(year: string): string {
  return `ofsted-outcomes-${year}`;
}

/** Id of the release whose sheets list an inspection or visit that began on a day. */
export function outcomesReleaseOf(day: string): string {
  if (day < "2024") return OUTCOMES_2023;
  const year = Number.parseInt(day.slice(0, 4), 10);
  return outcomesId(`${day.slice(5) <= "03-31" ? year : year + 1}`);
}

/** Rows of `sources.csv` for releases of outcomes that came after those listed here, so that a new sheet needs no code. */
export function newerOutcomes(ids: Iterable<string>): Source[] {
  const known = new Set(referenceSources.map(({ id }) => id));
  const newer = [...new Set(ids)].filter((id) => /^ofsted-outcomes-\d{4}$/.test(id) && !known.has(id));
  return newer.map((id) => outcomesSource(id.slice(-4)));
}

/** A source as a row of `sources.csv`. */
export function sourceRow({ computed, ...texts }: Source): OutputRow {
  return { ...texts, computed: computed ? "yes" : "" };
}

/** The publications and releases behind authorities, places, neighbours, inspections, visits and quoted figures. */
export const referenceSources: readonly Source[] = [
  source(
    "ons-authorities-2025",
    "Office for National Statistics",
    "Names, codes, boundaries and centres of upper-tier authorities",
    "Codes of April 2025",
    "2025-04",
    "https://geoportal.statistics.gov.uk/",
  ),
  source(
    "ons-places",
    "Office for National Statistics",
    "Names of parishes, wards, districts and authorities, current and former",
    "Codes of April 2025",
    "2025-04",
    "https://geoportal.statistics.gov.uk/",
  ),
  source(
    "dfe-statistical-neighbours-2021",
    "Department for Education",
    "Children's services statistical neighbours",
    "April 2021",
    "2021-04",
    LAIT,
  ),
  source(
    "dfe-statistical-neighbours-2025",
    "Department for Education",
    "Children's services statistical neighbours",
    "May 2025",
    "2025-05",
    LAIT,
  ),
  source(
    OUTCOMES_2023,
    "Ofsted",
    "Children's social care in England: inspection outcomes of local authorities",
    "2023",
    "2023-07",
    "https://www.gov.uk/government/statistics/childrens-social-care-data-in-england-2023",
  ),
  outcomesSource("2025"),
  source(
    INSPECTION_REPORTS,
    "Ofsted",
    "Inspection reports of local authority children's services, read one by one",
    "Reports to August 2026",
    "2026-08",
    OFSTED_REPORTS,
  ),
  source(
    "committee-report-2018-06-08",
    "Lincolnshire County Council",
    "Report to a committee on an Ofsted focused visit",
    "8 June 2018",
    "2018-06-08",
    "https://lincolnshire.moderngov.co.uk/",
  ),
  source(
    "committee-report-2022-03-08",
    "Leicestershire County Council",
    "Report to a committee on an Ofsted focused visit",
    "8 March 2022",
    "2022-03-08",
    "https://democracy.leics.gov.uk/",
  ),
  source(
    AREA_INFORMATION,
    "Ofsted",
    "Information about the area, as printed in single inspection reports",
    "Reports of 2014 to 2018",
    "2018-08",
    OFSTED_REPORTS,
  ),
  source(
    QUOTED_TIMESCALES,
    "Ofsted",
    "Adoption timescales, as quoted in single inspection reports",
    "Reports of 2014 to 2018",
    "2018-08",
    OFSTED_REPORTS,
  ),
  source(
    WORKED_OUT_TIMESCALES,
    "Ofsted",
    "Adoption timescales, worked out from what single inspection reports say (a threshold and the distance from it)",
    "Reports of 2014 to 2018",
    "2018-08",
    OFSTED_REPORTS,
    true,
  ),
  source(
    ADOPTION_SCORECARDS,
    "Department for Education",
    "Adoption scorecards",
    "As given to the import",
    "2016",
    "https://www.gov.uk/government/organisations/department-for-education",
  ),
  source(
    PLACED_WITHIN_12_MONTHS_COMPUTED,
    "Department for Education",
    "Children looked after in England, including adoption: share placed within 12 months, worked out from the counts",
    "2011 to 2013",
    "2013",
    "https://www.gov.uk/government/collections/statistics-looked-after-children",
    true,
  ),
];
