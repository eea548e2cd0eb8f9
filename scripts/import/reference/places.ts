import type { Issue } from "../../../src/ingest/issue.ts";
import type { InputTable, OutputRow, Recipe } from "../recipe.ts";
import { areasIn, authoritiesInput, type Areas } from "./areas.ts";
import { openLedger, type Ledger } from "./ledger.ts";
import { byText, everydayName } from "./names.ts";
import { otherNames } from "./popular-names.ts";
import { popularPlaces } from "./popular-places.ts";

/** Which of two entries for one place says more: a district comes before a parish, a parish before a ward. */
const kinds = ["authority", "former authority", "district", "former district", "parish", "ward"] as const;

/** Names of parishes, wards, districts and authorities, and the authority with the duty there; a name counts once a place. */
export const placesRecipe: Recipe = {
  id: "places",
  title: "Place names",
  inputs: [
    { key: "places", columns: ["name", "kind", "code", "within", "authority_dfe_code"] },
    { key: "districts", columns: ["LTLA23CD", "LTLA23NM", "UTLA23CD", "UTLA23NM"], optional: true },
    authoritiesInput,
  ],
  run(tables) {
    const [places, districts] = [tables.get("places") ?? [], tables.get("districts") ?? []];
    const areas = areasIn(tables);
    const ledger = openLedger([...places, ...districts]);
    const kept = new Map<string, OutputRow>();
    for (const kind of kinds) {
      for (const table of places)
        bookEach(table, kept, ledger, (row) => (row["kind"] === kind ? placeRow(row, areas) : null));
    }
    for (const table of places) {
      bookEach(table, kept, ledger, ({ kind = "" }) =>
        (kinds as readonly string[]).includes(kind) ? null : unknownKind,
      );
    }
    for (const table of districts) bookEach(table, kept, ledger, (row) => districtRow(row, areas));
    for (const place of handKept(areas)) if (!kept.has(keyOf(place))) kept.set(keyOf(place), place);
    const rows = [...kept.values()].toSorted((a, b) => byText(sortKey(a), sortKey(b)));
    ledger.add("places.csv", rows);
    return ledger.result();
  },
};

type Row = Readonly<Record<string, string>>;
type Fault = Pick<Issue, "column" | "expected" | "rule">;

const unknownKind: Fault = { column: "kind", expected: kinds.join(", "), rule: "place-kind" };

/** A place, why the row holds none that belongs here, or what is wrong with it. */
type Answer = { place: OutputRow } | { aside: string } | Fault;

/** Books the rows for which `read` has an answer. */
function bookEach(
  table: InputTable,
  kept: Map<string, OutputRow>,
  ledger: Ledger,
  read: (row: Row) => Answer | null,
): void {
  table.rows.forEach((row, index) => {
    const answer = read(row);
    if (answer === null) return;
    if ("rule" in answer) return ledger.fault(table, index, answer);
    if ("aside" in answer) return ledger.setAside(table, index, answer.aside);
    const same = kept.get(keyOf(answer.place));
    if (same) return ledger.setAside(table, index, `the same name in the same place is kept (${same["kind"]})`);
    kept.set(keyOf(answer.place), answer.place);
    ledger.keep(table, index, "places.csv", []);
  });
}

function keyOf(place: OutputRow): string {
  return [place["name"], place["within"], place["authority_code"]].join("\t");
}

function sortKey(place: OutputRow): string {
  return [place["name"], place["kind"], place["within"], place["authority_code"]].join("\t");
}

/** A district lies within its authority; an authority within nothing. */
function placeRow(row: Row, areas: Areas): Answer {
  const code = areas.byDfeCode(row["authority_dfe_code"] ?? "");
  if (!code) return { column: "authority_dfe_code", expected: "a DfE authority number", rule: "authority-known" };
  const { kind = "", within: published = "" } = row;
  const name = kind === "authority" ? (areas.nameOf(code) ?? "") : everydayName(row["name"] ?? "");
  const within = published === "" && kind.endsWith("district") ? (areas.nameOf(code) ?? "") : everydayName(published);
  return { place: { name, kind, within, authority_code: code } };
}

/** A row of the districts' own list; a single-tier authority stands there as its own district. */
function districtRow(row: Row, areas: Areas): Answer {
  if (/^[NSW]/.test(row["UTLA23CD"] ?? "")) return { aside: "a district outside England" };
  const code = areas.byGss(row["UTLA23CD"] ?? "");
  if (!code) return { column: "UTLA23CD", expected: "the code of an authority", rule: "authority-known" };
  const isAuthority = row["LTLA23CD"] === row["UTLA23CD"];
  const authority = areas.nameOf(code) ?? "";
  return {
    place: isAuthority
      ? { name: authority, kind: "authority", within: "", authority_code: code }
      : { name: row["LTLA23NM"] ?? "", kind: "district", within: authority, authority_code: code },
  };
}

function handKept(areas: Areas): OutputRow[] {
  const aliases = Object.entries(otherNames).map(([number, names]) => ({
    names,
    code: areas.byDfeCode(number) ?? "",
    number,
  }));
  const open = aliases.filter(({ number }) => areas.isOpen(areas.byDfeCode(number) ?? ""));
  const short = open.flatMap(({ names, code }) =>
    names.map((name) => ({ name, kind: "other name", within: areas.nameOf(code) ?? "", authority_code: code })),
  );
  const popular = popularPlaces.flatMap(({ name, kind, within, authorities }) =>
    authorities.map((number) => {
      const code = areas.byDfeCode(number) ?? "";
      return { name, kind, within: within ?? areas.nameOf(code) ?? "", authority_code: code };
    }),
  );
  return [...short, ...popular];
}
