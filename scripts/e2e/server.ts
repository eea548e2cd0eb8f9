import { serve } from "../serve.ts";
import { basePath, siteFolder } from "../settings.ts";

/** Serves the built site on a free port and tells the tests where; the result stops it. Playwright calls it by its default export. */
export default async function startSite(): Promise<() => void> {
  const { url, server } = await serve({ folder: siteFolder(), base: basePath(), host: "127.0.0.1", port: 0 });
  process.env["SITE"] = url;
  return () => {
    server.closeAllConnections();
    server.close();
  };
}
