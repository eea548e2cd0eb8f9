import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readFolder } from "../data.ts";
import { messages } from "./fixtures/messages.ts";
import { rules } from "./fixtures/rules.ts";
import { ingest } from "./ingest.ts";
import { formatIssue } from "./issue.ts";

const folder = "src/ingest/fixtures";
const good = readFolder(`${folder}/good`);

/** The names of the folders that hold one mistake each. */
const mistakes = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== "good" && entry.name !== "published")
  .map(({ name }) => name);

describe("the check of data/", () => {
  it("finds nothing wrong with the good folder", () => {
    expect(ingest(good).issues.map(formatIssue)).toEqual([]);
  });

  it("has a message for each mistake, and a folder for each message", () => {
    expect(mistakes.toSorted()).toEqual(Object.keys(messages).sort());
  });

  it.each(mistakes)("says what is wrong, and by which rule: %s", (mistake) => {
    const { dataset, issues } = ingest(new Map([...good, ...readFolder(`${folder}/${mistake}`)]));
    expect(issues.map(formatIssue)).toEqual(messages[mistake]);
    expect(dataset).toBeNull();
    const named = Object.keys(rules).filter((rule) => rules[rule]!.includes(mistake));
    expect([...new Set(issues.map(({ rule }) => rule))].sort()).toEqual(named.sort());
  });
});
