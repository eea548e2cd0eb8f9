import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { cardsFolder, dataMark, drawnCards, markFile } from "./social-cards.ts";

let root = "";
beforeEach(() => {
  vi.stubEnv("DATA", "");
  root = mkdtempSync(join(tmpdir(), "cards-"));
  mkdirSync(join(root, "data"));
  writeFileSync(join(root, "data", "authorities.csv"), "code\nE10000901\n");
});
afterEach(() => {
  vi.unstubAllEnvs();
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
