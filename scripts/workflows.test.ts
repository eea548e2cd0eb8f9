import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "./settings.ts";

const folder = join(root, ".github", "workflows");
const workflows = readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), "utf8")] as const);
const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { scripts: object };

/** The commands of a workflow's steps, each on a line of its own. */
function commandsOf(text: string): string[] {
  return [...text.matchAll(/^\s+- run: (.+)$/gm)].map(([, command]) => command!);
}

/** What a command starts, where it is the project's: the name of a script in package.json, or a file. */
function startedBy(command: string): { script?: string; file?: string } {
  const script = /^npm (?:run )?([\w:]+)$/.exec(command)?.[1];
  if (script && script !== "ci") return { script };
  const file = /^(?:node )?(\.?[\w-]*[\w./-]+\/[\w.-]+)/.exec(command)?.[1];
  return file ? { file } : {};
}

describe.each(workflows)("the workflow %s", (_, text) => {
  it("starts only what the project has", () => {
    const started = commandsOf(text).map(startedBy);
    expect(started.some(({ script, file }) => script ?? file)).toBe(true);
    for (const { script, file } of started) {
      if (script) expect(scripts).toHaveProperty([script]);
      if (file) expect(existsSync(join(root, file)), file).toBe(true);
    }
  });

  it("has every command on one line, where the test above can read it", () => {
    expect(text).not.toMatch(/run: *[|>]/);
    expect(commandsOf(text)).toHaveLength(text.match(/\brun:/g)!.length);
  });

  it("uses actions of a named version, the Node that the project names, and no more rights than it says", () => {
    const actions = [...text.matchAll(/uses: (\S+)/g)].map(([, name]) => name);
    expect(actions.filter((name) => !/^[\w-]+\/[\w-]+@v\d+$/.test(name!))).toEqual([]);
    expect(text).toContain("node-version-file: .nvmrc");
    expect(text).toMatch(/^permissions:\n {2}contents: (read|write)$/m);
    expect(text).toMatch(/timeout-minutes: \d+/);
  });
});
