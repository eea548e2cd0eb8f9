import { describe, expect, it } from "vitest";
import { heatTable, stepOf } from "./heat-table.ts";

const column = (indicator: string, cuts: number[]) => ({
  indicator,
  period: "2025",
  title: indicator,
  unit: "%",
  cuts,
});
const figure = (value: number | null) => ({ value, text: value === null ? "suppressed" : String(value) });

describe("a heat table", () => {
  it("counts a step for each cut point that a value reaches", () => {
    expect([0, 9.9, 10, 20, 35, 40, 400].map((value) => stepOf(value, [10, 20, 30, 40]))).toEqual([
      1, 1, 2, 3, 4, 5, 5,
    ]);
  });
  it("shades by step, marks what is missing, and leaves a column without cut points plain", () => {
    const columns = [column("rate", [10, 20, 30, 40]), column("number", []), column("share", [1, 2, 3, 4])];
    const { rows } = heatTable({
      columns,
      rows: [
        { authority: "holby", name: "Holby", emphasis: "authority", values: [figure(25), figure(7), figure(null)] },
      ],
    });
    expect(rows[0]!.cells.map(({ className, text }) => [className, text])).toEqual([
      ["heat-3", "25"],
      ["plain", "7"],
      ["missing", "suppressed"],
    ]);
  });
  it("says of every cell which figure it stands for", () => {
    const { rows } = heatTable({
      columns: [column("rate", [])],
      rows: [{ authority: "holby", name: "Holby", emphasis: "neighbour", values: [figure(0)] }],
    });
    expect(rows[0]!.cells[0]).toEqual({
      indicator: "rate",
      period: "2025",
      authority: "holby",
      text: "0",
      className: "plain",
    });
  });
  it("leaves a cell empty where a row has too few", () => {
    expect(
      heatTable({ columns: [column("rate", [])], rows: [{ authority: "a", name: "A", emphasis: "other", values: [] }] })
        .rows[0]!.cells[0],
    ).toMatchObject({ className: "missing", text: "" });
    expect(heatTable({ columns: [], rows: [] }).rows).toEqual([]);
  });
});
