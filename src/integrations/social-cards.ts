import { createHash } from "node:crypto";
import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { counted, report } from "./progress.ts";

/** Names the data that the pictures were drawn from. */
export const markFile = "data.sha256";

/** Where the pictures lie between the step that draws them and the build that takes them. */
export function cardsFolder(root: string): string {
  return join(root, ".cache", "cards");
}

/** A mark of every byte in the data's folder: `data/`, or what DATA names. */
export function dataMark(root: string): string {
  const folder = process.env["DATA"] ? process.env["DATA"] : join(root, "data");
  const hash = createHash("sha256");
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".csv"));
  for (const name of names.sort()) hash.update(name).update(readFileSync(join(folder, name)));
  return hash.digest("hex");
}

/** The drawn pictures as paths without their ending (`authorities/borsetshire`); none where they show other data than today's. */
export function drawnCards(root: string): string[] {
  const folder = cardsFolder(root);
  const mark = join(folder, markFile);
  if (!existsSync(mark) || readFileSync(mark, "utf8") !== dataMark(root)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".png"))
    .map((name) => name.replaceAll("\\", "/").slice(0, -".png".length))
    .sort();
}

/** Puts the pictures of pages that were drawn beforehand into the site, and tells the pages which there are. */
export function socialCards(): AstroIntegration {
  let root = "";
  let drawn: string[] = [];
  return {
    name: "social-cards",
    hooks: {
      "astro:config:setup": ({ config, updateConfig }) => {
        root = fileURLToPath(config.root);
        drawn = drawnCards(root);
        updateConfig({ vite: { define: { DRAWN_CARDS: JSON.stringify(drawn) } } });
      },
      "astro:build:done": ({ dir }) => {
        if (drawn.length > 0) copyCards(cardsFolder(root), join(fileURLToPath(dir), "cards"), drawn.length);
      },
    },
  };
}

function copyCards(from: string, to: string, count: number): void {
  const started = performance.now();
  cpSync(from, to, { recursive: true });
  rmSync(join(to, markFile));
  report("cards", `${counted(count, "picture")} of pages, drawn beforehand`, started);
}
