import { buildSite } from "./build.ts";
import { serveSite } from "./serve.ts";
import { run } from "./settings.ts";

await run(async () => {
  await buildSite();
  await serveSite();
});
