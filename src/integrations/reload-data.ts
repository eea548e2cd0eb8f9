import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";

/** In development, reads the figures again and reloads the page when a file in `data/` changes. */
export function reloadData(): AstroIntegration {
  return {
    name: "reload-data",
    hooks: {
      "astro:config:setup": ({ command, config, updateConfig }) => {
        if (command !== "dev") return;
        const folder = fileURLToPath(new URL("data/", config.root));
        const watch = { ignored: ["**/.cache/**", "**/dist/**"] };
        updateConfig({ vite: { plugins: [reloadPlugin(folder)], server: { watch } } });
      },
    },
  };
}

/** No module imports the CSV files, so every module that may hold what they said is evaluated afresh. */
function reloadPlugin(folder: string): import("vite").Plugin {
  return {
    name: "reload-data",
    hotUpdate({ file }) {
      if (!file.startsWith(folder)) return;
      this.environment.moduleGraph.invalidateAll();
      this.environment.hot.send({ type: "full-reload" });
      return [];
    },
  };
}
