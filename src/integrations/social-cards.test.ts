import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { cardsFolder, dataMark, drawnCards, markFile, socialCards } from "./social-cards.ts";

let root = "";
beforeEach(() => {
  vi.stubEnv("DATA", "");
  root = mkdtempSync(join(tmpdir(), "cards-"));
  mkdirSync(join(root, "data"));
  writeFileSync(join(root, "data", "authorities.csv"), "code\nE10000901\n");
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  rmSync(root, { recursive: true });
});

function draw(): void {
  mkdirSync(join(cardsFolder(root), "authorities"), { recursive: true });
  writeFileSync(join(cardsFolder(root), "authorities", "ambridge.png"), "");
  writeFileSync(join(cardsFolder(root), markFile), dataMark(root));
}

describe("pictures of pages drawn beforehand", () => {
  it("are none where the step was not run", () => {
    expect(drawnCards(root)).toEqual([]);
  });

  it("are taken while the data is the same", () => {
    draw();
    expect(drawnCards(root)).toEqual(["authorities/ambridge"]);
  });

  it("are left out once a byte of the data has changed", () => {
    draw();
    writeFileSync(join(root, "data", "authorities.csv"), "code\nE10000902\n");
    expect(drawnCards(root)).toEqual([]);
  });
});

/** What the build makes of the folder: what pages are told, and the site's files. */
async function build(): Promise<{ told: string; files: string[] }> {
  vi.spyOn(console, "log").mockReturnValue();
  const { hooks } = socialCards();
  let told = "";
  const updateConfig = (config: { vite: { define: { DRAWN_CARDS: string } } }) =>
    (told = config.vite.define.DRAWN_CARDS);
  const setup = { config: { root: pathToFileURL(`${root}/`) }, updateConfig };
  await hooks["astro:config:setup"]!(setup as unknown as Parameters<(typeof hooks)["astro:config:setup"] & object>[0]);
  const done = { dir: pathToFileURL(`${root}/site/`) };
  await hooks["astro:build:done"]!(done as unknown as Parameters<(typeof hooks)["astro:build:done"] & object>[0]);
  const site = join(root, "site");
  return { told, files: existsSync(site) ? readdirSync(site, { recursive: true, encoding: "utf8" }).sort() : [] };
}

describe("a build", () => {
  it("tells the pages which pictures there are, and takes them without their mark", async () => {
    draw();
    const { told, files } = await build();
    expect(JSON.parse(told)).toEqual(["authorities/ambridge"]);
    expect(files.filter((name) => name.includes("."))).toEqual([join("cards", "authorities", "ambridge.png")]);
  });

  it("goes without where none were drawn", async () => {
    expect(await build()).toEqual({ told: "[]", files: [] });
  });
});
