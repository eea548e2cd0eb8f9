import { describe, expect, it } from "vitest";
import { drawJudgementTimeline } from "./draw/judgement-timeline.ts";
import { asFile, collisions, faultsIn, seeds, sequence, textBox } from "./fixtures.ts";
import { judgementTimeline, type TimelineInput, type TimelineSpan } from "./judgement-timeline.ts";
import { textWidth } from "./text.ts";

const names = ["Inadequate", "Requires improvement", "Good", "Outstanding"];
const grade = (from: string, to: string, level: number, href?: string): TimelineSpan => ({
  kind: "grade",
  from,
  to,
  name: names[level - 1]!,
  letter: names[level - 1]![0]!,
  level,
  of: 4,
  words: `${names[level - 1]}, from ${from}`,
  href,
});
const together = (from: string, to: string): TimelineSpan => ({
  kind: "no-grade",
  from,
  to,
  wordings: ["Judged together with care", "With care", "–"],
  words: "Judged together with care",
});
const input: TimelineInput = {
  width: 720,
  from: "2013-11-01",
  to: "2026-11-22",
  lanes: [
    {
      name: "Leadership",
      now: "Outstanding",
      spans: [
        grade("2015-11-27", "2018-08-17", 1, "#sif"),
        grade("2018-08-17", "2023-01-30", 2),
        grade("2023-01-30", "2026-08-20", 3),
        grade("2026-08-20", "2026-11-22", 4),
      ],
    },
    {
      name: "Care leavers",
      now: "Good",
      spans: [
        grade("2015-11-27", "2018-08-17", 1),
        grade("2018-08-17", "2023-01-30", 2),
        together("2023-01-30", "2026-08-20"),
        grade("2026-08-20", "2026-11-22", 3),
      ],
    },
  ],
  pauses: [{ from: "2020-03-17", to: "2021-05-01", label: "paused" }],
  rules: [
    { date: "2013-11-01", label: "Single inspection framework" },
    { date: "2018-01-01", label: "ILACS" },
    { date: "2023-01-01", label: "Care leavers judged separately" },
    { date: "2026-04-01", label: "No overall grade" },
  ],
  inspections: [
    { date: "2015-11-27", lines: ["Nov 2015", "SIF"] },
    { date: "2018-08-17", lines: ["Aug 2018", "SIF re-inspection"] },
    { date: "2023-01-30", lines: ["Jan 2023", "ILACS standard"] },
    { date: "2026-08-20", lines: ["Aug 2026", "ILACS standard"] },
  ],
  visits: [
    { start: "2022-03-08", kind: "Focused visit", words: "Focused visit, 8 March 2022: care leavers" },
    { start: "2016", kind: "Monitoring visit", words: "Monitoring visit, 2016" },
    { start: "2024-05", kind: "JTAI", words: "JTAI, May 2024", href: "#jtai" },
  ],
  visitsName: "Visits",
  visitKinds: ["Focused visit", "Monitoring visit", "JTAI"],
};
const draw = (changes: Partial<TimelineInput>) => judgementTimeline({ ...input, ...changes });

