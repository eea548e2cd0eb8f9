import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { counted } from "../src/integrations/progress.ts";
import { Refusal, root, run } from "./settings.ts";

interface Bom {
  serialNumber?: string;
  metadata: { timestamp?: string };
  components: readonly { licenses?: readonly unknown[] }[];
}

/** Writes the list of every package that the project is made with: a CycloneDX bill of materials, from the lockfile alone. */
await run(async () => {
  const bom = readBom();
  // The same lockfile gives the same bytes: neither the hour nor a number drawn by lot says anything about the packages.
  delete bom.serialNumber;
  delete bom.metadata.timestamp;
  const file = join(root, ".cache", "sbom.cdx.json");
  mkdirSync(join(root, ".cache"), { recursive: true });
  writeFileSync(file, `${JSON.stringify(bom, null, 1)}\n`);
  console.log(`${counted(bom.components.length, "package")} in ${file}`);
});

function readBom(): Bom {
  const options = ["sbom", "--sbom-format", "cyclonedx", "--package-lock-only"];
  try {
    return JSON.parse(execFileSync("npm", options, { cwd: root, encoding: "utf8", maxBuffer: 64_000_000 })) as Bom;
  } catch (error) {
    throw new Refusal(`npm could not list the packages: ${(error as Error).message.split("\n", 1)[0]}`);
  }
}
