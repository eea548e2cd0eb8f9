import { readFileSync } from "node:fs";
import { join } from "node:path";
import { HtmlValidate, StaticConfigLoader, type ConfigData } from "html-validate";
import { fileOf, kinds } from "../page-kinds.ts";
import type { Fault } from "./page.ts";

/** Pages beyond those of each kind that are looked at, drawn anew for each seed. */
const SAMPLE = 100;

const config: ConfigData = {
  extends: ["html-validate:recommended", "html-validate:a11y"],
  rules: {
    // How the text is written, which no reader sees.
    "attr-quotes": "off",
    "attribute-boolean-style": "off",
    "doctype-style": "off",
    "no-trailing-whitespace": "off",
    "void-style": "off",
    // Advice that the site does not follow: titles state a fact, scripts are its own, a region may be a div.
    "long-title": "off",
    "prefer-native-element": "off",
    "require-sri": "off",
    "svg-focusable": "off",
    // A form that only a script acts on has no button.
    "wcag/h32": "off",
  },
};

/** Markup that is not valid HTML, on a page of each kind and on a sample of all. */
export async function invalidMarkup(folder: string, files: readonly string[], seed: number): Promise<Fault[]> {
  const ofKinds = Object.values(kinds)
    .map(fileOf)
    .filter((file) => files.includes(file));
  return await invalidPages(folder, [...new Set([...ofKinds, ...sampleOf(files, SAMPLE, seed)])]);
}

/** Markup that is not valid HTML on these pages of the folder; about a third of a second for each. */
export async function invalidPages(folder: string, files: readonly string[]): Promise<Fault[]> {
  const validator = new HtmlValidate(new StaticConfigLoader(config));
  const faults: Fault[] = [];
  for (const file of files) {
    const { results } = await validator.validateString(readFileSync(join(folder, file), "utf8"), file);
    const messages = results.flatMap((result) => result.messages);
    faults.push(...messages.map(({ ruleId, message }) => ({ file, message: `${ruleId}: ${message}` })));
  }
  return faults;
}

/** So many of a list, the same for the same seed: sorted by a hash of name and seed. */
export function sampleOf(files: readonly string[], count: number, seed: number): string[] {
  return files.toSorted((a, b) => hash(a, seed) - hash(b, seed)).slice(0, count);
}

/** FNV-1a, 32 bits (Fowler, Noll and Vo). */
function hash(text: string, seed: number): number {
  let value = (0x811c9dc5 ^ seed) >>> 0;
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return value;
}
