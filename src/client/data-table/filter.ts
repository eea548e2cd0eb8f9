/** How a filter holds a row's value against what the reader chose. */
export type Test = "is" | "from" | "to" | "has";

export interface Filter {
  /** The value of the row that it looks at. */
  on: string;
  test: Test;
  /** What the reader chose; empty lets every row through. */
  chosen: string;
}

/** A row's values by name: single ones, ISO dates, or several parted by spaces (a borough lies in Outer London and in London). */
export type ValueOf = (name: string) => string;

/** True where a row passes every filter; a row without a date passes no filter of dates. */
export function passes(valueOf: ValueOf, filters: readonly Filter[]): boolean {
  return filters.every(({ on, test, chosen }) => chosen === "" || tests[test](valueOf(on), chosen));
}

const tests: Readonly<Record<Test, (value: string, chosen: string) => boolean>> = {
  is: (value, chosen) => value.split(" ").includes(chosen),
  from: (value, chosen) => value !== "" && value >= chosen,
  to: (value, chosen) => value !== "" && value <= chosen,
  has: (value, chosen) => plain(value).includes(plain(chosen)),
};

/** Without accents, capitals and apostrophes of either kind: `St Helen’s` is found by `helens`. */
function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[\u0300-\u036f'’]/g, "")
    .toLowerCase()
    .trim();
}
