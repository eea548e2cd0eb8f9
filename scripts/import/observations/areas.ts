import type { OutputRow } from "../recipe.ts";
import { ENGLAND, type AreaCode } from "../../../src/model/authority.ts";
import type { Period } from "../../../src/model/period.ts";

/** An area that figures can be about, with the days between which it existed. */
export interface KnownArea {
  code: AreaCode;
  name: string;
  opened: string;
  closed: string;
}

/** Finds areas by the codes that publishers use. The DfE number comes first, because GSS codes change. */
export interface AreaLookup {
  byDfeCode(code: string): KnownArea | undefined;
  /** A current or former GSS code of an authority, region or England. */
  byGssCode(code: string): KnownArea | undefined;
  authorities: readonly KnownArea[];
}

const england: KnownArea = { code: ENGLAND, name: "England", opened: "", closed: "" };

/** DfE's own numbers for England and the regions, as in LAIT, and the GSS codes they stand for. */
const regionNumbers: Readonly<Record<string, AreaCode>> = {
  "970": ENGLAND,
  "980": "E12000001",
  "981": "E12000002",
  "982": "E12000003",
  "983": "E12000004",
  "984": "E12000005",
  "985": "E12000006",
  "986": "E12000007",
  "987": "E13000001",
  "988": "E13000002",
  "989": "E12000008",
  "990": "E12000009",
};

/** The look-up that follows from the rows of `authorities.csv` and `regions.csv`. */
export function areaLookup(authorities: readonly OutputRow[], regions: readonly OutputRow[]): AreaLookup {
  const byDfe = new Map<string, KnownArea>();
  const byGss = new Map<string, KnownArea>([[ENGLAND, england]]);
  const known = authorities.map((row) => addAuthority(row, byDfe, byGss));
  for (const row of regions)
    byGss.set(row["code"] ?? "", { code: row["code"] ?? "", name: row["name"] ?? "", opened: "", closed: "" });
  for (const [number, code] of Object.entries(regionNumbers)) {
    const area = byGss.get(code);
    if (area) byDfe.set(number, area);
  }
  return { byDfeCode: (code) => byDfe.get(code), byGssCode: (code) => byGss.get(code), authorities: known };
}

function addAuthority(row: OutputRow, byDfe: Map<string, KnownArea>, byGss: Map<string, KnownArea>): KnownArea {
  const area = {
    code: row["code"] ?? "",
    name: row["name"] ?? "",
    opened: row["opened"] ?? "",
    closed: row["closed"] ?? "",
  };
  byDfe.set(row["dfe_code"] ?? "", area);
  byGss.set(area.code, area);
  for (const former of (row["former_codes"] ?? "").split("|").filter(Boolean))
    if (!byGss.has(former)) byGss.set(former, area);
  return area;
}

/** True where the authority had not opened by the end of the period, or had closed before it began. */
export function didNotExist(area: KnownArea, period: Period): boolean {
  return (area.opened !== "" && period.end < area.opened) || (area.closed !== "" && period.start >= area.closed);
}

/** England, regions and the halves of London have codes of their own kind. */
export function isAuthority(area: string): boolean {
  return !/^E(12|13|92)/.test(area);
}
