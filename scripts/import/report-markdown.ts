import type { AreaLookup } from "./observations/areas.ts";
import type { CellGroup, FileAccount, Report } from "./report.ts";

/** How many groups, and how many cells of a group, the Markdown shows; the JSON has them all. */
const GROUPS = 40;
const EXAMPLES = 3;

/** The report as Markdown for a reader: long lists as counts and first cases. */
export function toMarkdown(report: Report, areas: AreaLookup): string {
  const sections = [
    "# Import report\n\nWhat the last import read, kept and set aside, and what is new in it. The whole lists are in `import-report.json`.",
    overview(report),
    filesSection(report.files),
    reasonsSection(report.files),
    sourcesSection(report),
    areasSection(report),
    cellsSection(
      "Restated back years",
      restatedIntro(report),
      report.restated,
      areas,
      (cell) => `${cell[2]} → ${cell[3]}`,
    ),
    cellsSection(
      "Newly suppressed",
      "Cells that an older release showed and a newer one hides. They stay hidden; the withdrawn numbers are not kept.",
      report.suppressed,
      areas,
      (cell) => `now ${cell[2]}`,
    ),
    cellsSection(
      "Where two publications differ",
      "The first is believed; the second is the same measure in another publication. A figure that either hides is not printed.",
      report.differences,
      areas,
      (cell) => (cell[3] === "" ? `kept ${cell[2]}, the other has a number` : `kept ${cell[2]}, the other ${cell[3]}`),
    ),
    totalsSection(report, areas),
    countsSection(report, areas),
    outliersSection(report, areas),
    notesSection(report),
  ];
  return `${sections.filter((section) => section !== "").join("\n\n")}\n`;
}

function overview(report: Report): string {
  const sum = (pick: (file: FileAccount) => number): string =>
    number(report.files.reduce((all, file) => all + pick(file), 0));
  const lines = [
    `- Files: ${report.files.length} read, ${report.unrecognised.length} not recognised`,
    `- Rows: ${sum((file) => file.read)} read = ${sum((file) => file.kept)} kept + ${sum((file) => file.setAside)} set aside`,
    `- Observations in \`data/\`: ${number(report.sources.reduce((all, one) => all + standing(one), 0))}`,
    `- Restated: ${cellCount(report.restated)} cells; newly suppressed: ${cellCount(report.suppressed)}; two publications differ: ${cellCount(report.differences)}`,
    `- Given twice by one release: ${number(report.duplicates)}`,
  ];
  return lines.join("\n");
}

function filesSection(files: readonly FileAccount[]): string {
  const rows = files.map(({ file, recipe, read, kept, setAside }) => [
    file,
    recipe,
    number(read),
    number(kept),
    number(setAside),
  ]);
  return `## Files\n\n${table(["file", "recipe", "read", "kept", "set aside"], rows)}`;
}

function reasonsSection(files: readonly FileAccount[]): string {
  const parts = files
    .filter(({ reasons }) => reasons.length > 0)
    .map(({ file, recipe, reasons }) => [`- ${file} (${recipe})`, ...kindsOf(reasons)].join("\n"));
  return parts.length === 0 ? "" : `## Why rows were set aside\n\n${parts.join("\n")}`;
}

/** Reasons that differ only in what follows the colon, as one line with the first case. */
function kindsOf(reasons: FileAccount["reasons"]): string[] {
  const kinds = new Map<string, FileAccount["reasons"]>();
  for (const reason of reasons) {
    const kind = reason.reason.split(": ")[0] ?? "";
    kinds.set(kind, [...(kinds.get(kind) ?? []), reason]);
  }
  return [...kinds.values()].map((same) => {
    const rows = same.reduce((all, one) => all + one.rows, 0);
    const more = same.length > 1 ? `, and ${same.length - 1} more such` : "";
    return `  - ${number(rows)}: ${same[0]?.reason}${more} (first in line ${same[0]?.firstLines[0]})`;
  });
}

function sourcesSection({ sources }: Report): string {
  const columns = ["numbers", "c", "k", "u", "x", "z"] as const;
  const rows = sources.map((one) => [one.source, number(one.added), ...columns.map((column) => number(one[column]))]);
  return `## Observations by source and symbol\n\n${table(["source", "brought by this import", ...columns], rows)}`;
}

function areasSection({ newAreas, vanishedAreas }: Report): string {
  const list = (areas: Report["newAreas"]): string =>
    areas.length === 0 ? "None." : areas.map(({ file, code, name }) => `- ${name} (${code}) in ${file}`).join("\n");
  return `## Areas\n\nNot in \`authorities.csv\`:\n\n${list(newAreas)}\n\nOpen, and without a row of its own in the newest period of a file (it filed a joint return, or none):\n\n${list(vanishedAreas)}`;
}

function restatedIntro(report: Report): string {
  return `Figures that a newer release gives otherwise, beyond rounding. Another ${number(report.restatedWithinRounding)} changed by no more than rounding can.`;
}

