import { dev } from "astro";
import { root, run } from "./settings.ts";

await run(async () => {
  process.env["ASTRO_TELEMETRY_DISABLED"] = "1";
  await dev({ root });
});
