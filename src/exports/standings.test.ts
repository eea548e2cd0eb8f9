import { describe, expect, it } from "vitest";
import { loadDataset } from "../data.ts";
import { standings } from "../views/standings.ts";
import { standingColumns } from "../views/standing-row.ts";
import { standingsFile } from "./standings.ts";

const dataset = loadDataset();
const rate = dataset.indicators.filter(({ id }) => id === "cla-rate");
const file = standingsFile(rate, standings(dataset));
const rows = file.text.trimEnd().split("\n").slice(1);
const current = dataset.authorities.filter(({ closed }) => closed === null);
const editions = new Set(dataset.neighbours.map(({ edition }) => edition));

describe("standingsFile", () => {
  it("has a row for each authority of today and edition of the neighbours", () => {
    expect(rows).toHaveLength(current.length * editions.size);
    expect(file.rows).toBe(rows.length);
    const keys = new Set(
      rows.map((row) =>
        row
          .split(",")
          .filter((_, i) => i === 2 || i === 15)
          .join(),
      ),
    );
    expect(keys.size).toBe(rows.length);
  });

  it("gives every column the schema describes, in its order", () => {
    expect(file.text.split("\n", 1)[0]).toBe(standingColumns.join(","));
    expect(file.description.columns.map(({ name }) => name)).toEqual([...standingColumns]);
  });

  it("leaves numbers below zero alone", () => {
    const change = rows.map((row) => row.split(",")[standingColumns.indexOf("difference_england")]!);
    expect(change.some((value) => value.startsWith("-"))).toBe(true);
    expect(change.every((value) => value === "" || /^-?\d+(\.\d+)?$/.test(value))).toBe(true);
  });
});
