import { describe, expect, it } from "vitest";
import { rowsFor, runWith, tableOf } from "./fictional.ts";
import { placesRecipe } from "./places.ts";

const header = "name,kind,code,within,authority_dfe_code,authority_name";
const run = (rows: readonly string[]) => runWith(placesRecipe, { places: tableOf(`${header}\n${rows.join("\n")}\n`) });
const published = (rows: readonly string[]) =>
  rowsFor(run(rows), "places.csv").filter(({ authority_code }) => authority_code?.slice(-3).startsWith("90"));

describe("place names", () => {
  it("count once a place, as what says most", () => {
    const rows = [
      "Ambridge,ward,E05000001,Felpersham Vale,901,Borsetshire",
      "Ambridge,parish,E04000001,Felpersham Vale,901,Borsetshire",
    ];
    expect(published(rows)).toEqual([
      { name: "Ambridge", kind: "parish", within: "Felpersham Vale", authority_code: "E10000901" },
    ]);
    expect(run(rows).counts[0]).toMatchObject({ read: 2, kept: 1, setAside: 1 });
  });

  it("stay apart where they lie in two places", () => {
    const rows = [
      "Ambridge,parish,E04000001,Barset,901,Borsetshire",
      'Ambridge,ward,E05000002,"Barchester, City of",902,Barchester',
    ];
    expect(published(rows).map(({ within }) => within)).toEqual(["Barset", "Barchester"]);
  });

  it("say which authority a district lies within", () => {
    const rows = ["Barset,district,E07000001,,901,Borsetshire", 'x,authority,E06000902,,902,"Barchester, City of"'];
    expect(published(rows)).toEqual([
      { name: "Barchester", kind: "authority", within: "", authority_code: "E06000902" },
      { name: "Barset", kind: "district", within: "Borsetshire", authority_code: "E10000901" },
    ]);
  });

  it("refuse an unknown kind and an unknown authority", () => {
    const rows = ["Ambridge,hamlet,E04000001,Barset,901,Borsetshire", "Ambridge,ward,E05000001,Barset,999,Nowhere"];
    expect(run(rows).faults.map(({ line, column }) => [line, column])).toEqual([
      [3, "authority_dfe_code"],
      [2, "kind"],
    ]);
  });
});
