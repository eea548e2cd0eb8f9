import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

interface Entry {
  version?: string;
  resolved?: string;
  license?: string;
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

/** Licences that let anyone use, change and pass on the packages; where a package says two joined by AND, both hold. */
const FREE = new Set(
  "MIT ISC Apache-2.0 BSD-2-Clause BSD-3-Clause 0BSD Unlicense BlueOak-1.0.0 CC0-1.0 Python-2.0 MPL-2.0".split(" "),
);
/** Image tools that Astro brings and this site does not use: nothing of theirs is in what it publishes. */
const UNUSED = /^node_modules\/@img\//;

describe("licences", () => {
  const named = Object.entries(packages).filter(([path, { license }]) => path !== "" && license !== undefined);

  it("are those that let anyone pass the packages on", () => {
    const other = named
      .filter(([path, { license = "" }]) => !UNUSED.test(path) && !license.split(" AND ").every((one) => FREE.has(one)))
      .map(([path, { license }]) => `${path}: ${license}`);
    expect(named.length).toBeGreaterThan(300);
    expect(other).toEqual([]);
  });

  it("are named by every package but those for other machines, which this one has not read", () => {
    const silent = Object.entries(packages).filter(([path, entry]) => path !== "" && entry.license === undefined);
    expect(silent.filter(([, entry]) => !("os" in entry) && !("cpu" in entry)).map(([path]) => path)).toEqual([]);
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
