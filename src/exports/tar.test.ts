import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
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

  it("refuses a path longer than an archive has room for", () => {
    const path = `${"a/".repeat(50)}b`;
    expect(() => packTar(new Map([[path, ""]]), "2031-01-02")).toThrow(`${path} is longer than the 100 letters`);
  });

  it("reads what the program tar packs, folders passed over, a long path parted in two", () => {
    const folder = mkdtempSync(join(tmpdir(), "barchester-"));
    const long = `${"a".repeat(90)}/${"b".repeat(60)}.txt`;
    try {
      mkdirSync(join(folder, "a".repeat(90)));
      writeFileSync(join(folder, long), "long");
      const args = ["--format=ustar", "-C", folder, "-cf", "-", "a".repeat(90)];
      expect(unpackTar(spawnSync("tar", args).stdout)).toEqual(new Map([[long, "long"]]));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
