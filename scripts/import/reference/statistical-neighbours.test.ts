import { describe, expect, it } from "vitest";
import { rowsFor, runWith, tableOf } from "./fictional.ts";
import { neighbours2021Recipe, neighbours2025Recipe } from "./statistical-neighbours.ts";

const ranks = Array.from({ length: 10 }, (_, index) => index + 1);
const list = (number: string, word: string) => ranks.map(() => `${number},${word}`).join(",");
const header2025 = `old_la_code,la_name,region_ind,region_name,${ranks.map((rank) => `SN_${rank},SN_${rank}P`).join(",")}`;
const header2021 = `LA num,LA Name,LA number,GOInd,GOReg,${ranks.map((rank) => `SN${rank},SNP`).join(",")},`;

describe("statistical neighbours", () => {
  it("keep DfE's order and bring its words of closeness to one spelling", () => {
    const table = tableOf(`${header2025}\n901,Borsetshire,8,West Midlands,${list("902", "Very close ")}\n`);
    const rows = rowsFor(runWith(neighbours2025Recipe, { neighbours: table }), "statistical-neighbours.csv");
    expect(rows.map((row) => row["rank"])).toEqual(ranks.map(String));
    expect(rows[0]).toEqual({
      edition: "2025",
      authority_code: "E10000901",
      rank: "1",
      neighbour_code: "E06000902",
      closeness: "Very close",
    });
  });

  it("read ten columns of one name apart", () => {
    const words = ["Extremely Close", "Very Close", "Close", "Somewhat close", ...Array<string>(6).fill("Not Close")];
    const table = tableOf(
      `${header2021}\n901,Borsetshire,901,8,West Midlands,${words.map((word) => `902,${word}`).join(",")},\n`,
    );
    const rows = rowsFor(runWith(neighbours2021Recipe, { neighbours: table }), "statistical-neighbours.csv");
    expect(rows.map((row) => row["closeness"]).slice(0, 5)).toEqual([
      "Extremely close",
      "Very close",
      "Close",
      "Somewhat close",
      "Not close",
    ]);
  });

  it("keep a link to an authority that was abolished since", () => {
    const table = tableOf(`${header2021}\n901,Borsetshire,901,8,West Midlands,${list("903", "Close")},\n`);
    const rows = rowsFor(runWith(neighbours2021Recipe, { neighbours: table }), "statistical-neighbours.csv");
    expect(rows[0]?.["neighbour_code"]).toBe("E06000903");
  });

  it("set aside blank rows, authorities without a list and the lists of an older model", () => {
    const blank = ",".repeat(25);
    const rows = [
      `902,Barchester,902,9,South West,${list("-", "-")},`,
      blank,
      `,Old SNs:${",".repeat(24)}`,
      `903,Felpersham,903,9,South West,${list("901", "Close")},`,
    ];
    const result = runWith(neighbours2021Recipe, { neighbours: tableOf(`${header2021}\n${rows.join("\n")}\n`) });
    expect(result.counts).toEqual([{ path: "published.csv", read: 4, kept: 0, setAside: 4 }]);
    expect(result.setAside.map(({ reason }) => reason.split(":")[0])).toEqual([
      "the edition has no neighbours for it",
      "a blank or heading row",
      "a blank or heading row",
      "a list of an older model, printed below this edition for an abolished authority",
    ]);
  });

  it("refuse an unknown number and an unknown word, with their place", () => {
    const table = tableOf(
      `${header2025}\n901,Borsetshire,8,West Midlands,${list("999", "Close")}\n902,Barchester,9,South West,${list("901", "Nearby")}\n`,
    );
    expect(runWith(neighbours2025Recipe, { neighbours: table }).faults).toMatchObject([
      { line: 2, column: "SN_1", value: "999", rule: "authority-known" },
      { line: 3, column: "SN_1P", value: "Nearby", rule: "closeness-known" },
    ]);
  });
});
