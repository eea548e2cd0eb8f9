import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { packTar, unpackTar } from "./tar.ts";

const files = new Map([
  ["2031-01-02/index.json", '{"name":"Barchester’s"}'],
  ["2031-01-02/indicators/empty.json", ""],
  ["2031-01-02/long.txt", "x".repeat(1_300)],
]);

describe("packTar", () => {
  it("gives back every file as it was", () => {
    expect(unpackTar(packTar(files, "2031-01-02"))).toEqual(files);
  });

  it("makes the same bytes of the same files, whenever it is done", () => {
    expect(packTar(files, "2031-01-02")).toEqual(packTar(files, "2031-01-02"));
  });

  it("is what the program tar reads", () => {
    const { stdout, status } = spawnSync("tar", ["-xOf", "-", "2031-01-02/index.json"], {
      input: packTar(files, "2031-01-02"),
      encoding: "utf8",
    });
    expect([status, stdout]).toEqual([0, files.get("2031-01-02/index.json")]);
  });

  it("refuses a damaged archive", () => {
    const damaged = packTar(files, "2031-01-02");
    damaged[3] = 0x41;
    expect(() => unpackTar(damaged)).toThrow("damaged at byte 0");
  });
});
