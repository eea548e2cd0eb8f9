import { describe, expect, it } from "vitest";
import { axisFor } from "./axis.ts";
import { drawNeighbours } from "./draw/neighbours.ts";
import { asFile, authorities, collisions, faultsIn, textBox } from "./fixtures.ts";
import { neighbours, type NeighbourRow, type NeighboursInput } from "./neighbours.ts";

const rows = authorities.slice(0, 11).map((name, index): NeighbourRow => ({
  authority: name,
  name,
  value: index === 4 ? null : 40 + index * 9,
  text: index === 4 ? "suppressed, because small numbers could identify a child" : String(40 + index * 9),
  interval: index === 4 || index === 6 ? null : [36 + index * 9, 45 + index * 9],
  emphasis: index === 2 ? "authority" : "neighbour",
}));
const input: NeighboursInput = {
  indicator: "cla-rate",
  period: "2025",
  width: 720,
  rows,
  axis: axisFor(
    rows.map(({ value }) => value),
    { baseline: "zero" },
  ),
  tickText: String,
  rules: [
    { emphasis: "england", label: "England 67", value: 67 },
    { emphasis: "benchmark", label: "Mean of 9: 72.4", value: 72.4 },
  ],
};
const draw = (changes: Partial<NeighboursInput>) => neighbours({ ...input, ...changes });

describe("neighbours with the range of chance", () => {
  it.each([340, 720])("look like this at %i", async (width) => {
    await expect(asFile(drawNeighbours(draw({ width }), "Borsetshire among its neighbours"))).toMatchFileSnapshot(
      `__snapshots__/neighbours-${width}.svg`,
    );
  });
  it("keep the order they are given", () => {
    expect(draw({}).rows.map(({ authority }) => authority)).toEqual(rows.map(({ authority }) => authority));
  });
  it("hatch a row with no figure and say why, as far as there is room", () => {
    const missing = (width: number) => draw({ width }).rows[4]!;
    expect(missing(720)).toMatchObject({ dot: null, interval: null, value: { text: "" } });
    expect(missing(720).hatch).not.toBe("");
    expect(missing(720).hatchWords.text).toContain("suppressed");
    expect(missing(340).hatchWords.text).toBe("no figure");
    expect(missing(340).words).toContain("suppressed");
  });
  it("draw a dot without a range where no range can be worked out", () => {
    expect(draw({}).rows[6]).toMatchObject({ interval: null, dot: expect.any(Number) });
  });
  it("never let a name touch a figure or another row's name", () => {
    for (const width of [340, 720]) {
      const layout = draw({ width });
      expect(
        collisions(
          layout.rows.flatMap(({ name, value }) => [
            textBox(name.x, name.y, name.lines),
            textBox(value.x, value.y, [value.text], "end"),
          ]),
        ),
      ).toEqual([]);
      expect(
        collisions(layout.rules.map(({ labelX, labelY, label, anchor }) => textBox(labelX, labelY, [label], anchor))),
      ).toEqual([]);
    }
  });
  it.each([
    ["nobody", []],
    ["one", rows.slice(0, 1)],
    ["only missing figures", rows.slice(4, 5)],
    ["enormous numbers", [{ ...rows[0]!, value: 1e15, text: "1,000,000,000,000,000" }]],
  ] as [string, NeighbourRow[]][])("can be drawn with %s", (_, some) => {
    const axis = axisFor(
      some.map(({ value }) => value),
      { baseline: "zero" },
    );
    for (const width of [340, 720])
      expect(faultsIn(drawNeighbours(draw({ rows: some, axis, rules: [], width }), "x"))).toEqual([]);
  });
});
