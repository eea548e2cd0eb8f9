import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadDataset } from "../data.ts";
import { latestInspection, laneToday } from "./judgements.ts";
import { laneOf } from "./lanes.ts";

const folder = process.env["PUBLISHED"] ?? "";

const AS_AT = "2025-03-31";

/** Columns of Ofsted's sheet, in its order, from the seventh on. */
const strands = ["overall", "leadership", "protection", "care", "care-leavers"];

describe.runIf(folder)("Ofsted's own sheet of judgements as at 31 March 2025", () => {
  it("has the same latest inspection, dates and grades for every authority, blank where care leavers were judged inside care", () => {
    const dataset = loadDataset();
    const codes = new Map(
      dataset.authorities.flatMap(({ code, formerCodes }) => [code, ...formerCodes].map((one) => [one, code])),
    );
    const rows = readFileSync(join(folder, "ofsted", "inspections_as_at_31_march_2025.csv"), "utf8")
      .trimEnd()
      .split(/\r?\n/)
      .slice(1)
      .map((line) => line.replaceAll(/"[^"]*"/g, "").split(","));
    // The sheet goes by the start of fieldwork and holds what was published by its own release, some weeks later.
    const released = rows
      .map((row) => row[5]!)
      .sort()
      .at(-1)!;
    const inSheet = (start: string | null, published: string) =>
      start !== null && start <= AS_AT && published <= released;
    const then = { ...dataset, inspections: dataset.inspections.filter((one) => inSheet(one.start, one.published)) };
    const wrong = rows.flatMap(([, gss, name, , start, published, ...grades]) => {
      const code = codes.get(gss!)!;
      const latest = latestInspection(then, code);
      const ours = strands.map((strand) => {
        const event = laneToday(then, laneOf(dataset.frameworks, strand)!, code);
        return event?.kind === "grade" ? event.grade.label : "";
      });
      const same = latest?.start === start && latest?.published === published && ours.join() === grades.join();
      return same ? [] : [`${name}: ${latest?.published} ${ours.join()}, expected ${published} ${grades.join()}`];
    });
    expect(rows).toHaveLength(153);
    expect(wrong).toEqual([]);
  });
});
