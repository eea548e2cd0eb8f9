import type { AreaCode, Authority, Notice, Place, Region } from "../model/authority.ts";
import type { Source } from "../model/source.ts";
import type { Issue } from "./issue.ts";
import type { authoritiesFile, noticesFile, placesFile, regionsFile } from "./schema-areas.ts";
import type { sourcesFile } from "./schema-figures.ts";
import type { DataFile, Row, Table } from "./table.ts";
import { cellsOf, faultAt } from "./table.ts";

type TableOf<F> = F extends DataFile<infer C> ? Table<C> : never;
type RowOf<F> = F extends DataFile<infer C> ? Row<C> : never;
export type AuthorityTable = TableOf<typeof authoritiesFile>;
type AuthorityRow = RowOf<typeof authoritiesFile>;
export type RegionTable = TableOf<typeof regionsFile>;
export type PlaceTable = TableOf<typeof placesFile>;
export type NoticeTable = TableOf<typeof noticesFile>;
export type SourceTable = TableOf<typeof sourcesFile>;

/** The authorities of a table, in its order. */
export function authoritiesOf(table: AuthorityTable): Authority[] {
  return table.rows.map(({ values: v }) => ({
    code: v.code,
    dfeCode: v.dfe_code,
    name: v.name,
    slug: v.slug,
    type: v.type,
    regionCode: v.region_code,
    opened: v.opened,
    closed: v.closed,
    predecessors: v.predecessors,
    formerCodes: v.former_codes,
    otherNames: v.other_names,
    centroid: v.centroid_lon === null || v.centroid_lat === null ? null : { lon: v.centroid_lon, lat: v.centroid_lat },
  }));
}

/** Faults between the cells of authorities: dates, regions, codes in use twice, chains of predecessors. */
export function authorityFaults(table: AuthorityTable, regions: RegionTable): Issue[] {
  const parents = new Set(
    regions.rows.filter(({ values }) => values.parent_code !== values.code).map(({ values }) => values.parent_code),
  );
  return [
    ...table.rows.flatMap((row) => authorityRowFaults(table, row, parents)),
    ...formerCodeFaults(table),
    ...predecessorFaults(table),
    ...successorFaults(table),
  ];
}

function authorityRowFaults(table: AuthorityTable, row: AuthorityRow, parents: ReadonlySet<AreaCode>): Issue[] {
  const { opened, closed, region_code, centroid_lon, centroid_lat } = row.values;
  const issues: Issue[] = [];
  if (opened !== null && closed !== null && closed < opened) {
    issues.push(faultAt(table, row, "closed", `a day on or after opened, ${opened}`, "date-order"));
  }
  if (parents.has(region_code)) {
    issues.push(
      faultAt(table, row, "region_code", "the smallest region, not one with regions in it", "region-smallest"),
    );
  }
  if ((centroid_lon === null) !== (centroid_lat === null)) {
    issues.push(faultAt(table, row, "centroid_lat", "both centroid_lon and centroid_lat, or neither", "centroid"));
  }
  return issues;
}

/** A code that was shed may not be the code of another authority, nor have been shed by two. */
function formerCodeFaults(table: AuthorityTable): Issue[] {
  const holders = new Map(table.rows.map((row) => [row.values.code, row]));
  return table.rows.flatMap((row) =>
    row.values.former_codes.flatMap((code) => {
      const holder = holders.get(code);
      holders.set(code, row);
      if (!holder) return [];
      const expected = `codes that no authority has or had; ${code} is that of ${holder.values.name}`;
      return [faultAt(table, row, "former_codes", expected, "former-code")];
    }),
  );
}

/** Each predecessor was closed before its successor opened, and no chain of predecessors runs in a ring. */
function predecessorFaults(table: AuthorityTable): Issue[] {
  const byCode = new Map(table.rows.map((row) => [row.values.code, row]));
  return table.rows.flatMap((row) => {
    const before = row.values.predecessors.flatMap((code) => byCode.get(code) ?? []);
    const open = before.filter(({ values }) => values.closed === null || isAfter(values.closed, row.values.opened));
    const faults = open.map((predecessor) => stillOpen(table, row, predecessor));
    return leadsBack(row.values.code, byCode) ? [...faults, ring(table, row)] : faults;
  });
}

function isAfter(closed: string, opened: string | null): boolean {
  return opened === null || closed > opened;
}