function cellsSection(
  title: string,
  intro: string,
  groups: readonly CellGroup[],
  areas: AreaLookup,
  words: (cell: readonly string[]) => string,
): string {
  const largest = groups.toSorted((a, b) => b.cells.length - a.cells.length).slice(0, GROUPS);
  const hasReasons = groups.some(({ why }) => why !== undefined);
  const rows = largest.map((group) => [
    group.indicator,
    `${group.from} → ${group.to}`,
    number(group.cells.length),
    ...(hasReasons ? [group.why ?? ""] : []),
    examples(group.cells, areas, words),
  ]);
  const more =
    groups.length > GROUPS ? `\n\n${groups.length - GROUPS} more groups of cells, in \`import-report.json\`.` : "";
  const body =
    rows.length === 0
      ? "None."
      : table(["indicator", "from → to", "cells", ...(hasReasons ? ["why"] : []), "first cases"], rows);
  return `## ${title}\n\n${intro}\n\n${body}${more}`;
}

function totalsSection({ totals }: Report, areas: AreaLookup): string {
  const rows = totals.map(({ file, total, cells }) => [
    file,
    total,
    number(cells.length),
    examples(cells, areas, (cell) => `${Number(cell[2]) > 0 ? "+" : ""}${cell[2]}`),
  ]);
  const intro = "Published parts less the published total, beyond rounding.";
  return `## Totals that do not add up\n\n${rows.length === 0 ? "None." : `${intro}\n\n${table(["file", "total", "cells", "first cases"], rows)}`}`;
}

function countsSection({ joins, contradictions }: Report, areas: AreaLookup): string {
  const rows = joins.map(({ indicator, joined, refused }) => [indicator, number(joined), number(refused)]);
  const intro =
    "Figures published without counts have been given the counts published elsewhere, where these give the figure. Where they do not, one or the other has been revised since, or they were counted on another day: the figure stays without counts.";
  const wrong = contradictions
    .map(({ indicator, area, period }) => `- ${indicator}, ${nameOf(areas, area)}, ${period}`)
    .join("\n");
  const left =
    wrong === "" ? "" : `\n\nThe publication's own counts cannot give its figure; the counts are left out:\n\n${wrong}`;
  return `## Counts\n\n${intro}\n\n${table(["indicator", "given counts", "counts do not give the figure"], rows)}${left}`;
}

function outliersSection({ outliers }: Report, areas: AreaLookup): string {
  const rows = outliers
    .toSorted((a, b) => Number(b.cells[0]?.[4]) - Number(a.cells[0]?.[4]))
    .slice(0, GROUPS)
    .map(({ indicator, cells }) => [
      indicator,
      number(cells.length),
      examples(cells, areas, (cell) => `${cell[2]} → ${cell[3]} (${cell[4]} times)`),
    ]);
  const all = outliers.reduce((sum, { cells }) => sum + cells.length, 0);
  const intro = `Changes into the newest period beyond five times the usual change of one authority in one year: ${number(all)} in ${outliers.length} indicators. They are kept as published.`;
  return `## Outliers\n\n${rows.length === 0 ? "None." : `${intro}\n\n${table(["indicator", "authorities", "largest"], rows)}`}`;
}

function notesSection({ notes, unrecognised }: Report): string {
  const lines = [...unrecognised.map(({ file, what }) => `- ${file}: not recognised. ${what}`), ...noteLines(notes)];
  return lines.length === 0 ? "" : `## Notes\n\n${lines.join("\n")}`;
}

/** Notes that say the same of many inspections or indicators, as one line with the first of them. */
function noteLines(notes: Report["notes"]): string[] {
  const groups = new Map<string, { first: string; count: number }>();
  for (const { about, note } of notes) {
    const [subject = "", ...rest] = note.split(": ");
    const key = rest.length > 0 ? `${about}: ${rest.join(": ")}` : `${about}: ${note}`;
    const group = groups.get(key);
    if (group) group.count += 1;
    else groups.set(key, { first: rest.length > 0 ? subject : "", count: 1 });
  }
  return [...groups].map(([text, { first, count }]) => {
    const where = first === "" ? "" : count === 1 ? ` (${first})` : ` (${first} and ${count - 1} more)`;
    return `- ${text}${where}`;
  });
}

function examples(cells: readonly string[][], areas: AreaLookup, words: (cell: readonly string[]) => string): string {
  const shown = cells.slice(0, EXAMPLES).map((cell) => `${nameOf(areas, cell[0] ?? "")} ${cell[1]}: ${words(cell)}`);
  return cells.length > EXAMPLES ? `${shown.join("; ")}; …` : shown.join("; ");
}

function nameOf(areas: AreaLookup, code: string): string {
  return areas.byGssCode(code)?.name ?? code;
}

function standing({ numbers, c, k, u, x, z }: Report["sources"][number]): number {
  return numbers + c + k + u + x + z;
}

function cellCount(groups: readonly CellGroup[]): string {
  return number(groups.reduce((all, { cells }) => all + cells.length, 0));
}

function number(value: number): string {
  return value.toLocaleString("en-GB");
}

function table(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll("|", "/")).join(" | ")} |`;
  return [line(headers), line(headers.map(() => "---")), ...rows.map(line)].join("\n");
}
