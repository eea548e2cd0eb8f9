/** One column of a heat table: an indicator, and the cut points between its steps among all authorities. */
export interface HeatColumn {
  indicator: string;
  period: string;
  title: string;
  unit: string;
  /** Four rising values: below the first is step 1, at the fourth or above is step 5. Empty where no steps are wanted. */
  cuts: readonly number[];
}

export interface HeatValue {
  value: number | null;
  /** The value in words, or why there is none. */
  text: string;
}

export interface HeatRow {
  authority: string;
  name: string;
  emphasis: "authority" | "neighbour" | "other" | "england" | "benchmark";
  href?: string;
  /** One for each column, in their order. */
  values: readonly HeatValue[];
}

export interface HeatTableInput {
  columns: readonly HeatColumn[];
  rows: readonly HeatRow[];
}

export interface HeatCell {
  indicator: string;
  period: string;
  authority: string;
  text: string;
  /** `heat-1` to `heat-5`, `missing`, or `plain` where the column has no steps. */
  className: string;
}

export interface HeatTableLayout {
  columns: readonly HeatColumn[];
  rows: readonly {
    authority: string;
    name: string;
    emphasis: HeatRow["emphasis"];
    href?: string;
    cells: readonly HeatCell[];
  }[];
}

/** The step of a value among its cut points: 1 for the lowest, one more for each cut point it reaches. */
export function stepOf(value: number, cuts: readonly number[]): number {
  return 1 + cuts.filter((cut) => value >= cut).length;
}

/** A table whose cells are shaded by where each figure falls among all authorities; the shade says high or low, never good or bad. */
export function heatTable({ columns, rows }: HeatTableInput): HeatTableLayout {
  return {
    columns,
    rows: rows.map(({ authority, name, emphasis, href, values }) => ({
      authority,
      name,
      emphasis,
      href,
      cells: columns.map((column, index) => cellOf(column, values[index], authority)),
    })),
  };
}

function cellOf({ indicator, period, cuts }: HeatColumn, figure: HeatValue | undefined, authority: string): HeatCell {
  const cell = { indicator, period, authority };
  if (figure === undefined) return { ...cell, text: "", className: "missing" };
  if (figure.value === null) return { ...cell, text: figure.text, className: "missing" };
  return { ...cell, text: figure.text, className: cuts.length === 0 ? "plain" : `heat-${stepOf(figure.value, cuts)}` };
}
