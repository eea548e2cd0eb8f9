/**
 * What the published list of the 153 current authorities does not hold: the authorities abolished since inspections began
 * under the single inspection framework, and the codes that current ones have shed. From the structural changes orders and
 * the Office for National Statistics' code history database.
 */

export interface ClosedAuthority {
  code: string;
  dfeCode: string;
  /** As publishers print it. */
  name: string;
  /** Where another authority has the same name today. */
  distinctName?: string;
  slug: string;
  type: "county" | "unitary";
  regionCode: string;
  /** The first day on which it no longer existed. */
  closed: string;
}

const SOUTH_WEST = "E12000009";

export const closedAuthorities: readonly ClosedAuthority[] = [
  {
    code: "E06000028",
    dfeCode: "837",
    name: "Bournemouth",
    slug: "bournemouth",
    type: "unitary",
    regionCode: SOUTH_WEST,
    closed: "2019-04-01",
  },
  {
    code: "E06000029",
    dfeCode: "836",
    name: "Poole",
    slug: "poole",
    type: "unitary",
    regionCode: SOUTH_WEST,
    closed: "2019-04-01",
  },
  {
    code: "E10000006",
    dfeCode: "909",
    name: "Cumbria",
    slug: "cumbria",
    type: "county",
    regionCode: "E12000002",
    closed: "2023-04-01",
  },
  {
    code: "E10000009",
    dfeCode: "835",
    name: "Dorset",
    distinctName: "Dorset (to 2019)",
    slug: "dorset-to-2019",
    type: "county",
    regionCode: SOUTH_WEST,
    closed: "2019-04-01",
  },
  {
    code: "E10000021",
    dfeCode: "928",
    name: "Northamptonshire",
    slug: "northamptonshire",
    type: "county",
    regionCode: "E12000004",
    closed: "2021-04-01",
  },
];

export interface Opening {
  /** Its first day. */
  opened: string;
  /** DfE numbers of the authorities it took over from, in whole or in part; none are kept from before November 2013. */
  predecessors: readonly string[];
}

/** By DfE number: authorities that opened within the years the figures cover. */
export const openings: Readonly<Record<string, Opening>> = {
  "822": { opened: "2009-04-01", predecessors: [] },
  "823": { opened: "2009-04-01", predecessors: [] },
  "838": { opened: "2019-04-01", predecessors: ["835"] },
  // Christchurch, until then a district of Dorset, came to it with Bournemouth and Poole.
  "839": { opened: "2019-04-01", predecessors: ["837", "836", "835"] },
  "895": { opened: "2009-04-01", predecessors: [] },
  "896": { opened: "2009-04-01", predecessors: [] },
  "940": { opened: "2021-04-01", predecessors: ["928"] },
  "941": { opened: "2021-04-01", predecessors: ["928"] },
  "942": { opened: "2023-04-01", predecessors: ["909"] },
  "943": { opened: "2023-04-01", predecessors: ["909"] },
};

export interface CodeChange {
  dfeCode: string;
  formerCode: string;
  /** First day of the new code. */
  from: string;
  /** Why, in words; a change of boundary does not move the duty. */
  reason: "boundary" | "single-tier";
}

/** GSS codes that an authority has shed while its DfE number stayed. */
export const codeChanges: readonly CodeChange[] = [
  { dfeCode: "390", formerCode: "E08000020", from: "2013-04-01", reason: "boundary" },
  { dfeCode: "929", formerCode: "E06000048", from: "2013-04-01", reason: "boundary" },
  { dfeCode: "825", formerCode: "E10000002", from: "2020-04-01", reason: "single-tier" },
  { dfeCode: "815", formerCode: "E10000023", from: "2023-04-01", reason: "single-tier" },
  { dfeCode: "933", formerCode: "E10000027", from: "2023-04-01", reason: "single-tier" },
  { dfeCode: "370", formerCode: "E08000016", from: "2025-04-01", reason: "boundary" },
  { dfeCode: "373", formerCode: "E08000019", from: "2025-04-01", reason: "boundary" },
];
