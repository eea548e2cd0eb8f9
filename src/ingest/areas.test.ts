import { describe, expect, it } from "vitest";
import { readFolder } from "../data.ts";
import { changed } from "./fixtures/changes.ts";
import { ingest } from "./ingest.ts";

const good = readFolder("src/ingest/fixtures/good");
const NEIGHBOURS = "statistical-neighbours.csv";

const ingested = (file: string, change: (text: string) => string) => ingest(changed(good, { [file]: change }));
const found = (file: string, change: (text: string) => string) =>
  ingested(file, change).issues.map(({ column, value, rule }) => `${column} ${value} ${rule}`);
/** A file without some of its rows; the header stays. */
const without = (row: RegExp) => (text: string) =>
  text
    .split("\n")
    .filter((line, index) => index === 0 || !row.test(line))
    .join("\n");

describe("authorities", () => {
  it("may have no place on the map, and never half of one", () => {
    const { dataset } = ingested("authorities.csv", (text) => text.replace("-1.8,51.1", ","));
    expect(dataset?.authorities[1]?.centroid).toBeNull();
    expect(dataset?.authorities[2]?.centroid).toEqual({ lon: -2.4, lat: 50.7 });
    for (const half of ["-1.8,", ",51.1"])
      expect(found("authorities.csv", (text) => text.replace("-1.8,51.1", half))).toEqual([
        `centroid_lat ${half === "-1.8," ? "" : "51.1"} centroid`,
      ]);
  });

  it("never share a code that was shed", () => {
    const shed = (text: string) => text.replace("E12000904,,,,,,-2.0", "E12000904,,,,E08000804,,-2.0");
    expect(found("authorities.csv", shed)).toEqual(["former_codes E08000804 former-code"]);
  });

  it("are not blamed for a ring among those that came before", () => {
    const ring = (text: string) =>
      text
        .replace(
          "913,Wessex,wessex-to-2023,county,E12000909,,2023-03-31,,",
          "913,Wessex,wessex-to-2023,county,E12000909,,2023-03-31,E10000911,",
        )
        .replace("trumptonshire,county,E12000909,,,,", "trumptonshire,county,E12000909,,2023-03-31,E10000913,");
    const rings = ingested("authorities.csv", ring).issues.filter(({ rule }) => rule === "predecessor-ring");
    expect(rings.map(({ line }) => line)).toEqual([13, 14]);
  });
});

describe("statistical neighbours", () => {
  it("are needed in the newest edition, whatever the order of the file, and an older one does not make up for it", () => {
    const left = (text: string) => without(/^2025,E06000901,/)(text);
    const turned = (text: string) => {
      const [header, ...rows] = left(text).trimEnd().split("\n");
      return `${[header, ...rows.reverse()].join("\n")}\n`;
    };
    for (const change of [left, turned])
      expect(ingested(NEIGHBOURS, change).issues.map(({ value, expected }) => [value, expected])).toEqual([
        ["E06000901", "10 neighbours of it in the edition of 2025"],
      ]);
  });

  it("may be left out altogether", () => {
    expect(found(NEIGHBOURS, without(/^20/))).toEqual([]);
  });
});

describe("notices", () => {
  it("may have an end and no beginning", () => {
    expect(found("notices.csv", (text) => text.replace("2023-04-01,,", ",2023-04-01,"))).toEqual([]);
  });
});