function stillOpen(table: AuthorityTable, row: AuthorityRow, predecessor: AuthorityRow): Issue {
  const { code, closed } = predecessor.values;
  const found = closed === null ? "has no closed day" : `closed on ${closed}`;
  const expected = `predecessors closed by the day it opened (${row.values.opened ?? "none given"}); ${code} ${found}`;
  return faultAt(table, row, "predecessors", expected, "predecessor-closed");
}

function ring(table: AuthorityTable, row: AuthorityRow): Issue {
  return faultAt(table, row, "predecessors", "predecessors that do not lead back to itself", "predecessor-ring");
}

function leadsBack(start: AreaCode, byCode: ReadonlyMap<AreaCode, AuthorityRow>): boolean {
  const seen = new Set<AreaCode>();
  const waiting = [...(byCode.get(start)?.values.predecessors ?? [])];
  for (let code = waiting.pop(); code !== undefined; code = waiting.pop()) {
    if (code === start) return true;
    if (!seen.has(code)) waiting.push(...(byCode.get(code)?.values.predecessors ?? []));
    seen.add(code);
  }
  return false;
}

/** A closed authority must be somebody's predecessor: its area is somebody's duty now. */
function successorFaults(table: AuthorityTable): Issue[] {
  const succeeded = new Set(table.rows.flatMap((row) => row.values.predecessors));
  const orphans = table.rows.filter((row) => row.values.closed !== null && !succeeded.has(row.values.code));
  const expected = "an authority that names it among its predecessors, since it is closed";
  return orphans.map((row) => faultAt(table, row, "closed", expected, "successor"));
}

/** The regions of a table, in its order. */
export function regionsOf(table: RegionTable): Region[] {
  return table.rows.map(({ values: v }) => ({ code: v.code, name: v.name, slug: v.slug, parentCode: v.parent_code }));
}

/** A region may not be a part of itself, nor of a region that is a part of another. */
export function regionFaults(table: RegionTable): Issue[] {
  const parents = new Map(table.rows.map(({ values }) => [values.code, values.parent_code]));
  const expected = "England, or a region that is itself a part of England";
  return table.rows
    .filter(({ values }) => {
      const above = parents.get(values.parent_code);
      return values.parent_code === values.code || (above !== undefined && parents.has(above));
    })
    .map((row) => faultAt(table, row, "parent_code", expected, "region-parent"));
}

/** The places of a table, in its order. */
export function placesOf(table: PlaceTable): Place[] {
  return table.rows.map(({ values: v }) => ({
    name: v.name,
    kind: v.kind,
    within: v.within,
    authorityCode: v.authority_code,
  }));
}

/** A place must lead to an authority that has the duty today. */
export function placeFaults(table: PlaceTable, authorities: AuthorityTable): Issue[] {
  const closed = new Set(authorities.rows.filter((row) => row.values.closed !== null).map((row) => row.values.code));
  return table.rows
    .filter((row) => closed.has(row.values.authority_code))
    .map((row) => faultAt(table, row, "authority_code", "an authority that is not closed", "place-open"));
}

/** The notices of a table, in its order. */
export function noticesOf(table: NoticeTable): Notice[] {
  return table.rows.map(({ values: v }) => ({
    authorityCode: v.authority_code,
    kind: v.kind,
    from: v.from,
    to: v.to,
    text: v.text,
  }));
}

/** A notice may not end before it begins. */
export function noticeFaults(table: NoticeTable): Issue[] {
  return table.rows.flatMap((row) => {
    const { from, to } = row.values;
    if (from === null || to === null || to >= from) return [];
    return [faultAt(table, row, "to", `a day on or after from, ${from}`, "date-order")];
  });
}

/** The sources of a table, in its order. */
export function sourcesOf(table: SourceTable): Source[] {
  return table.rows.map(({ values }) => ({ ...values }));
}

/** A release cannot have been fetched before it was published. */
export function sourceFaults(table: SourceTable): Issue[] {
  return table.rows
    .filter(({ values }) => values.retrieved < values.published)
    .map((row) =>
      faultAt(table, row, "retrieved", `a day on or after published, ${row.values.published}`, "date-order"),
    );
}

/** Codes of all areas that can have figures besides England, and which of them are authorities. */
export function areasOf(
  authorities: AuthorityTable,
  regions: RegionTable,
): ReadonlyMap<AreaCode, "authority" | "region"> {
  const areas = new Map<AreaCode, "authority" | "region">();
  for (const code of cellsOf(regions, "code")) areas.set(code, "region");
  for (const code of cellsOf(authorities, "code")) areas.set(code, "authority");
  return areas;
}
