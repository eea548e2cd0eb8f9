import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Parser } from "htmlparser2";

/** What came of the corpus in the files of a built site. */
export interface Written {
  faults: readonly string[];
  /** Pages on which some of it stands as text. */
  pages: number;
}

/** Reads every page, feed and JSON file of a site in which the corpus was planted, and says where it is more than text. */
export function readWritten(site: string): Written {
  const names = readdirSync(site, { recursive: true, encoding: "utf8" });
  let pages = 0;
  const faults = names.flatMap((name) => {
    const text = /\.(html|xml|json)$/.test(name) ? readFileSync(join(site, name), "utf8") : "";
    if (!text.includes("ran()")) return [];
    if (name.endsWith(".html")) pages += 1;
    return faultsIn(name, text).map((fault) => `${name}: ${fault}`);
  });
  return { faults, pages };
}

/** Where a file's text, planted with the corpus, is more than text. */
export function faultsIn(name: string, text: string): string[] {
  if (name.endsWith(".html")) return markupFaults(text);
  if (name.endsWith(".xml")) return markupFaults(text, true);
  return jsonFaults(text);
}

/** Elements and attributes that only the corpus can have made, and scripts that hold its call as code. */
function markupFaults(text: string, xmlMode = false): string[] {
  const faults: string[] = [];
  let script: { isData: boolean; text: string } | null = null;
  const parser = new Parser(
    {
      onopentag(element, attributes) {
        if (element === "script") script = { isData: /json$/.test(attributes["type"] ?? ""), text: "" };
        for (const [key, value] of Object.entries(attributes)) {
          const runs = key.startsWith("on") || (/^(href|src|action)$/.test(key) && /^\s*javascript:/i.test(value));
          if (runs) faults.push(`<${element} ${key}="${value.slice(0, 60)}">`);
        }
        if (xmlMode && /^(script|img|svg)$/.test(element)) faults.push(`<${element}>`);
      },
      ontext(words) {
        if (script) script.text += words;
      },
      oncomment(words) {
        if (words.includes("ran()")) faults.push(`comment ${words.slice(0, 60)}`);
      },
      onclosetag(element) {
        if (element !== "script" || !script) return;
        // Data in a page is read, never run; it is enough that it is whole.
        if (script.isData) faults.push(...jsonFaults(script.text));
        else if (script.text.includes("ran()")) faults.push(`script ${script.text.slice(0, 60)}`);
        script = null;
      },
    },
    { xmlMode, decodeEntities: true },
  );
  parser.end(text);
  return faults;
}

function jsonFaults(text: string): string[] {
  try {
    JSON.parse(text);
    return [];
  } catch (error) {
    return [(error as Error).message];
  }
}
