import { describe, expect, it } from "vitest";
import { encodeFigures, type FiguresFile, decodeFigures } from "../model/figures-file.ts";
import type { Indicator } from "../model/indicator.ts";
import { missing, present, type Observation, type Quantity } from "../model/observation.ts";
import { parsePeriod } from "../model/period.ts";
import { redact } from "./redact.ts";

const indicator = { id: "share", unit: "percent", decimals: 0, periodKind: "at-31-march" } as Indicator;
const gone = missing("not-published");
const hidden = missing("confidential");

const row = (period: string, value: Quantity, numerator: Quantity = gone): Observation => ({
  indicator: "share",
  area: "E10000001",
  period: parsePeriod(period, "at-31-march")!,
  value,
  numerator,
  denominator: gone,
  source: "s",
});
const source = { id: "s" } as never;
const fileOf = (rows: readonly Observation[]) => {
  const figures = {
    date: "2031-01-01",
    indicator,
    breaks: [],
    sources: [source],
    observations: new Map([["E10000001", rows]]),
  };
  return new Map([
    ["indicators/share.json", JSON.stringify(encodeFigures(figures))],
    ["read-me.txt", "words"],
  ]);
};
const redacted = (before: readonly Observation[], now: readonly Observation[]) => {
  const files = redact(fileOf(before), { observations: new Map([["share", new Map([["E10000001", now]])]]) });
  const file = JSON.parse(files.get("indicators/share.json")!) as FiguresFile;
  return decodeFigures(file).observations.get("E10000001")!;
};

describe("redact", () => {
  it("hides in an earlier release what the newest data hides, numerator and all", () => {
    const [old, same] = redacted(
      [row("2029", present(12), present(6)), row("2030", present(13))],
      [row("2029", hidden), row("2030", present(14))],
    );
    expect([old!.value, old!.numerator]).toEqual([hidden, hidden]);
    expect(same!.value).toEqual(present(13));
  });

  it("leaves not a trace of the number in the file", () => {
    const files = redact(fileOf([row("2029", present(4711), present(815))]), {
      observations: new Map([["share", new Map([["E10000001", [row("2029", hidden)]]])]]),
    });
    expect([...files.values()].join("")).not.toMatch(/4711|815/);
  });

  it("hides a numerator alone where only that is hidden", () => {
    const [old] = redacted([row("2029", present(12), present(6))], [row("2029", present(12), hidden)]);
    expect([old!.value, old!.numerator]).toEqual([present(12), hidden]);
  });

  it("keeps a figure of which the newest data says nothing, and other files as they are", () => {
    expect(redacted([row("2028", present(11))], [])[0]!.value).toEqual(present(11));
    expect(redact(fileOf([]), { observations: new Map() }).get("read-me.txt")).toBe("words");
  });
});
