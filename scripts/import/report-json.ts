import type { Report } from "./report.ts";

/** The report as JSON, one list element a line, so that the differences between two imports can be read. */
export function toJson(report: Report): string {
  const parts = Object.entries(report).map(([name, value]) => `${JSON.stringify(name)}: ${listOrValue(value)}`);
  return `{\n${parts.join(",\n")}\n}\n`;
}

function listOrValue(value: unknown): string {
  if (!Array.isArray(value)) return JSON.stringify(value);
  if (value.length === 0) return "[]";
  return `[\n${value.map((one) => JSON.stringify(one)).join(",\n")}\n]`;
}
