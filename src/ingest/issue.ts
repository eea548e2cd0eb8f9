/** One fault found in an input file, with the place and what was expected there. */
export interface Issue {
  file: string;
  /** 1 is the header; 0 where the whole file is meant. */
  line: number;
  /** Name of the column, or "" where the whole row or file is meant. */
  column: string;
  value: string;
  /** What was expected, as a phrase: "a number or c, k, u, x, z". */
  expected: string;
  /** Short stable name of the rule, for machines: `shorthand-legal`. */
  rule: string;
}

/** Longest piece of a faulty value that a message quotes. */
const LONGEST_VALUE = 80;

/** The fault as one line of text: `file:line:column value "…": expected …`, with control characters made visible. */
export function formatIssue(issue: Issue): string {
  const place = [issue.file, issue.line || "", issue.column].filter((part) => part !== "").join(":");
  return `${place} value ${quote(issue.value)}: expected ${issue.expected}`;
}

function quote(value: string): string {
  const short = value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value;
  return JSON.stringify(short);
}
