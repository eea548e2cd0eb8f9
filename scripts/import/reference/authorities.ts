import type { InputTable, OutputRow, Recipe } from "../recipe.ts";
import { byText, everydayName, slugOf } from "./names.ts";
import { openLedger } from "./ledger.ts";
import { otherNames } from "./popular-names.ts";
import { closedAuthorities, codeChanges, openings, type ClosedAuthority } from "./reorganisations.ts";

const LONDON = "E12000007";
const ENGLAND = "E92000001";

/** The nine regions and the two halves of London; an authority belongs to the smallest. */
const regions: readonly OutputRow[] = [
  ["E12000001", "North East", ENGLAND],
  ["E12000002", "North West", ENGLAND],
  ["E12000003", "Yorkshire and The Humber", ENGLAND],
  ["E12000004", "East Midlands", ENGLAND],
  ["E12000005", "West Midlands", ENGLAND],
  ["E12000006", "East of England", ENGLAND],
  [LONDON, "London", ENGLAND],
  ["E12000008", "South East", ENGLAND],
  ["E12000009", "South West", ENGLAND],
  ["E13000001", "Inner London", LONDON],
  ["E13000002", "Outer London", LONDON],
].map(([code = "", name = "", parent_code = ""]) => ({ code, name, slug: slugOf(name), parent_code }));

const types: Readonly<Record<string, string>> = {
  "County council": "county",
  "London borough": "london",
  "Metropolitan district": "metropolitan",
  "Unitary authority": "unitary",
};

/** The list of current authorities with their codes and centres, joined to what is known of those that were abolished. */
export const authoritiesRecipe: Recipe = {
  id: "authorities",
  title: "Upper-tier authorities: codes, regions and centres",
  inputs: [
    { key: "codes", columns: ["code_2025", "dfe_la_number", "name_ons", "region_ees", "la_type", "centroid_lon"] },
  ],
  run(tables) {
    const given = tables.get("codes") ?? [];
    const ledger = openLedger(given);
    const codes = currentCodes(given);
    for (const table of given) {
      table.rows.forEach((row, index) => {
        if (!types[row["la_type"] ?? ""]) {
          return ledger.fault(table, index, {
            column: "la_type",
            expected: Object.keys(types).join(", "),
            rule: "authority-type",
          });
        }
        if (!regionCode(row["region_ees"])) {
          return ledger.fault(table, index, {
            column: "region_ees",
            expected: "a region of England",
            rule: "region-known",
          });
        }
        return ledger.keep(table, index, "authorities.csv", [currentRow(row, codes)]);
      });
    }
    ledger.add("authorities.csv", closedAuthorities.map(closedRow));
    ledger.add("regions.csv", regions);
    return sorted(ledger.result());
  },
};

function sorted<T extends { outputs: ReadonlyMap<string, readonly OutputRow[]> }>(result: T): T {
  const outputs = new Map(
    [...result.outputs].map(([file, rows]) => [
      file,
      rows.toSorted((a, b) => byText(a["code"] ?? "", b["code"] ?? "")),
    ]),
  );
  return { ...result, outputs };
}

/** GSS codes by DfE number, abolished authorities included. */
function currentCodes(tables: readonly InputTable[]): ReadonlyMap<string, string> {
  const current = tables.flatMap((table) =>
    table.rows.map((row) => [row["dfe_la_number"] ?? "", row["code_2025"] ?? ""] as const),
  );
  return new Map([...current, ...closedAuthorities.map((closed) => [closed.dfeCode, closed.code] as const)]);
}

function currentRow(row: Readonly<Record<string, string>>, codes: ReadonlyMap<string, string>): OutputRow {
  const dfeCode = row["dfe_la_number"] ?? "";
  const official = row["name_ons"] ?? "";
  const name = everydayName(official);
  const opening = openings[dfeCode];
  const predecessors = (opening?.predecessors ?? []).flatMap((number) => codes.get(number) ?? []);
  return {
    code: row["code_2025"] ?? "",
    dfe_code: dfeCode,
    name,
    slug: slugOf(name),
    type: types[row["la_type"] ?? ""] ?? "",
    region_code: regionCode(row["region_ees"]),
    opened: opening?.opened ?? "",
    closed: "",
    predecessors: predecessors.toSorted(byText).join("|"),
    former_codes: formerCodes(dfeCode, row["code_in_ees_if_different"] ?? ""),
    other_names: namesBeside(name, [official, row["name_ees"] ?? "", ...(otherNames[dfeCode] ?? [])]),
    centroid_lon: row["centroid_lon"] ?? "",
    centroid_lat: row["centroid_lat"] ?? "",
  };
}

function closedRow(closed: ClosedAuthority): OutputRow {
  const name = closed.distinctName ?? closed.name;
  return {
    code: closed.code,
    dfe_code: closed.dfeCode,
    name,
    slug: closed.slug,
    type: closed.type,
    region_code: closed.regionCode,
    opened: "",
    closed: closed.closed,
    predecessors: "",
    former_codes: "",
    other_names: namesBeside(name, [closed.name, ...(otherNames[closed.dfeCode] ?? [])]),
    centroid_lon: "",
    centroid_lat: "",
  };
}

function regionCode(name: string | undefined): string {
  return regions.find((region) => region["name"] === name)?.["code"] ?? "";
}

function formerCodes(dfeCode: string, inStatistics: string): string {
  const shed = codeChanges.filter((change) => change.dfeCode === dfeCode).map((change) => change.formerCode);
  return distinct([...shed, inStatistics]).join("|");
}

function namesBeside(name: string, others: readonly string[]): string {
  return distinct(others.filter((other) => other !== name)).join("|");
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)].filter((value) => value !== "").toSorted(byText);
}
