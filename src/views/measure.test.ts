import { describe, expect, it } from "vitest";
import { indicatorOf } from "../compare/fixtures/borset.ts";
import { parsePeriod, type PeriodKind } from "../model/period.ts";
import { measuredIn, measureWords, unitNote } from "./measure.ts";

const on = (title: string, id: string, kind: PeriodKind) => measuredIn(indicatorOf({ title }), parsePeriod(id, kind)!);

describe("the words for what is measured", () => {
  it("name the unit once, and none for plain numbers", () => {
    expect(measureWords(indicatorOf({ title: "Children who moved" }))).toBe("Children who moved, %");
    expect(measureWords(indicatorOf({ title: "Moves per 10,000 children", unit: "per-10000" }))).toBe(
      "Moves per 10,000 children",
    );
    expect(unitNote(indicatorOf({ title: "Average days of waiting", unit: "days" }))).toBe("");
    expect(unitNote(indicatorOf({ title: "Moves", unit: "number" }))).toBe("");
  });

  it("say the year or the day once where the title ends with it", () => {
    expect(on("Moves in the year", "2025", "year-to-31-march")).toBe("Moves in the year to 31 March 2025");
    expect(on("Moves during the year", "2025", "year-to-31-march")).toBe("Moves during the year to 31 March 2025");
    expect(on("Children on 31 March", "2025", "at-31-march")).toBe("Children on 31 March 2025");
    expect(on("Moves in the year", "2025", "at-31-march")).toBe("Moves in the year, on 31 March 2025");
    expect(on("Moves", "2025", "year-to-31-march")).toBe("Moves, in the year to 31 March 2025");
  });
});
