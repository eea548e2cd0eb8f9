import type { Framework, FrameworkId, Strand, StrandId } from "../model/inspection.ts";

/** A strand of one framework. */
export interface StrandRef {
  framework: FrameworkId;
  strand: StrandId;
}

/** One subject of judgement through all frameworks: a strand and those it runs on from, newest first. */
export interface Lane {
  /** `framework:strand` of its newest strand. */
  id: string;
  /** Id of its newest strand: what readers choose a lane by. */
  strand: StrandId;
  /** The newest strand, whose names the lane goes by. */
  newest: Strand;
  chain: readonly Strand[];
}

const made = new WeakMap<readonly Framework[], readonly Lane[]>();

/**
 * Every lane: one for each strand that no other runs on from, those of the newest framework first, then in the framework's order.
 * Where two strands run on from one, both lanes hold it. Made once a dataset: each grade of each authority is asked for by its lane.
 */
export function lanesOf(frameworks: readonly Framework[]): readonly Lane[] {
  const lanes = made.get(frameworks) ?? makeLanes(frameworks);
  made.set(frameworks, lanes);
  return lanes;
}

function makeLanes(frameworks: readonly Framework[]): Lane[] {
  const strands = newestFirst(frameworks).flatMap((framework) =>
    [...framework.strands].sort((a, b) => a.order - b.order),
  );
  const runOn = new Set(strands.flatMap(({ runsOnFrom }) => (runsOnFrom ? [keyOf(runsOnFrom)] : [])));
  return strands.filter((strand) => !runOn.has(keyOf(refOf(strand)))).map((newest) => laneFrom(frameworks, newest));
}

/** The lane that a strand belongs to, or null where no framework has such a strand; of several the newest. */
export function laneOf(frameworks: readonly Framework[], strand: StrandId): Lane | null {
  const lanes = lanesOf(frameworks);
  const inChain = (lane: Lane) => lane.chain.some(({ id }) => id === strand);
  return lanes.find((lane) => lane.strand === strand) ?? lanes.find(inChain) ?? null;
}

/** A lane's strand in a framework; null where the framework has none. */
export function strandIn(lane: Lane, framework: FrameworkId): Strand | null {
  return lane.chain.find((strand) => strand.framework === framework) ?? null;
}

/** The strand of a framework that judges a lane's subject together with its own (care leavers inside care), or null. */
export function coveringStrand(lane: Lane, framework: Framework): Strand | null {
  const covers = ({ covers }: Strand) => lane.chain.some(({ id }) => covers.includes(id));
  return framework.strands.find(covers) ?? null;
}

/** A framework by its id; fails where the data names one that it does not hold, which the check of the data rules out. */
export function frameworkOf(frameworks: readonly Framework[], id: FrameworkId): Framework {
  const framework = frameworks.find((one) => one.id === id);
  if (!framework) throw new Error(`framework "${id}": expected one of ${frameworks.map((one) => one.id).join(", ")}`);
  return framework;
}

function laneFrom(frameworks: readonly Framework[], newest: Strand): Lane {
  const chain = [newest];
  for (let next = before(frameworks, newest); next && !chain.includes(next); next = before(frameworks, next))
    chain.push(next);
  return { id: keyOf(refOf(newest)), strand: newest.id, newest, chain };
}

function before(frameworks: readonly Framework[], { runsOnFrom }: Strand): Strand | undefined {
  if (!runsOnFrom) return undefined;
  return frameworkOf(frameworks, runsOnFrom.framework).strands.find(({ id }) => id === runsOnFrom.strand);
}

function newestFirst(frameworks: readonly Framework[]): Framework[] {
  return [...frameworks].sort((a, b) => b.from.localeCompare(a.from));
}

function refOf({ framework, id }: Strand): StrandRef {
  return { framework, strand: id };
}

function keyOf({ framework, strand }: StrandRef): string {
  return `${framework}:${strand}`;
}
