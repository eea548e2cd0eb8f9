import { describe, expect, it } from "vitest";
import { axisFor } from "./axis.ts";
import { drawTimeSeries } from "./draw/time-series.ts";
import { asFile, authorities, collisions, faultsIn, seeds, sequence, textBox } from "./fixtures.ts";
import type { ProfileStrand } from "./profile.ts";
import { timeSeries, type TimeLine, type TimeSeriesInput } from "./time-series.ts";

const strands: ProfileStrand[] = [4, 2, 3, null].map((level) => ({ name: "Leadership", letter: "G", level, of: 4 }));
const periodsFrom = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index).map((year) => ({
    year,
    period: String(year),
    label: String(year),
    end: `${year}-03-31`,
  }));
const line = (name: string, emphasis: TimeLine["emphasis"], values: (number | null)[], first = 2016): TimeLine => ({
  name,
  emphasis,
  authority: name,
  points: values.map((value, index) => ({
    year: first + index,
    period: String(first + index),
    value,
    text: value === null ? "suppressed" : String(value),
  })),
});
const lines = [
  line("Borsetshire", "authority", [60, 66, null, 71, 70, 68, 66, 65]),
  line("England", "england", [60, 62, 64, 65, 67, 67, 67, 67]),
  line("Similar councils", "benchmark", [70, 71, 74, 77, 80, 84, 86, 86.9]),
  line("North Borsetshire region", "region", [82, 83, 84, 88, 90, 92, 91, 90]),
];
const input: TimeSeriesInput = {
  indicator: "cla-rate",
  width: 720,
  periods: periodsFrom(2016, 2023),
  axis: axisFor([0, 140], { baseline: "zero" }),
  tickText: String,
  lines,
  band: {
    name: "range of similar councils",
    edges: [45, 46, 44, 43, 46, 48, 50, 52].map((low, index) => ({ year: 2016 + index, low, high: low + 60 })),
  },
  breaks: [{ year: 2020, label: "New definition" }],
  events: [{ date: "2018-08-17", words: "Inspection published 17 August 2018", strands, href: "#inspection" }],
};
const draw = (changes: Partial<TimeSeriesInput>) => timeSeries({ ...input, ...changes });
const moves = (path: string) => path.split("M").length - 1;

describe("lines over time", () => {
  it.each([340, 720])("look like this at %i", async (width) => {
    await expect(asFile(drawTimeSeries(draw({ width }), "Borsetshire since 2016"))).toMatchFileSnapshot(
      `__snapshots__/time-series-${width}.svg`,
    );
  });
  it("break where a value is missing, and where the series breaks", () => {
    const [authority, england] = draw({}).lines;
    expect([moves(authority!.path), authority!.lone.length]).toEqual([2, 1]);
    expect(moves(england!.path)).toBe(2);
    expect(moves(draw({ breaks: [] }).lines[1]!.path)).toBe(1);
  });
  it("break where periods are left out", () => {
    const gappy = { ...lines[1]!, points: lines[1]!.points.filter(({ year }) => year !== 2021) };
    expect(moves(draw({ breaks: [], lines: [gappy] }).lines[0]!.path)).toBe(2);
  });
  it("draw a value between two gaps as a dot", () => {
    expect(
      draw({ breaks: [], lines: [line("Holby", "authority", [1, null, 2, null, 3, 4, 5, 6])] }).lines[0]!.lone,
    ).toHaveLength(2);
  });
  it("hatch the periods for which the authority has no figure, and say why", () => {
    const gaps = draw({}).gaps;
    expect(gaps).toHaveLength(1);
    expect(gaps[0]).toMatchObject({ words: "2018: suppressed" });
    expect(gaps[0]!.hatch).not.toBe("");
  });
  it("name a run of missing periods once", () => {
    const gaps = draw({ lines: [line("Holby", "authority", [null, null, null, 4, 5, 6, 7, 8])] }).gaps;
    expect(gaps.map(({ words, label }) => [words, label])).toEqual([["2016 to 2018: suppressed", "suppressed"]]);
  });
  it("hold the band open at the same breaks as the lines", () => {
    expect(moves(draw({}).band)).toBe(2);
    expect(draw({ band: null }).band).toBe("");
  });
});

describe("labels at the ends of lines", () => {
  it.each(seeds)("never touch, whatever the names and values (seed %i)", (seed) => {
    const next = sequence(seed);
    const many = Array.from({ length: 2 + Math.floor(next() * 11) }, (_, index) =>
      line(
        authorities[index]!,
        index === 0 ? "authority" : "other",
        Array.from({ length: 8 }, () => (next() < 0.1 ? null : Math.round(next() * 130))),
      ),
    );
    for (const width of [340, 720]) {
      const layout = draw({ lines: many, width });
      const boxes = layout.endLabels.map(({ x, y, lines: words }) => textBox(x, y, words));
      expect(collisions(boxes)).toEqual([]);
      for (const box of boxes)
        expect([box.right <= width + 1, box.top >= -1, box.bottom <= layout.frame.height + 1]).toEqual([
          true,
          true,
          true,
        ]);
      expect(layout.endLabels.some(({ emphasis }) => emphasis === "authority")).toBe(true);
    }
  });
  it("keep the authority's name where its newest figure is missing, with the reason", () => {
    const label = draw({ lines: [line("Holby", "authority", [5, 6, 7, 8, 9, 9, 9, null]), lines[1]!] }).endLabels.find(
      ({ emphasis }) => emphasis === "authority",
    );
    expect(label!.lines.join(" ")).toBe("Holby: suppressed");
  });
  it("keep the name of a line that has no figure at all", () => {
    expect(draw({ lines: [line("Holby", "authority", [null, null])] }).endLabels[0]!.lines.join(" ")).toBe(
      "Holby: suppressed",
    );
  });
  it("use the short name on a phone", () => {
    const named = { ...lines[2]!, shortName: "Similar" };
    expect(draw({ lines: [named], width: 340 }).endLabels[0]!.lines.join(" ")).toBe("Similar 86.9");
    expect(draw({ lines: [named], width: 720 }).endLabels[0]!.lines.join(" ")).toBe("Similar councils 86.9");
  });
});

