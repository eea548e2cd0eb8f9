import type { SetAside } from "../recipe.ts";

/** A reason why rows were set aside, how many, and where the first of them stand. */
export interface Reason {
  reason: string;
  rows: number;
  firstLines: number[];
}

/** How many lines of a reason are kept as examples. */
const EXAMPLES = 5;

/** The account of one file: every row that was read is either kept or set aside with a reason. */
export class Ledger {
  readonly path: string;
  readonly recipe: string;
  read = 0;
  kept = 0;
  readonly #reasons = new Map<string, Reason>();

  constructor(path: string, recipe: string) {
    this.path = path;
    this.recipe = recipe;
  }

  /** Notes one row that does not go into `data/`. */
  setAside(reason: string, line: number): void {
    let entry = this.#reasons.get(reason);
    if (!entry) this.#reasons.set(reason, (entry = { reason, rows: 0, firstLines: [] }));
    entry.rows += 1;
    if (entry.firstLines.length < EXAMPLES) entry.firstLines.push(line);
  }

  /** The reasons, the most frequent first. */
  get reasons(): Reason[] {
    return [...this.#reasons.values()].sort((a, b) => b.rows - a.rows || (a.reason < b.reason ? -1 : 1));
  }

  get rowsSetAside(): number {
    let rows = 0;
    for (const reason of this.#reasons.values()) rows += reason.rows;
    return rows;
  }

  /** True where nothing was dropped in silence. */
  get balances(): boolean {
    return this.read === this.kept + this.rowsSetAside;
  }

  /** The account that another recipe's own counts and list of rows amount to. */
  static from(
    recipe: string,
    count: { path: string; read: number; kept: number; setAside: number },
    rows: readonly SetAside[],
  ): Ledger {
    const ledger = new Ledger(count.path, recipe);
    ledger.read = count.read;
    ledger.kept = count.kept;
    for (const row of rows) if (row.path === count.path) ledger.setAside(row.reason, row.line);
    return ledger;
  }
}
