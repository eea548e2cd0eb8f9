import type { SearchEntry, SearchKind } from "../../model/search.ts";

/** Other words for a topic; they are not in its row because only the search uses them. */
export const topicNames: Readonly<Record<string, readonly string[]>> = {
  "children-in-care": [
    "Looked-after children",
    "Children looked after",
    "LAC",
    "CLA",
    "Care system",
    "Numbers in care",
  ],
  placements: ["Placements", "Where children in care live", "Homes for children in care"],
  adoption: ["Adoption", "Permanence"],
  "leaving-care": ["Care leavers", "Young people leaving care", "After care"],
  "help-and-protection": ["Child protection", "Safeguarding", "Referrals and assessments", "Child abuse and neglect"],
  health: ["Health", "Wellbeing", "Health of children in care"],
  education: [
    "Schools",
    "School results",
    "GCSE results",
    "Exam results",
    "Attainment",
    "Exams",
    "Absence and exclusion",
  ],
  workforce: ["Social workers", "Social work workforce", "Staff", "Staffing"],
  spending: ["Costs", "Money", "Budgets", "Finance", "Section 251"],
  context: ["About the area", "Background"],
};

/** Other words for a region, by its slug. */
export const regionNames: Readonly<Record<string, readonly string[]>> = {
  "north-east": ["North East England", "Tyneside", "Teesside"],
  "north-west": ["North West England"],
  "yorkshire-and-the-humber": ["Yorkshire", "Yorkshire and Humber", "Yorkshire & Humberside", "The Humber"],
  "east-midlands": ["East Midlands region"],
  "west-midlands": ["West Midlands region"],
  "east-of-england": ["East Anglia", "Eastern England", "East of England region", "Eastern region"],
  london: ["Greater London", "London boroughs", "All London"],
  "south-east": ["South East England"],
  "south-west": ["South West England", "West Country"],
  "inner-london": ["Inner London boroughs"],
  "outer-london": ["Outer London boroughs"],
};

interface FixedPage {
  kind: SearchKind;
  title: string;
  path: string;
  names: readonly string[];
  line: string;
}

/** Pages of the site that stand for no row of the data. */
const pages: readonly FixedPage[] = [
  {
    kind: "judgements",
    title: "Judgements",
    path: "/judgements/",
    names: [
      "Ofsted judgements",
      "Ofsted ratings",
      "Ofsted grades by council",
      "Inspection results",
      "Latest Ofsted inspections",
      "Inadequate authorities",
      "Inadequate councils",
      "Outstanding authorities",
      "Outstanding councils",
      "Good authorities",
      "Councils that require improvement",
      "Which councils are inadequate for help and protection",
    ],
    line: "Every authority’s latest Ofsted judgements, area by area",
  },
  {
    kind: "page",
    title: "All authorities",
    path: "/authorities/",
    names: ["Authorities", "Councils", "List of councils", "Local authorities", "All councils"],
    line: "Every council with children’s services duties, and those that were abolished",
  },
  {
    kind: "page",
    title: "All indicators",
    path: "/indicators/",
    names: ["Indicators", "Measures", "List of indicators", "Statistics", "All measures", "Metrics"],
    line: "Everything that is measured, by topic",
  },
  {
    kind: "page",
    title: "Topics",
    path: "/topics/",
    names: ["All topics", "Themes"],
    line: "The indicators in ten groups",
  },
  {
    kind: "page",
    title: "Regions",
    path: "/regions/",
    names: ["All regions", "Regions of England"],
    line: "The nine regions of England, and Inner and Outer London",
  },
  {
    kind: "page",
    title: "Compare",
    path: "/compare/",
    names: ["Compare councils", "Compare authorities", "Comparison tool", "Benchmark", "Benchmarking tool"],
    line: "Your own set of authorities and indicators, side by side",
  },
  {
    kind: "page",
    title: "Find your council by place",
    path: "/find/",
    names: [
      "Find my council",
      "Which council am I in",
      "What is my council",
      "Place finder",
      "Postcode",
      "Find a council",
    ],
    line: "From a town, parish, ward or district to the council with the duty",
  },
  {
    kind: "page",
    title: "Data to download",
    path: "/data/",
    names: ["Data", "Downloads", "Download the data", "CSV", "API", "Spreadsheet", "Open data", "Excel", "JSON"],
    line: "Every figure on the site as files, free to use",
  },
  {
    kind: "page",
    title: "Updates",
    path: "/updates/",
    names: ["What changed", "News", "RSS", "Feed", "Change log", "Latest release", "What is new"],
    line: "What changed on the site, and when",
  },
  {
    kind: "page",
    title: "Methods",
    path: "/methods/",
    names: ["Methodology", "How it works", "Help", "Guidance", "How to use this site"],
    line: "How the numbers are made and how to read them",
  },
  {
    kind: "page",
    title: "Glossary",
    path: "/glossary/",
    names: ["Terms", "Definitions", "Jargon", "Acronyms", "Abbreviations", "What do the words mean"],
    line: "The words of children’s services in plain English",
  },
];

/** The entries of the pages that `exists` says are built. */
export function fixedPages(exists: (path: string) => boolean): SearchEntry[] {
  return pages.filter(({ path }) => exists(path)).map((page) => ({ ...page, text: "" }));
}
