import { describe, expect, it } from "vitest";
import { formatIssue } from "./issue.ts";

const issue = { file: "data/a.csv", line: 3, column: "slug", value: "Hull", expected: "small letters", rule: "kebab" };

describe("a formatted issue", () => {
  it("gives file, line, column, value and what was expected", () => {
    expect(formatIssue(issue)).toBe('data/a.csv:3:slug value "Hull": expected small letters');
  });

  it("leaves out a line or column that is not meant", () => {
    expect(formatIssue({ ...issue, line: 0, column: "" })).toBe('data/a.csv value "Hull": expected small letters');
    expect(formatIssue({ ...issue, line: 0 })).toBe('data/a.csv:slug value "Hull": expected small letters');
  });

  it("shows control characters, so that a message never breaks or hides a line", () => {
    expect(formatIssue({ ...issue, value: 'a\n"b"\u0000' })).toContain('value "a\\n\\"b\\"\\u0000"');
  });

  it("cuts a long value after eighty characters", () => {
    expect(formatIssue({ ...issue, value: "x".repeat(80) })).toContain(`value "${"x".repeat(80)}"`);
    expect(formatIssue({ ...issue, value: "x".repeat(81) })).toContain(`value "${"x".repeat(80)}…"`);
  });
});
