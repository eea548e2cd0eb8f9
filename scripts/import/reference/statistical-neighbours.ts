import { closenessWords, type Closeness, type Edition } from "../../../src/model/neighbour.ts";
import type { InputTable, OutputRow, Recipe, RecipeResult } from "../recipe.ts";
import { areasIn, authoritiesInput, type Areas } from "./areas.ts";
import { openLedger, type Ledger } from "./ledger.ts";

/** The columns of one edition's file: where the authority, its neighbours and the words of closeness stand. */
interface Layout {
  edition: Edition;
  authority: string;
  neighbour: (rank: number) => string;
  closeness: (rank: number) => string;
}

const ranks = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

/** April 2021: every closeness column is called `SNP`; a table numbers repeated names from the second on. */
const april2021: Layout = {
  edition: "2021",
  authority: "LA num",
  neighbour: (rank) => `SN${rank}`,
  closeness: (rank) => (rank === 1 ? "SNP" : `SNP_${rank}`),
};

const may2025: Layout = {
  edition: "2025",
  authority: "old_la_code",
  neighbour: (rank) => `SN_${rank}`,
  closeness: (rank) => `SN_${rank}P`,
};

export const neighbours2021Recipe: Recipe = {
  id: "statistical-neighbours-2021",
  title: "DfE statistical neighbours, April 2021",
  inputs: [{ key: "neighbours", columns: ["LA num", "LA Name", "SN1", "SNP", "SN10"] }, authoritiesInput],
  run: (tables) => importNeighbours(april2021, tables),
};

export const neighbours2025Recipe: Recipe = {
  id: "statistical-neighbours-2025",
  title: "DfE statistical neighbours, May 2025",
  inputs: [
    { key: "neighbours", columns: ["old_la_code", "la_name", "SN_1", "SN_1P", "SN_10", "SN_10P"] },
    authoritiesInput,
  ],
  run: (tables) => importNeighbours(may2025, tables),
};

function importNeighbours(layout: Layout, tables: ReadonlyMap<string, readonly InputTable[]>): RecipeResult {
  const given = tables.get("neighbours") ?? [];
  const areas = areasIn(tables);
  const ledger = openLedger(given);
  for (const table of given) {
    const superseded = table.rows.findIndex((row) => Object.values(row).includes("Old SNs:"));
    table.rows.forEach((_, index) => {
      if (superseded >= 0 && index > superseded && !isBlank(table.rows[index])) {
        return ledger.setAside(
          table,
          index,
          "a list of an older model, printed below this edition for an abolished authority",
        );
      }
      return importList(layout, areas, ledger, table, index);
    });
  }
  return ledger.result();
}

function importList(layout: Layout, areas: Areas, ledger: Ledger, table: InputTable, index: number): void {
  const row = table.rows[index] ?? {};
  const dfeCode = row[layout.authority] ?? "";
  if (dfeCode === "") return ledger.setAside(table, index, "a blank or heading row: no authority number");
  const code = areas.byDfeCode(dfeCode);
  if (!code)
    return ledger.fault(table, index, {
      column: layout.authority,
      expected: "a DfE authority number",
      rule: "authority-known",
    });
  if (ranks.every((rank) => row[layout.neighbour(rank)] === "-")) {
    return ledger.setAside(table, index, "the edition has no neighbours for it: it opened later");
  }
  const wrong = ranks.map((rank) => faultOf(layout, areas, row, rank)).find((fault) => fault !== null);
  if (wrong) return ledger.fault(table, index, wrong);
  return ledger.keep(table, index, "statistical-neighbours.csv", linksOf(layout, areas, row, code));
}

function faultOf(layout: Layout, areas: Areas, row: Readonly<Record<string, string>>, rank: number) {
  if (!areas.byDfeCode(row[layout.neighbour(rank)] ?? "")) {
    return { column: layout.neighbour(rank), expected: "a DfE authority number", rule: "authority-known" };
  }
  if (!closenessOf(row[layout.closeness(rank)])) {
    return { column: layout.closeness(rank), expected: closenessWords.join(", "), rule: "closeness-known" };
  }
  return null;
}

function linksOf(layout: Layout, areas: Areas, row: Readonly<Record<string, string>>, code: string): OutputRow[] {
  return ranks.map((rank) => ({
    edition: layout.edition,
    authority_code: code,
    rank: `${rank}`,
    neighbour_code: areas.byDfeCode(row[layout.neighbour(rank)] ?? "") ?? "",
    closeness: closenessOf(row[layout.closeness(rank)]) ?? "",
  }));
}

/** The word as the model spells it: editions differ in capitals and trailing spaces. */
function closenessOf(text: string | undefined): Closeness | undefined {
  const word = (text ?? "").trim().toLowerCase();
  return closenessWords.find((known) => known.toLowerCase() === word);
}

function isBlank(row: Readonly<Record<string, string>> | undefined): boolean {
  return Object.values(row ?? {}).every((value) => value === "");
}
