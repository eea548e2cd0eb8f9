import { describe, expect, it } from "vitest";
import { drawPathway } from "./draw/pathway.ts";
import { pathway, type PathwayInput } from "./pathway.ts";

const input: Omit<PathwayInput, "width"> = {
  of: 4,
  rows: [
    { from: "Outstanding or good", levels: [3, 4], steps: [{ title: "Short", text: "One week" }], here: "Borsetshire" },
    {
      from: "Inadequate",
      levels: [1],
      steps: [
        { title: "Visits", text: "Every three months" },
        { title: "Re-inspection", text: "Two weeks" },
      ],
      here: "",
    },
    { from: "No grade", levels: [], steps: [{ title: "No rule", text: "" }], here: "" },
  ],
};

describe.each([340, 720])("a pathway %i wide", (width) => {
  const layout = pathway({ ...input, width });

  it("has a box for every beginning and every step, inside the picture and clear of each other", () => {
    expect(layout.boxes.map(({ title }) => title.lines.join(" "))).toEqual([
      ...["Outstanding or good", "Short", "Inadequate", "Visits", "Re-inspection", "No grade", "No rule"],
    ]);
    for (const [i, a] of layout.boxes.entries()) {
      expect(a.x + a.width).toBeLessThanOrEqual(width);
      expect(a.y + a.height).toBeLessThanOrEqual(layout.height);
      for (const b of layout.boxes.slice(i + 1)) {
        const apart = a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
        expect(apart, `${a.title.lines} and ${b.title.lines}`).toBe(true);
      }
    }
  });

  it("draws one arrow to each step", () => {
    expect(layout.arrows.split("L").length - 1).toBe(4 * 2);
  });

  it("marks one place only, in words and by class", () => {
    expect(layout.boxes.filter(({ isHere }) => isHere).map(({ here }) => here.lines)).toEqual([["Borsetshire"]]);
    expect(drawPathway(layout, "Pathway").match(/is-here/g)).toHaveLength(1);
  });

  it("has a bar for each grade, highest first, and none where there is no grade", () => {
    expect(
      layout.boxes.filter(({ kind }) => kind === "from").map(({ bars }) => bars.map(({ grade }) => grade)),
    ).toEqual([["grade-4", "grade-3"], ["grade-1"], []]);
  });

  it("keeps every line of text inside its box", () => {
    for (const { x, y, height, title, text, here } of layout.boxes) {
      for (const { x: left, y: baseline, lines } of [title, text, here]) {
        expect(left).toBeGreaterThan(x);
        if (lines.length > 0) expect(baseline + (lines.length - 1) * 15).toBeLessThan(y + height);
      }
    }
  });
});
