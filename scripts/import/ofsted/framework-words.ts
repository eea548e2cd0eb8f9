import type { OutputRow } from "../recipe.ts";

/** What `frameworks.csv` and `grades.csv` say about the words of Ofsted's sheets, so that a new framework needs no code. */
export interface FrameworkWords {
  /** The framework in force on a day of fieldwork: the latest to have begun, where two overlap. */
  inForce(day: string): string | null;
  /** The columns that may hold a strand's grade, with its id. A later framework's name for a strand serves an earlier one too. */
  strandColumns(framework: string): readonly (readonly [column: string, strand: string])[];
  gradeOf(framework: string, label: string): string | null;
  /** The labels of a framework's grades, for messages. */
  gradeLabels(framework: string): string;
}

/** The words over the rows of both files. */
export function frameworkWords(frameworks: readonly OutputRow[], grades: readonly OutputRow[]): FrameworkWords {
  const columns = new Map(frameworks.map((row) => [row["label"] ?? "", row["strand"] ?? ""]));
  const gradesOf = (framework: string) => grades.filter((row) => row["framework"] === framework);
  return {
    inForce(day) {
      const open = frameworks.filter(({ from = "", to = "" }) => from <= day && (to === "" || day <= to));
      const latest = open.reduce<OutputRow | null>(
        (a, b) => (a && (a["from"] ?? "") >= (b["from"] ?? "") ? a : b),
        null,
      );
      return latest?.["framework"] ?? null;
    },
    strandColumns(framework) {
      const own = new Set(frameworks.filter((row) => row["framework"] === framework).map((row) => row["strand"] ?? ""));
      return [...columns].filter(([, strand]) => own.has(strand));
    },
    gradeOf: (framework, label) =>
      gradesOf(framework).find((row) => row["label"]?.toLowerCase() === label.toLowerCase())?.["grade"] ?? null,
    gradeLabels: (framework) =>
      gradesOf(framework)
        .map((row) => row["label"])
        .join(", "),
  };
}
