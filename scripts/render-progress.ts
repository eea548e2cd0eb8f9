import type { AstroIntegration } from "astro";
import { counted, report } from "../src/integrations/progress.ts";

type Hooks = NonNullable<AstroIntegration["hooks"]>;
type SetPrerenderer = Parameters<NonNullable<Hooks["astro:build:start"]>>[0]["setPrerenderer"];
type Prerenderer = Extract<Parameters<SetPrerenderer>[0], { render: unknown }>;

/** What the routes of one kind took. */
interface Spent {
  count: number;
  milliseconds: number;
}

/** How many kinds of page are told apart in the line that says where the time goes. */
const MOST_KINDS = 8;

/**
 * Prints when the code has been bundled, when the addresses are known (for which the data is read and compared), and what it took to
 * write the pages and the files beside them: before the index and the compression begin.
 */
export function renderProgress(): AstroIntegration {
  const clock = { started: performance.now(), bundled: 0, listed: 0 };
  const spent = new Map<string, Spent>();
  const plugin = {
    name: "render-progress",
    // Called once for the pages' code and once for the browser's; the last one counts.
    writeBundle: () => {
      clock.bundled = performance.now();
    },
  };
  return {
    name: "render-progress",
    hooks: {
      "astro:config:setup": ({ updateConfig }) => {
        clock.started = performance.now();
        updateConfig({ vite: { plugins: [plugin] } });
      },
      "astro:build:start": ({ setPrerenderer }) => setPrerenderer((inner) => timed(inner, clock, spent)),
      "astro:build:generated": () => {
        report("bundle", "code of the pages and of the browser", clock.started, clock.bundled);
        report("paths", "addresses of all pages, data read", clock.bundled, clock.listed);
        reportRendering(spent, clock.listed);
      },
    },
  };
}

/** The same prerenderer with a clock at its doors. */
function timed(inner: Prerenderer, clock: { listed: number }, spent: Map<string, Spent>): Prerenderer {
  return {
    ...inner,
    getStaticPaths: async () => {
      const paths = await inner.getStaticPaths();
      clock.listed = performance.now();
      return paths;
    },
    render: async (request, options) => {
      const started = performance.now();
      // A page is whole when it comes: what a build renders is joined before it is answered, never streamed.
      const result = await inner.render(request, options);
      const kind = `${options.routeData.type} ${options.routeData.route}`;
      const before = spent.get(kind) ?? { count: 0, milliseconds: 0 };
      spent.set(kind, {
        count: before.count + 1,
        milliseconds: before.milliseconds + performance.now() - started,
      });
      return result;
    },
  };
}

function reportRendering(spent: ReadonlyMap<string, Spent>, listed: number): void {
  const kinds = [...spent].map(([kind, one]) => ({ ...one, kind }));
  const pages = kinds.filter(({ kind }) => kind.startsWith("page"));
  const files = kinds.filter(({ kind }) => !kind.startsWith("page"));
  const now = performance.now();
  report("pages", `${counted(countOf(pages), "page")} rendered`, now - timeOf(pages), now);
  report("exports", `${counted(countOf(files), "file")} beside the pages`, now - timeOf(files), now);
  report("written", "to disk, and the rest of the renderer", listed + timeOf(pages) + timeOf(files), now);
  const dear = [...pages].sort((a, b) => b.milliseconds - a.milliseconds).slice(0, MOST_KINDS);
  for (const { kind, count, milliseconds } of dear) {
    const each = (milliseconds / count).toFixed(1);
    report("", `${each} ms each: ${counted(count, "page")} ${kind.slice("page ".length)}`, 0, milliseconds);
  }
}

function countOf(kinds: readonly Spent[]): number {
  return kinds.reduce((sum, { count }) => sum + count, 0);
}

function timeOf(kinds: readonly Spent[]): number {
  return kinds.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
}
