import { describe, expect, it } from "vitest";
import {
  chartKinds,
  emptySelection,
  ignoredWords,
  MOST_AUTHORITIES,
  parseSelection,
  strayParts,
  writeSelection,
  type Selection,
} from "./selection.ts";

const seed = Number(process.env["SEED"] ?? Math.floor(Math.random() * 2 ** 32));
process.stdout.write(`Addresses: SEED=${seed}\n`);

/** Mulberry32: the same numbers for the same seed. */
function randomFrom(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const authorities = Array.from({ length: 40 }, (_, index) => `borsetshire-${index}`);
const indicators = ["cla-rate", "adopted-share", "re-referrals", "ks2-expected"];
const known = {
  authorities: new Set(authorities),
  indicators: new Set(indicators),
  editions: new Set(["2021", "2025"]),
  topics: new Set(["adoption", "health"]),
};

function anySelection(random: () => number): Selection {
  const pick = <T>(from: readonly T[]) => from[Math.floor(random() * from.length)]!;
  const some = <T>(from: readonly T[], most: number) =>
    from.toSorted(() => random() - 0.5).slice(0, Math.floor(random() * (Math.min(most, from.length) + 1)));
  const maybe = <T>(make: () => T): T | null => (random() < 0.5 ? make() : null);
  const period = () => pick(["2025", "2024-25", "2022-2025"]);
  const preset = maybe(() =>
    pick<NonNullable<Selection["preset"]>>([
      { kind: "headline" },
      { kind: "judgements" },
      { kind: "topic", topic: "health" },
    ]),
  );
  return {
    authorities: some(authorities, MOST_AUTHORITIES),
    indicators: preset ? [] : some(indicators, indicators.length),
    preset,
    edition: maybe(() => pick(["2021", "2025"])),
    peers: maybe(() =>
      pick<NonNullable<Selection["peers"]>>([
        { kind: "neighbours" },
        { kind: "counted-by" },
        { kind: "region" },
        { kind: "type" },
        { kind: "grade", strand: "care-leavers", grade: "requires-improvement" },
      ]),
    ),
    from: maybe(period),
    to: maybe(period),
    x: maybe(() => pick(indicators)),
    y: maybe(() => pick(indicators)),
    axis: maybe(() => pick<NonNullable<Selection["axis"]>>(["zero", "data", 0, -12.5, Math.round(random() * 1e6)])),
    chart: maybe(() => pick(chartKinds)),
  };
}

/** A query of good and bad parts in any order. */
function anyQuery(random: () => number): string {
  const alphabet = "a=&,.-+%2C?#/ éi0n9pxy\u0000<\"'";
  const noise = () =>
    Array.from({ length: Math.floor(random() * 30) }, () => alphabet[Math.floor(random() * alphabet.length)]).join("");
  const parts = writeSelection(anySelection(random)).slice(1).split("&");
  return [...parts, noise(), noise()].sort(() => random() - 0.5).join("&");
}

describe("an address", () => {
  it("is short and readable", () => {
    const selection = {
      ...emptySelection,
      authorities: ["lincolnshire", "lancashire"],
      indicators: ["cla-rate", "adopted-share"],
      edition: "2021",
    };
    expect(writeSelection(selection)).toBe("?a=lincolnshire,lancashire&i=cla-rate,adopted-share&n=2021");
  });

  it("is empty where nothing is chosen", () => {
    expect(writeSelection(emptySelection)).toBe("");
    expect(parseSelection("")).toEqual({ selection: emptySelection, ignored: [] });
    expect(parseSelection("?a=&i=&n=")).toEqual({ selection: emptySelection, ignored: [] });
  });

  it("says any selection so that it is read back as it was", () => {
    const random = randomFrom(seed);
    for (let trial = 0; trial < 500; trial += 1) {
      const selection = anySelection(random);
      expect(parseSelection(writeSelection(selection), known), `SEED=${seed}, ${trial}`).toEqual({
        selection,
        ignored: [],
      });
    }
  });

  it("is read without a throw whatever it holds, and what was understood of it is written the same twice", () => {
    const random = randomFrom(seed);
    for (let trial = 0; trial < 500; trial += 1) {
      const query = anyQuery(random);
      const { selection } = parseSelection(query, known);
      const again = parseSelection(writeSelection(selection), known);
      expect(again, `SEED=${seed}, ${trial}: ${query}`).toEqual({ selection, ignored: [] });
    }
  });

  it("keeps the parts that belong to others behind its own", () => {
    const { selection } = parseSelection("sort=value&a=ambridge&find=a%26b");
    expect(writeSelection(selection, "sort=value&a=ambridge&find=a%26b")).toBe("?a=ambridge&sort=value&find=a%26b");
  });

  it("takes presets for the indicators and the group, and a number for the start of an axis", () => {
    expect(parseSelection("?i=topic.health&p=grade.care.inadequate&axis=-5.5", known).selection).toMatchObject({
      preset: { kind: "topic", topic: "health" },
      peers: { kind: "grade", strand: "care", grade: "inadequate" },
      axis: -5.5,
    });
    expect(parseSelection("?axis=-0").selection.axis).toBe(0);
  });
});

describe("parts that do nothing", () => {
  const ignoredIn = (query: string) => parseSelection(query, known).ignored;

  it("are names that are not known, and the rest stands", () => {
    const { selection, ignored } = parseSelection("?a=borsetshire-1,Felpersham&i=cla-rate,cla&n=2019", known);
    expect(selection).toEqual({ ...emptySelection, authorities: ["borsetshire-1"], indicators: ["cla-rate"] });
    expect(ignored).toEqual([
      { key: "a", value: "Felpersham", reason: "unknown" },
      { key: "i", value: "cla", reason: "unknown" },
      { key: "n", value: "2019", reason: "unknown" },
    ]);
  });

  it("are second mentions, and authorities after the twelfth", () => {
    expect(ignoredIn("?a=borsetshire-1,borsetshire-1&n=2021&n=2025")).toEqual([
      { key: "a", value: "borsetshire-1", reason: "repeated" },
      { key: "n", value: "2025", reason: "repeated" },
    ]);
    const { selection, ignored } = parseSelection(`?a=${authorities.slice(0, 13).join(",")}`, known);
    expect(selection.authorities).toEqual(authorities.slice(0, 12));
    expect(ignored).toEqual([{ key: "a", value: "borsetshire-12", reason: "too-many" }]);
  });

  it.each([
    "p=friends",
    "p=grade.care",
    "p=grade.care.good.again",
    "p=grade.Care.good",
    "i=topic.weather",
    "from=March",
    "to=2025-",
    "axis=1e3",
    "axis=Infinity",
    "axis=0.00001",
    "c=pie",
    "x=cla",
  ])("are groups, periods, numbers, charts of no known form: %s", (query) => {
    expect(ignoredIn(query)).toHaveLength(1);
  });

  it("are said in words, long ones cut short", () => {
    expect(ignoredWords(ignoredIn("?a=felpersham"))).toBe(
      "The address names “felpersham”, which is no authority known here: it was left out.",
    );
    expect(ignoredWords(ignoredIn("?n=2025&n=2021"))).toContain(
      "where one edition of the neighbours was given already",
    );
    expect(ignoredWords(ignoredIn(`?a=${"b".repeat(5_000)}`)).length).toBeLessThan(200);
    expect(ignoredWords([])).toBe("");
  });

  it("are said in one sentence where there are too many, however many", () => {
    const after = (count: number) => ignoredWords(ignoredIn(`?a=${authorities.slice(0, 12 + count).join(",")}`));
    expect(after(1)).toBe("The address names more than 12: “borsetshire-12” was left out.");
    expect(after(2)).toBe("The address names more than 12: “borsetshire-12”, “borsetshire-13” were left out.");
    expect(after(28)).toMatch(/“borsetshire-23” and 16 more were left out\.$/);
  });

  it("are keys of no selection, but for those of the page and of campaigns", () => {
    expect(strayParts("?a=ambridge&authority=ambridge&sort=value&utm_source=letter", ["sort"])).toEqual([
      { key: "authority", value: "ambridge", reason: "unknown" },
    ]);
    expect(ignoredWords(strayParts("authority=ambridge"))).toBe(
      "The address has a part “authority” that means nothing here: it was left out.",
    );
  });
});
