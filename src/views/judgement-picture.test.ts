import { describe, expect, it } from "vitest";
import { loadDataset } from "../data.ts";
import { gradesByGroup } from "./judgement-groups.ts";
import { strandMoves } from "./judgement-moves.ts";
import { waitsView } from "./judgement-waits.ts";
import { pictureView } from "./judgement-picture.ts";
import { gradesByYear } from "./judgement-years.ts";

const dataset = loadDataset("src/ingest/fixtures/good");
const current = dataset.authorities.filter(({ closed }) => closed === null);
const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

describe("the national picture", () => {
  it("counts every authority of today once for each strand, whatever its last inspection changed", () => {
    for (const { moves, incomparable, first, none } of strandMoves(dataset)) {
      expect(sum(moves.map(({ count }) => count)) + incomparable + first + none).toBe(current.length);
    }
  });

  it("says improved and declined of no grade that stands beside one of another framework", () => {
    // Borsetshire alone was judged twice, under two frameworks: the later grade is the higher of one scale.
    const [protection] = strandMoves(dataset);
    expect(protection!.moves.map(({ direction, count, within }) => [direction, count, within])).toEqual([
      ["higher", 1, 0],
      ["lower", 0, 0],
      ["same", 0, 0],
    ]);
  });

  it("lets the table be narrowed to those that a count of changes counts", () => {
    const rows = pictureView(dataset).table.rows;
    for (const { moves } of strandMoves(dataset)) {
      for (const { count, path } of moves) {
        const chosen = new URL(path, "https://example").searchParams.get("moved")!;
        expect(rows.filter(({ moved }) => moved.split(" ").includes(chosen))).toHaveLength(count);
      }
    }
  });

  it("shares every authority out among the regions, and among the kinds of council, with or without a grade", () => {
    for (const { regions, types } of gradesByGroup(dataset)) {
      for (const rows of [regions, types]) {
        expect(sum(rows.map(({ total }) => total))).toBe(current.length);
        for (const { cells, none, total } of rows)
          expect(sum(cells.map(({ count }) => count)) + none.count).toBe(total);
      }
    }
  });

  it("leads from a count to the table of exactly those", () => {
    const [strand] = gradesByGroup(dataset);
    const [cell] = strand!.types[0]!.cells;
    expect(cell!.path).toBe(`/judgements/?${strand!.strand}=${cell!.grade.id}&type=county#authorities`);
  });

  it("holds every year from the first report to the last, and in each as many grades as it has reports of a grade", () => {
    for (const { rows, input } of gradesByYear(dataset)) {
      expect(rows.map(({ label }) => label)).toEqual(rows.map((_, i) => String(Number(rows[0]!.label) + i)));
      for (const { counts, total } of rows) expect(sum(counts)).toBe(total);
      expect(input.bars.map(({ counts }) => [...counts].reverse())).toEqual(rows.map(({ counts }) => counts));
    }
  });

  it("counts each grade of a report once by its year and once by its framework", () => {
    for (const { rows, frameworkRows } of gradesByYear(dataset)) {
      expect(sum(frameworkRows.map(({ total }) => total))).toBe(sum(rows.map(({ total }) => total)));
      expect(frameworkRows.map(({ id }) => id)).toEqual(["sif", "ilacs", "newest"]);
    }
    const careLeavers = gradesByYear(dataset).find(({ strand }) => strand === "care-leavers")!;
    expect(careLeavers.frameworkRows.find(({ id }) => id === "ilacs")!.total).toBe(0);
  });

  it("lists the authorities of today inspected longest ago, the longest first, to the data's own date", () => {
    const { longest, dataDate } = waitsView(dataset);
    expect(dataDate).toBe("30 June 2026");
    expect(longest[0]).toMatchObject({ name: "Ambridge", since: "28 July 2016", elapsed: "9 years and 11 months" });
  });
});
