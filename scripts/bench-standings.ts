import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { currentAuthorities } from "../src/compare/authorities.ts";
import { allStandings } from "../src/compare/all-standings.ts";
import { editionsOf } from "../src/compare/neighbours.ts";
import { snapshotOf, type Facts } from "../src/compare/snapshot.ts";
import { ownStanding, standingWith } from "../src/compare/standing.ts";
import { counted } from "../src/integrations/progress.ts";

/** The best of a few runs: what the machine can do, with its other work taken out. */
const RUNS = 5;

/** All standings must take less of one core than this, in milliseconds; what others do on it meanwhile does not count. */
const LONGEST = 1000;

/** How much dearer one standing may be among many authorities or indicators than among few: collecting garbage is never quite linear. */
const DEAREST = 1.15;

/** Clears away what earlier runs left, so that none pays for another. */
const collect = exposeCollector();

/** Elapsed time and time of one core, in milliseconds. */
interface Taken {
  elapsed: number;
  cpu: number;
}

/**
 * Times every standing of the data, its three parts, and the same with authorities invented and indicators left out; prints a line
 * for each. False where all of them take too long, or one grows dearer as there are more.
 */
export function benchStandings(facts: Facts): boolean {
  const all = best(() => allStandings(facts));
  const size = [
    counted(facts.indicators.length, "indicator"),
    counted(currentAuthorities(facts).length, "authority", "authorities"),
    counted(editionsOf(facts).length, "edition"),
  ].join(" × ");
  print("standings", `${size}: ${timed(all)}, ${(all.cpu / facts.indicators.length).toFixed(1)} ms an indicator`);
  print("", partsOf(facts).join("; "));
  const linear = [
    growth("authorities", [1, 3, 10], (times) => withAuthorities(facts, times)),
    growth("indicators", [0.25, 0.5, 1], (share) => withIndicators(facts, share)),
  ];
  if (all.cpu >= LONGEST) print("", `too slow: all standings must take less than ${LONGEST} ms`);
  return all.cpu < LONGEST && linear.every(Boolean);
}

/** The three steps by themselves: laying out a period, an authority's own figures, and its neighbours. */
function partsOf(facts: Facts): string[] {
  const snapshots = facts.indicators.flatMap((indicator) => snapshotOf(facts, indicator) ?? []);
  const authorities = currentAuthorities(facts);
  const own = snapshots.map((snapshot) => authorities.map((authority) => ownStanding(facts, snapshot, authority)));
  const editions = editionsOf(facts);
  const parts: [string, () => void][] = [
    ["snapshots", () => facts.indicators.forEach((indicator) => snapshotOf(facts, indicator))],
    ["own", () => snapshots.forEach((one) => authorities.forEach((authority) => ownStanding(facts, one, authority)))],
    [
      "neighbours",
      () =>
        snapshots.forEach((one, i) =>
          editions.forEach((edition) => own[i]!.forEach((mine) => standingWith(facts, one, mine, edition))),
        ),
    ],
  ];
  return parts.map(([name, work]) => `${name} ${timed(best(work))}`);
}

/**
 * Prints whether the time of one standing stays the same as there are more authorities or indicators; false where it grows. The sizes
 * take turns, so that what else the machine does meanwhile slows them all.
 */
function growth(name: string, sizes: readonly number[], at: (size: number) => Facts): boolean {
  const works = sizes.map((size) => {
    const facts = at(size);
    return { facts, each: facts.indicators.length * currentAuthorities(facts).length };
  });
  const rounds = Array.from({ length: RUNS }, () => works.map(({ facts }) => once(() => allStandings(facts))));
  const times = works.map(({ each }, i) => ({ taken: least(rounds.map((round) => round[i]!)), each }));
  const [first] = times;
  const ratios = times.map(({ taken, each }) => taken.cpu / each / (first!.taken.cpu / first!.each));
  const shown = sizes.map((size, i) => `${size} ×: ${timed(times[i]!.taken)}, ${ratios[i]!.toFixed(2)} a standing`);
  const linear = ratios.every((ratio) => ratio <= DEAREST);
  print("", `${name} ${shown.join("; ")}${linear ? "" : `: grows faster than the data (at most ${DEAREST})`}`);
  return linear;
}

/** The same data with every authority so many times over, each copy among neighbours of its own and with the figures of the first. */
export function withAuthorities<F extends Facts>(facts: F, times: number): F {
  const codes = new Set(facts.authorities.map(({ code }) => code));
  // One string for each code wherever it stands, as in data that was read from files.
  const copies = Array.from({ length: times }, (_, i) => {
    const names = new Map([...codes].map((code) => [code, i === 0 ? code : `${code}-${i}`]));
    return (code: string) => names.get(code)!;
  });
  return {
    ...facts,
    authorities: copies.flatMap((as) => facts.authorities.map((one) => ({ ...one, code: as(one.code) }))),
    neighbours: copies.flatMap((as) =>
      facts.neighbours.map((one) => ({
        ...one,
        authorityCode: as(one.authorityCode),
        neighbourCode: as(one.neighbourCode),
      })),
    ),
    observations: new Map(
      [...facts.observations].map(([id, areas]) => [
        id,
        new Map(
          [...areas].flatMap(([code, series]) =>
            codes.has(code) ? copies.map((as) => [as(code), series] as const) : [[code, series] as const],
          ),
        ),
      ]),
    ),
  };
}

/** An even share of the indicators. */
function withIndicators(facts: Facts, share: number): Facts {
  return { ...facts, indicators: facts.indicators.filter((_, i) => i % Math.round(1 / share) === 0) };
}

function best(work: () => unknown): Taken {
  return least(Array.from({ length: RUNS }, () => once(work)));
}

function least(runs: readonly Taken[]): Taken {
  return { elapsed: Math.min(...runs.map((run) => run.elapsed)), cpu: Math.min(...runs.map((run) => run.cpu)) };
}

/**
 * The time of one run. What it made last is moved to where it is kept, which takes two collections, before the clock stops: a small
 * run would else leave that to nobody, and look cheaper for each standing than a large one that had to do it on the way.
 */
function once(work: () => unknown): Taken {
  collect();
  const [started, cpu] = [performance.now(), process.cpuUsage()];
  const made = work();
  collect({ type: "minor" });
  collect({ type: "minor" });
  const { user, system } = process.cpuUsage(cpu);
  const taken = { elapsed: performance.now() - started, cpu: (user + system) / 1000 };
  // Kept until the clock has stopped, as a build keeps it.
  if (made === null) throw new Error("a run made nothing");
  return taken;
}

function exposeCollector(): (options?: { type: "minor" }) => void {
  setFlagsFromString("--expose-gc");
  return runInNewContext("gc") as (options?: { type: "minor" }) => void;
}

function timed({ elapsed, cpu }: Taken): string {
  return `${elapsed.toFixed(0)} ms (${cpu.toFixed(0)} ms of processor)`;
}

function print(name: string, done: string): void {
  console.log(`${name.padEnd(10)}${done}`);
}
