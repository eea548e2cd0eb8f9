import { spawnSync } from "node:child_process";
import { delimiter, join } from "node:path";
import { existsSync } from "node:fs";
import { examples } from "../../src/exports/examples.ts";
import { at, expect, test } from "./site.ts";

test("the downloads are there, with a descriptor that fits them", async ({ request }) => {
  const descriptor = await (await request.get(at("/data/datapackage.json"))).json();
  const resources = descriptor.resources as readonly { path: string; bytes: number; rowCount: number }[];
  expect(resources.length).toBeGreaterThanOrEqual(17);
  for (const { path, bytes, rowCount } of resources) {
    const file = await request.get(at(`/data/${path}`));
    const body = await file.body();
    expect([file.status(), body.length], path).toEqual([200, bytes]);
    expect(body.toString().trimEnd().split("\n").length - 1, path).toBe(rowCount);
  }
});

for (const [index, { language, command }] of examples("").entries()) {
  const isThere = command === "node" || isOnPath(command);
  const title = isThere
    ? `the example in ${language} prints a figure for each council`
    : `no ${language} here: the page still has its example`;
  test(title, async ({ page }) => {
    await page.goto(at("/data/"));
    await expect(page.getByRole("region", { name: `Example in ${language}` })).toContainText("cla-rate");
    if (!isThere) return;
    const output = run(command, examples(at("/data/"))[index]!.code);
    expect(output.split("\n")).toContain("Lincolnshire 54");
    expect(output.trim().split("\n").length).toBeGreaterThanOrEqual(153);
  });
}

/** Node prints numbers in colour where the tests' own runner asks for colour. */
const plain = { ...process.env, FORCE_COLOR: "0" };

function run(command: string, code: string): string {
  const args = { python3: ["-c", code], Rscript: ["-e", code], node: ["--input-type=module", "-e", code] }[command]!;
  const { stdout, stderr, status } = spawnSync(command === "node" ? process.execPath : command, args, {
    encoding: "utf8",
    env: plain,
  });
  expect(status, stderr).toBe(0);
  return stdout;
}

function isOnPath(command: string): boolean {
  return (process.env["PATH"] ?? "").split(delimiter).some((folder) => existsSync(join(folder, command)));
}
