import type { TextCell, TextPart, TextRun } from "./text.ts";

/** A paper as Markdown with GitHub's tables; pictures are given in the words that stand for them. Ends in a line break. */
export function paperMarkdown(parts: readonly TextPart[]): string {
  return `${parts.map(partMarkdown).join("\n\n")}\n`;
}

function partMarkdown(part: TextPart): string {
  switch (part.kind) {
    case "heading":
      return `${"#".repeat(part.level)} ${plain(part.text)}`;
    case "paragraph":
      return part.role === "own-words" ? `> ${runs(part.runs)}` : runs(part.runs);
    case "list":
      return part.items.map((item) => `- ${runs(item)}`).join("\n");
    case "table":
      return tableMarkdown(part.caption, part.head, part.rows);
    case "picture":
      return `**Chart: ${plain(part.title)}** (${plain(part.subtitle)}). ${plain(part.alternative)}`;
  }
}

function tableMarkdown(caption: string, head: readonly TextCell[], rows: readonly (readonly TextCell[])[]): string {
  const rule = head.map(({ figure }) => (figure ? "---:" : "---"));
  const lines = [head.map(cell), rule, ...rows.map((row) => row.map(cell))].map((cells) => `| ${cells.join(" | ")} |`);
  return [`**${plain(caption)}**`, "", ...lines].join("\n");
}

function cell({ text, note, href }: TextCell): string {
  const words = href ? `[${plain(text)}](${href})` : plain(text);
  return (note ? `${words} (${plain(note)})` : words).replaceAll("|", "\\|");
}

function runs(list: readonly TextRun[]): string {
  return list.map(run).join("").trim();
}

function run({ text, bold, href }: TextRun): string {
  const [, before = "", words = "", after = ""] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  if (words === "") return text;
  const linked = href ? `[${plain(words)}](${href})` : plain(words);
  return before + (bold ? `**${linked}**` : linked) + after;
}

/** Signs that Markdown would read as its own. */
function plain(text: string): string {
  return text.replace(/[\\`*_[\]<>#]/g, (sign) => `\\${sign}`).replaceAll("\n", " ");
}
