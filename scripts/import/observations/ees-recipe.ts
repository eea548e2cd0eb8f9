/** A condition on filter columns: column key → canonical label. */
export type Where = Readonly<Record<string, string>>;

/** Where a number stands: in a column of the same row, or of the row that differs only in these labels. */
export type Part = string | { column: string; where: Where };

/** One indicator that a file gives. */
export interface Series {
  indicator: string;
  where?: Where;
  value: string;
  numerator?: Part;
  denominator?: Part;
  /** `years-months` for durations printed as `01:07`. */
  form?: "years-months";
  /** True where some releases of the file leave it out. */
  optional?: boolean;
  /** Releases of the file for which the label meant something else. */
  notBefore?: string;
}

/**
 * How one file of DfE's Explore education statistics becomes observations: data, not code. Every list of names holds each
 * name that the column or label has had, newest first, so that a file of any release is understood.
 */
export interface EesRecipe {
  id: string;
  title: string;
  publication: string;
  /** Key → the names that the column has had. */
  columns: Readonly<Record<string, readonly string[]>>;
  /** Keys of `columns` that an older or newer release may leave out. */
  optionalColumns?: readonly string[];
  /** Filter column key → canonical label → the labels it has had. */
  labels?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  /** Conditions that hold for every series. */
  where?: Where;
  /** Rows of one total and its parts, to be added up for the report. */
  totals?: readonly { column: string; total: Where; parts: readonly Where[] }[];
  series: readonly Series[];
}

/** Labels differ between releases in case, spacing and apostrophes; they are compared without. */
export function normaliseLabel(label: string): string {
  return label.trim().replace(/\s+/g, " ").replaceAll("’", "'").toLowerCase();
}
