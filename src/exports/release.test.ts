import { describe, expect, it } from "vitest";
import { loadDataset } from "../data.ts";
import { decodeFigures } from "../model/figures-file.ts";
import type { ReleaseIndex, ReleaseJudgements } from "../model/release.ts";
import { figuresJson } from "./figures.ts";
import { figuresPath, releaseFiles } from "./release.ts";

const dataset = loadDataset();
const files = releaseFiles(dataset, "2031-01-02");
const read = <T>(name: string) => JSON.parse(files.get(name)!) as T;

describe("the files of a release", () => {
  it("are a read-me, an index, the judgements and a file for each indicator", () => {
    const own = dataset.indicators.map(({ id }) => figuresPath(id));
    expect([...files.keys()]).toEqual(["read-me.txt", "index.json", "judgements.json", ...own]);
    expect(files.get("read-me.txt")).toContain("2031-01-02");
    expect(files.get("read-me.txt")).toMatch(/Open Government Licence/);
  });

  it("name every area and indicator, each under its release", () => {
    const { release, areas, indicators } = read<ReleaseIndex>("index.json");
    expect(release).toBe("2031-01-02");
    const all = [...dataset.authorities, ...dataset.regions];
    expect(Object.keys(areas).sort()).toEqual(["E92000001", ...all.map(({ code }) => code)].sort());
    for (const { code, name, slug } of all) expect(areas[code]).toEqual({ name, slug });
    const headlines = dataset.indicators.filter(({ headline }) => headline !== null).map(({ id }) => id);
    expect(indicators.filter(({ headline }) => headline).map(({ id }) => id)).toEqual(headlines);
  });

  it("hold every figure as the pages fetch it, under the date of the release", () => {
    for (const indicator of dataset.indicators) {
      const fetched = JSON.stringify(figuresJson(dataset, indicator, "2031-01-02"));
      expect(files.get(figuresPath(indicator.id)) === fetched, indicator.id).toBe(true);
    }
    const [first] = dataset.indicators;
    const { date, observations } = decodeFigures(read(figuresPath(first!.id)));
    expect(date).toBe("2031-01-02");
    expect(observations).toEqual(dataset.observations.get(first!.id));
  });

  it("hold every inspection, newest first, with the grades of its report in words", () => {
    const { inspections } = read<ReleaseJudgements>("judgements.json");
    expect(inspections.map(({ id }) => id).sort()).toEqual(dataset.inspections.map(({ id }) => id).sort());
    const dates = inspections.map(({ published }) => published);
    expect(dates).toEqual([...dates].sort().reverse());
    const words = new Set(inspections.flatMap(({ grades }) => grades.map(([, grade]) => grade)));
    expect([...words]).toEqual(expect.arrayContaining(["Outstanding", "Good", "Inadequate"]));
  });
});
