import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { taggedReleases } from "./restore.ts";

describe("taggedReleases", () => {
  it("finds each release once among the tags, and passes over tags of other things", () => {
    const lines = [
      "0a1b\trefs/tags/data-2031-05-06",
      "0a1c\trefs/tags/data-2031-05-06^{}",
      "0a1d\trefs/tags/data-2030-01-02",
      "0a1e\trefs/tags/data-draft",
      "0a1f\trefs/tags/v1.0.0",
    ];
    expect(taggedReleases(lines.join("\n"))).toEqual(["2030-01-02", "2031-05-06"]);
  });
});

describe("the workflow that publishes", () => {
  const steps = readFileSync(".github/workflows/pages.yml", "utf8");

  it("brings earlier releases back before it builds, and builds before it uploads", () => {
    const places = ["node scripts/releases/restore.ts", "npm run build", "upload-pages-artifact"].map((step) =>
      steps.indexOf(step),
    );
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });
});
