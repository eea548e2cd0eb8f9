import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { EXPECTED_FILE, heldReleases, packRelease } from "./archives.ts";
import type { Dataset } from "./model/dataset.ts";
import { archiveName } from "./model/release.ts";

const dataset = () =>
  ({
    ...{
      authorities: [],
      regions: [],
      indicators: [],
      frameworks: [],
      inspections: [],
      visits: [],
      breaks: [],
      quoted: [],
    },
    sources: [{ retrieved: "2031-05-06", published: "2031-04" }],
    observations: new Map(),
  }) as unknown as Dataset;
const earlier = new Map([
  ["index.json", '{"release":"2030-01-02","indicators":[]}'],
  ["judgements.json", '{"inspections":[]}'],
]);

describe("heldReleases", () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "releases-"))));
  afterEach(() => rmSync(folder, { recursive: true }));
  const put = (release: string, inside = release) =>
    writeFileSync(join(folder, archiveName(release)), packRelease(inside, earlier));
  const held = () => heldReleases(dataset(), folder, join(folder, "no-report.json"));
  const expectReleases = (text: string) => writeFileSync(join(folder, EXPECTED_FILE), text);

  it("holds the data's own release, named by the data's own days, where there is no folder", () => {
    expect([...heldReleases(dataset(), join(folder, "none"), join(folder, "no-report.json")).keys()]).toEqual([
      "2031-05-06",
    ]);
  });

  it("brings earlier releases back from their archives, newest first", () => {
    put("2030-01-02");
    const releases = held();
    expect([...releases.keys()]).toEqual(["2031-05-06", "2030-01-02"]);
    expect(releases.get("2030-01-02")).toEqual(earlier);
    expect(JSON.parse(releases.get("2031-05-06")!.get("changes.json")!)).toMatchObject({ previous: "2030-01-02" });
  });

  it("refuses to build where an archive that was published before is missing", () => {
    put("2030-01-02");
    expectReleases("2030-01-02\n2029-01-02\n2031-05-06\n");
    expect(() => held()).toThrow("no archive of 2029-01-02");
  });

  it("refuses an archive that holds another release than it is named after", () => {
    put("2030-01-02", "2030-01-03");
    expect(() => held()).toThrow("does not hold the release 2030-01-02");
  });

  it("never takes an old archive in place of the data itself", () => {
    put("2031-05-06", "2030-01-01");
    expect(held().get("2031-05-06")!.get("judgements.json")).toContain("2031-05-06");
  });
});
