import type { StatisticalNeighbour } from "../model/neighbour.ts";
import type { Issue } from "./issue.ts";
import type { AuthorityTable } from "./reference.ts";
import type { neighboursFile } from "./schema-areas.ts";
import type { DataFile, Table } from "./table.ts";
import { faultAt } from "./table.ts";

type Columns = typeof neighboursFile extends DataFile<infer C> ? C : never;
export type NeighbourTable = Table<Columns>;

/** How many neighbours DfE's model gives each authority. */
const LIST_LENGTH = 10;

/** The neighbours of a table, in its order. */
export function neighboursOf(table: NeighbourTable): StatisticalNeighbour[] {
  return table.rows.map(({ values: v }) => ({
    edition: v.edition,
    authorityCode: v.authority_code,
    rank: v.rank,
    neighbourCode: v.neighbour_code,
    closeness: v.closeness,
  }));
}

/** Faults in neighbour lists: a list that is not ten long, an authority among its own neighbours, one without a list. */
export function neighbourFaults(table: NeighbourTable, authorities: AuthorityTable): Issue[] {
  const lists = Map.groupBy(table.every, ({ raw }) => `${raw[0]} ${raw[1]}`);
  const short = [...lists.values()].filter((list) => list.length !== LIST_LENGTH);
  return [...selfLinks(table), ...short.map((list) => incomplete(table, list)), ...withoutList(table, authorities)];
}

function selfLinks(table: NeighbourTable): Issue[] {
  return table.rows
    .filter((row) => row.values.authority_code === row.values.neighbour_code)
    .map((row) => faultAt(table, row, "neighbour_code", "another authority than its own", "neighbour-self"));
}

function incomplete(table: NeighbourTable, list: NeighbourTable["every"]): Issue {
  const last = list[list.length - 1] as NeighbourTable["every"][number];
  const [edition, authority] = last.raw;
  const expected = `${LIST_LENGTH} neighbours of ${authority} in the edition of ${edition}, not ${list.length}`;
  return faultAt(table, last, "rank", expected, "neighbours-complete");
}

/** The newest edition has a list for every authority that is open; an earlier one may leave out those set up since. */
function withoutList(table: NeighbourTable, authorities: AuthorityTable): Issue[] {
  const newest = table.rows.reduce((latest, row) => (row.values.edition > latest ? row.values.edition : latest), "");
  const listed = new Set(
    table.rows.filter((row) => row.values.edition === newest).map((row) => row.values.authority_code),
  );
  const expected = `${LIST_LENGTH} neighbours of it in the edition of ${newest}`;
  return authorities.rows
    .filter((row) => newest !== "" && row.values.closed === null && !listed.has(row.values.code))
    .map(({ values }) => ({
      file: table.spec.name,
      line: 0,
      column: "authority_code",
      value: values.code,
      expected,
      rule: "neighbours-complete",
    }));
}