describe("a judgement timeline", () => {
  it("says what a letter stands for only where one is drawn", () => {
    const written = (width: number) => draw({ width }).letters.map(({ text }) => text);
    const drawn = (width: number) => draw({ width }).lanes.flatMap(({ spans }) => spans.map(({ label }) => label.text));
    const letters = (width: number) => drawn(width).filter((label) => /^[IRGO]$/.test(label));
    expect(letters(340)).toContain("R");
    expect(written(340)).toContain("R requires improvement");
    for (const width of [340, 720, 1400]) {
      expect(new Set(written(width).map((words) => words[0]))).toEqual(new Set(letters(width)));
    }
    const long = { name: "Leadership", now: "Good", spans: [grade("2015-11-27", "2026-11-22", 3)] };
    expect(draw({ lanes: [long] }).letters).toEqual([]);
  });

  it.each([340, 720])("looks like this at %i", async (width) => {
    await expect(asFile(drawJudgementTimeline(draw({ width }), "Every judgement of Borsetshire"))).toMatchFileSnapshot(
      `__snapshots__/judgement-timeline-${width}.svg`,
    );
  });
  it("draws a higher grade taller, so that grades differ without colour", () => {
    const rises = draw({}).lanes[0]!.spans.map(({ rise }) => rise);
    expect(rises).toEqual([...rises].sort((a, b) => a - b));
    expect(new Set(rises).size).toBe(4);
  });
  it("hatches a span without a grade and says why, and gives it no grade's colour", () => {
    const span = draw({}).lanes[1]!.spans[2]!;
    expect(span).toMatchObject({ grade: "grade-none", words: "Judged together with care" });
    expect(span.hatch).not.toBe("");
  });
  it("writes the grade where it fits, else its letter, else nothing", () => {
    const labels = (to: string) =>
      draw({ lanes: [{ name: "Leadership", now: "", spans: [grade("2016-01-01", to, 2)] }] }).lanes[0]!.spans[0]!.label
        .text;
    expect([labels("2020-01-01"), labels("2016-12-01"), labels("2016-01-20")]).toEqual([
      "Requires improvement",
      "R",
      "",
    ]);
  });
  it("keeps every label inside its span", () => {
    for (const width of [340, 720]) {
      for (const { x, width: across, label } of draw({ width }).lanes.flatMap(({ spans }) => spans)) {
        expect(textWidth(label.text, 12.5)).toBeLessThanOrEqual(across);
        expect(label.x).toBeGreaterThanOrEqual(x);
      }
    }
  });
  it("shades the time without inspections, between its two days", () => {
    const { pauses, years } = draw({});
    const x = (year: string) => years.find(({ text }) => text === year)!.x;
    expect(pauses[0]!.x).toBeGreaterThan(x("2020"));
    expect(pauses[0]!.x + pauses[0]!.width).toBeGreaterThan(x("2021"));
    expect(pauses[0]!.x + pauses[0]!.width).toBeLessThan(x("2022"));
  });
  it("draws a line over the month or year of a visit whose day is not known", () => {
    expect(draw({}).visits.marks.map(({ whisker }) => whisker !== "")).toEqual([false, true, false]);
    expect(draw({ width: 2000 }).visits.marks.map(({ whisker }) => whisker !== "")).toEqual([false, true, true]);
  });
  it("explains only the marks that are there, each kind with its own", () => {
    expect(draw({}).key.map(({ text }) => text)).toEqual(["Focused visit", "Monitoring visit", "JTAI"]);
    expect(draw({ visits: input.visits.slice(0, 1) }).key.map(({ text }) => text)).toEqual(["Focused visit"]);
    expect(new Set(draw({}).key.map(({ mark }) => mark.replace(/^M[\d. ]+/, ""))).size).toBe(3);
  });
  it("stacks visits that would touch", () => {
    const visits = ["2022-03-08", "2022-03-20", "2022-04-02"].map((start) => ({ start, kind: "JTAI", words: start }));
    const boxes = draw({ visits, width: 340 }).visits.marks.map(({ x, y }) => ({
      left: x - 5,
      right: x + 5,
      top: y - 5,
      bottom: y + 5,
    }));
    expect(collisions(boxes)).toEqual([]);
  });
  it("shows a predecessor's judgements as such", () => {
    const lanes = [
      {
        name: "Leadership",
        now: "Good",
        spans: [{ ...grade("2015-01-01", "2021-04-01", 1), isEarlier: true }, grade("2022-01-01", "2026-11-22", 3)],
      },
    ];
    expect(draw({ lanes }).lanes[0]!.spans.map(({ isEarlier }) => isEarlier)).toEqual([true, false]);
  });
  it("takes lanes and grades of any number as they come", () => {
    const spans: TimelineSpan[] = [1, 2, 3, 4, 5].map(
      (level) =>
        ({ ...grade(`20${14 + level}-01-01`, `20${15 + level}-01-01`, 1), level, of: 5, name: "x" }) as TimelineSpan,
    );
    const rises = draw({ lanes: [{ name: "A new area", now: "", spans }] }).lanes[0]!.spans.map(({ rise }) => rise);
    expect(new Set(rises).size).toBe(5);
  });
  it("names years at the edges only where they stay inside the picture", () => {
    for (const width of [340, 720])
      for (const { x } of draw({ width }).years) expect([x > 12, x < width - 12]).toEqual([true, true]);
  });
});

describe("words on a timeline", () => {
  it.each(seeds)("never touch, whatever the dates (seed %i)", (seed) => {
    const next = sequence(seed);
    const date = () => `${2014 + Math.floor(next() * 12)}-0${1 + Math.floor(next() * 9)}-15`;
    const inspections = Array.from({ length: 1 + Math.floor(next() * 6) }, () => ({
      date: date(),
      lines: ["Nov 2015", "SIF re-inspection"],
    }));
    for (const width of [340, 720]) {
      const layout = draw({ inspections, width });
      const words = (callouts: typeof layout.inspections) =>
        callouts.map(({ textX, textY, lines, anchor }) => textBox(textX, textY, lines, anchor, 12.5));
      expect(
        collisions([
          ...words(layout.inspections),
          ...layout.visits.marks.map(({ x, y }) => ({ left: x - 5, right: x + 5, top: y - 5, bottom: y + 5 })),
        ]),
      ).toEqual([]);
      expect(
        collisions([
          ...words(layout.rules),
          ...layout.years.map(({ x, y, text }) => textBox(x, y, [text], "middle", 12.5)),
        ]),
      ).toEqual([]);
      for (const box of words(layout.inspections))
        expect([box.left >= 0, box.right <= width, box.bottom <= layout.frame.height]).toEqual([true, true, true]);
    }
  });
  it.each([
    ["no lanes", { lanes: [], visits: [], inspections: [], rules: [], pauses: [] }],
    ["lanes without a judgement", { lanes: [{ name: "Leadership", now: "Not judged", spans: [] }] }],
    [
      "one judgement of one day",
      { lanes: [{ name: "Leadership", now: "Good", spans: [grade("2026-11-22", "2026-11-22", 3)] }] },
    ],
    [
      "a single grade in the framework",
      {
        lanes: [
          { name: "Leadership", now: "", spans: [{ ...grade("2016-01-01", "2020-01-01", 1), of: 1 } as TimelineSpan] },
        ],
      },
    ],
  ] as [string, Partial<TimelineInput>][])("can be drawn with %s", (_, changes) => {
    for (const width of [340, 720])
      expect(faultsIn(drawJudgementTimeline(draw({ ...changes, width }), "x"))).toEqual([]);
  });
});
