import type { OutputRow, Recipe } from "../recipe.ts";
import { areasIn, authoritiesInput, type Areas } from "./areas.ts";
import { openLedger } from "./ledger.ts";
import { byText, everydayName } from "./names.ts";
import { otherNames } from "./popular-names.ts";
import { popularPlaces } from "./popular-places.ts";

/** Which of two entries for one place says more: a district comes before a parish, a parish before a ward. */
const kinds = ["authority", "former authority", "district", "former district", "parish", "ward"] as const;

/** Names of parishes, wards, districts and authorities, and the authority with the duty there; a name counts once a place. */
export const placesRecipe: Recipe = {
  id: "places",
  title: "Place names",
  inputs: [{ key: "places", columns: ["name", "kind", "code", "within", "authority_dfe_code"] }, authoritiesInput],
  run(tables) {
    const given = tables.get("places") ?? [];
    const areas = areasIn(tables);
    const ledger = openLedger(given);
    const kept = new Map<string, OutputRow>();
    for (const kind of kinds) {
      for (const table of given) {
        table.rows.forEach((row, index) => {
          if (row["kind"] !== kind) return;
          const place = placeRow(row, areas);
          if (!place) return ledger.fault(table, index, unknownAuthority);
          const same = kept.get(keyOf(place));
          if (same) return ledger.setAside(table, index, `the same name in the same place is kept (${same["kind"]})`);
          kept.set(keyOf(place), place);
          ledger.keep(table, index, "places.csv", []);
        });
      }
    }
    for (const table of given) {
      table.rows.forEach((row, index) => {
        if (!(kinds as readonly string[]).includes(row["kind"] ?? "")) ledger.fault(table, index, unknownKind);
      });
    }
    for (const place of handKept(areas)) if (!kept.has(keyOf(place))) kept.set(keyOf(place), place);
    ledger.add(
      "places.csv",
      [...kept.values()].toSorted((a, b) => byText(sortKey(a), sortKey(b))),
    );
    return ledger.result();
  },
};

const unknownAuthority = { column: "authority_dfe_code", expected: "a DfE authority number", rule: "authority-known" };
const unknownKind = { column: "kind", expected: kinds.join(", "), rule: "place-kind" };

function keyOf(place: OutputRow): string {
  return [place["name"], place["within"], place["authority_code"]].join("\t");
}

function sortKey(place: OutputRow): string {
  return [place["name"], place["kind"], place["within"], place["authority_code"]].join("\t");
}

/** A district lies within its authority; an authority within nothing. */
function placeRow(row: Readonly<Record<string, string>>, areas: Areas): OutputRow | null {
  const code = areas.byDfeCode(row["authority_dfe_code"] ?? "");
  if (!code) return null;
  const [kind = "", published = ""] = [row["kind"], row["within"]];
  const name = kind === "authority" ? (areas.nameOf(code) ?? "") : everydayName(row["name"] ?? "");
  const within = published === "" && kind.endsWith("district") ? (areas.nameOf(code) ?? "") : everydayName(published);
  return { name, kind, within, authority_code: code };
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
