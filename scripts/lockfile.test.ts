import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

interface Entry {
  version?: string;
  resolved?: string;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

const packages = (JSON.parse(readFileSync("package-lock.json", "utf8")) as { packages: Record<string, Entry> })
  .packages;
const manifest = JSON.parse(readFileSync("package.json", "utf8")) as Record<string, Record<string, string>>;

describe("package-lock.json", () => {
  it("holds every package for every platform, so that npm ci takes it everywhere", () => {
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter((name) => !isHeld(path, name))
        .map((name) => `${path} needs ${name}`),
    );
    expect(missing).toEqual([]);
  });

  it("names no registry, so that any may be used", () => {
    expect(Object.values(packages).filter(({ resolved }) => resolved !== undefined)).toEqual([]);
  });
});

describe("package.json", () => {
  it.each(["dependencies", "devDependencies", "optionalDependencies"])("pins every version in %s", (kind) => {
    const loose = Object.entries(manifest[kind]!).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version));
    expect(loose).toEqual([]);
  });
});

/** True where a package finds another beside it or in a folder above, as Node looks for it. */
function isHeld(path: string, name: string): boolean {
  if (packages[`${path === "" ? "" : `${path}/`}node_modules/${name}`]) return true;
  if (path === "") return false;
  return isHeld(path.slice(0, Math.max(0, path.lastIndexOf("/node_modules/"))), name);
}
