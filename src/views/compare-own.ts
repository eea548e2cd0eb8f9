/** A figure that the reader brought: never published, and marked so wherever it stands. */
export interface OwnFigure {
  indicator: string;
  /** The place on a time axis: the year in which a period ends, with its fraction for a day within it. */
  year: number;
  label: string;
  value: number;
}

/** What stands beside such a figure in words. */
export const OWN_NAME = "your figure, unpublished";
