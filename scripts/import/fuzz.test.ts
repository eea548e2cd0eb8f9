import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { formatIssue } from "../../src/ingest/issue.ts";
import { dataFolder, rates2025 } from "./fictional.ts";
import { runImport } from "./import.ts";

const MUTATIONS = 300;
const seed = Number(process.env["SEED"] ?? 20_261_122);

const good = {
  explorer: rates2025(
    "england|2025|12000000,81770,67",
    "borsetshire|2024|50000,300,60",
    "borsetshire|2025|50500,320,63",
    "barchester|2025|9000,c,c",
  ),
  tool: `Short Desc,Data item,Years,LA and Regions,Values,LA Number,Region
LACnum,"Looked after
children",2024,Borsetshire,300,901,West Midlands
LAC_Over_Abs,Absence,2025,Barchester,8.1999999999999993,902,South West
LAC,Rate,0,Borsetshire,-,901,West Midlands
`,
};

type Random = (below: number) => number;

/** Whole numbers below a bound that follow from the seed (mulberry32). */
function randomFrom(start: number): Random {
  let state = start;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

const bytes = (text: string) => new TextEncoder().encode(text);

/** Puts another cell in the place of one; the first line is the header. */
function replaceCell(text: string, random: Random, cell: string): string {
  const lines = text.split("\n");
  const at = random(lines.length - 1);
  const cells = (lines[at] ?? "").split(",");
  cells[random(cells.length)] = cell;
  lines[at] = cells.join(",");
  return lines.join("\n");
}

function mapCells(text: string, change: (cells: string[]) => string[]): string {
  return text
    .split("\n")
    .map((line) => (line === "" ? line : change(line.split(",")).join(",")))
    .join("\n");
}

const oddities = [
  "",
  "n/a",
  "NULL",
  "=1+1",
  "-",
  "~",
  "é",
  "\u202e",
  "1e999",
  "-0",
  '"',
  "c c",
  "x".repeat(100_000),
  "٣",
];

const mutations: ((text: string, random: Random) => Uint8Array)[] = [
  (text, random) => bytes(mapCells(text, (cells) => cells.toSpliced(random(cells.length), 1))),
  (text, random) => bytes(replaceCell(text, random, oddities[random(oddities.length)] ?? "")),
  (text, random) => bytes(text.slice(0, random(text.length))),
  (text, random) => bytes(text.slice(0, random(text.length)) + "\0" + text.slice(random(text.length))),
  (text, random) => bytes(text).map((byte, at) => (at === random(text.length) ? 0xe9 : byte)),
  (text) => new Uint8Array(Buffer.from(`\uFEFF${text}`, "utf16le")),
  (text) => bytes(text.replaceAll("\n", "\r\n")),
  (text, random) => bytes(text.replace(/\n/g, (end) => (random(3) === 0 ? "\n\n" : end))),
  (text, random) => bytes(mapCells(text, (cells) => [...cells.slice(random(3)), "shifted"])),
  (text) => bytes(text + text.split("\n").slice(1).join("\n")),
  (text) => bytes(mapCells(text, (cells) => cells.reverse())),
];

const folder = dataFolder();
afterAll(() => rmSync(folder, { recursive: true }));
const snapshot = () =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".csv"))
    .map((name) => readFileSync(join(folder, name), "utf8"));

describe(`${MUTATIONS} mutations of good files, from the seed ${seed}`, () => {
  it("are each refused with a place and what was expected, or still right; none crashes, none writes", () => {
    const random = randomFrom(seed);
    const before = snapshot();
    const outcomes = { refused: 0, accepted: 0 };
    mkdirSync(join(folder, "given"));
    for (let count = 0; count < MUTATIONS; count += 1) {
      const [kind, text] = random(2) === 0 ? (["explorer", good.explorer] as const) : (["tool", good.tool] as const);
      const path = join(folder, "given", `${kind}.csv.${count}`);
      writeFileSync(path, mutations[count % mutations.length]?.(text, random) ?? "");
      const { faults, files, facts } = runImport({
        paths: [path],
        data: folder,
        recipes: [],
        sources: [],
        today: "2026-11-22",
      });
      outcomes[faults.length > 0 ? "refused" : "accepted"] += 1;
      expect(faults.length > 0, `mutation ${count}`).toBe(files.size === 0);
      for (const fault of faults) expect(formatIssue(fault)).toMatch(/: expected .+/s);
      if (faults.length === 0) expect(facts.statistics.ledgers.every(({ balances }) => balances)).toBe(true);
    }
    expect(outcomes.refused).toBeGreaterThan(MUTATIONS / 3);
    expect(outcomes.accepted).toBeGreaterThan(MUTATIONS / 10);
    expect(snapshot()).toEqual(before);
  });
});
