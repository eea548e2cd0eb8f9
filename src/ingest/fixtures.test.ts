import { describe, expect, it } from "vitest";
import { messages } from "./fixtures/messages.ts";
import { mistakes, readFixture } from "./fixtures/read.ts";
import { ingest } from "./ingest.ts";
import { formatIssue } from "./issue.ts";

const good = readFixture("good");

describe("the check of data/", () => {
  it("finds nothing wrong with the good folder", () => {
    expect(ingest(good).issues.map(formatIssue)).toEqual([]);
  });

  it("has a message for each mistake, and a folder for each message", () => {
    expect(mistakes().sort()).toEqual(Object.keys(messages).sort());
  });

  it.each(mistakes())("says what is wrong: %s", (mistake) => {
    const { dataset, issues } = ingest(new Map([...good, ...readFixture(mistake)]));
    expect(issues.map(formatIssue)).toEqual(messages[mistake]);
    expect(dataset).toBeNull();
  });
});