describe("what else stands on the time axis", () => {
  it("always labels the newest period, and no two labels touch", () => {
    for (const width of [340, 720]) {
      const ticks = draw({ width, periods: periodsFrom(1994, 2023) }).xTicks;
      expect(ticks.at(-1)!.text).toBe("2023");
      expect(collisions(ticks.map(({ x, text, anchor }) => textBox(x, 0, [text], anchor, 12.5)))).toEqual([]);
    }
  });
  it("places an inspection between the periods by its date, after the day they count", () => {
    const [event] = draw({ events: [{ date: "2019-09-30", words: "", strands }] }).events;
    const layout = draw({});
    const x = (year: number) => layout.xTicks.find(({ text }) => text === String(year))!.x;
    expect(event!.x).toBeGreaterThan(x(2019) + 0.4 * (x(2020) - x(2019)));
    expect(event!.x).toBeLessThan(x(2019) + 0.6 * (x(2020) - x(2019)));
  });
  it("leaves out inspections before the first or after the last period", () => {
    const event = { words: "", strands };
    expect(
      draw({
        events: [
          { ...event, date: "2014-01-01" },
          { ...event, date: "2026-08-20" },
        ],
      }).events,
    ).toEqual([]);
  });
  it("stands inspections that are close together in rows", () => {
    const close = ["2018-08-17", "2018-11-02", "2019-01-20"].map((date) => ({ date, words: date, strands }));
    const glyphs = draw({ events: close, width: 340 }).events.map(({ glyphX, top, glyph }) => ({
      left: glyphX,
      right: glyphX + glyph.width,
      top,
      bottom: top + 15,
    }));
    expect(collisions(glyphs)).toEqual([]);
  });
  it("ends the words of a break with the plot, clear of the names of lines", () => {
    const late = [{ year: 2024, label: "Counted differently from here" }];
    const layout = draw({ breaks: late, width: 360 });
    const [words] = layout.breaks.map(({ labelX, labelY, label }) => textBox(labelX, labelY, [label], "start", 12.5));
    expect(words!.right).toBeLessThanOrEqual(layout.frame.right + 1);
    expect(layout.endLabels.every(({ x }) => x > words!.right)).toBe(true);
  });

  it("stands the words of breaks in rows where they would touch, inside the picture", () => {
    const breaks = [2019, 2020, 2023].map((year) => ({ year, label: `Counted in a new way from ${year}` }));
    const layout = draw({ breaks, width: 340 });
    const boxes = layout.breaks.map(({ labelX, labelY, label }) => textBox(labelX, labelY, [label], "start", 12.5));
    expect(collisions(boxes)).toEqual([]);
    for (const { left, right, top } of boxes) expect([left >= 0, right <= 341, top >= 0]).toEqual([true, true, true]);
  });
  it("names the band where no line runs, or not at all", () => {
    const crossing = draw({
      band: { name: "range", edges: [0, 1, 2, 3].map((index) => ({ year: 2016 + index, low: 60, high: 64 })) },
    });
    expect(crossing.bandLabel).toBeNull();
    expect(draw({ events: [], breaks: [] }).bandLabel).not.toBeNull();
  });
  it("says the band's edges after the lines, where it has words for them", () => {
    const band = { name: "range of neighbours", edges: [{ year: 2018, low: 44, high: 104, text: "44 to 104" }] };
    const words = draw({ band }).columns.map((column) => column.words);
    expect(words.filter((one) => one.includes("range of neighbours 44 to 104"))).toEqual([words[2]]);
  });
  it("says every figure of a period in words, missing ones with their reason", () => {
    expect(draw({}).columns[2]).toMatchObject({
      period: "2018",
      words: "2018: Borsetshire suppressed; England 64; Similar councils 74; North Borsetshire region 84",
    });
  });
  it("marks an axis that does not start at nought", () => {
    const cut = draw({ axis: axisFor([54, 87], { baseline: "zero", start: 40 }) });
    expect(drawTimeSeries(cut, "")).toContain("baseline is-cut");
    expect(drawTimeSeries(draw({}), "")).not.toContain("is-cut");
  });
  it.each([
    [
      "nothing",
      { lines: [], periods: [], band: null, events: [], breaks: [], axis: axisFor([], { baseline: "zero" }) },
    ],
    [
      "one period",
      {
        periods: periodsFrom(2020, 2020),
        lines: [line("Holby", "authority", [5], 2020)],
        band: null,
        events: [],
        breaks: [],
      },
    ],
    ["only missing figures", { lines: [line("Holby", "authority", [null, null])] }],
    ["all equal", { lines: [line("Holby", "authority", [0, 0, 0])], axis: axisFor([0, 0], { baseline: "zero" }) }],
    [
      "enormous numbers",
      { lines: [line("Holby", "authority", [1e15, 2e15])], axis: axisFor([2e15], { baseline: "zero" }) },
    ],
  ] as [string, Partial<TimeSeriesInput>][])("can be drawn with %s", (_, changes) => {
    for (const width of [340, 720]) expect(faultsIn(drawTimeSeries(draw({ ...changes, width }), "x"))).toEqual([]);
  });
});
