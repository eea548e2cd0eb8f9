import { drawingWidth } from "../../charts/frame.ts";
import type { ChartKind, Selection } from "../../model/selection.ts";
import { emptySelection, ignoredWords, parseSelection, strayParts, writeSelection } from "../../model/selection.ts";
import { sourceWords } from "../../views/compare-words.ts";
import { indicatorPath } from "../../views/paths.ts";
import { loadWhenNear } from "../chart-focus/near.ts";
import { Library } from "../compare/load.ts";
import { sceneOf, type Draw, type Drawn, type Scene } from "./scene.ts";

/** The code of each chart, fetched when it is asked for. */
const kinds: Readonly<Partial<Record<ChartKind, () => Promise<{ draw: Draw }>>>> = {
  "time-series": () => import("./kinds/time-series.ts"),
  neighbours: () => import("./kinds/neighbours.ts"),
  distribution: () => import("./kinds/distribution.ts"),
  slope: () => import("./kinds/slope.ts"),
  scatter: () => import("./kinds/scatter.ts"),
  "tile-map": () => import("./kinds/tile-map.ts"),
};

/** The charts that show more than one period. */
const moving: ReadonlySet<ChartKind> = new Set(["time-series", "slope"]);

/** One chart of what the address names, with its title and source; for frames on other sites. */
class EmbeddedChart extends HTMLElement {
  connectedCallback(): void {
    void this.#start().catch(() => this.#say("The figures could not be fetched."));
  }

  async #start(): Promise<void> {
    const { selection, ignored } = parseSelection(location.search);
    const left = ignoredWords([...ignored, ...strayParts(location.search)]);
    const chart = selection.chart ?? "time-series";
    const named = [...selection.indicators, selection.x, selection.y].filter((id) => id !== null);
    if (named.length === 0 && ignored.length === 0) return this.#explain();
    if (chart === "scatter" && named.length < 2) return this.#say("A scatter needs two indicators, as x= and y=.");
    const load = kinds[chart];
    if (!load) return this.#say("This chart is not among those that can be shown on other pages.");
    const scene = await this.#scene({ ...selection, chart });
    if (!scene) return this.#say("The address names no indicator of this site, or a council that is not known here.");
    const { draw } = await load();
    this.#show(scene, await draw(scene, this.#base), left);
  }

  async #scene(selection: Selection): Promise<Scene | null> {
    const { indicators, x, y, chart, edition } = selection;
    const ids = chart === "scatter" ? [x ?? indicators[0], y ?? indicators[1]] : [indicators[0] ?? x];
    const wanted = ids.filter((id) => typeof id === "string");
    const library = new Library(this.#base);
    const [areas, files] = await Promise.all([
      library.names(edition ?? this.dataset["edition"] ?? "", selection.authorities[0]),
      library.framed(wanted, chart && moving.has(chart) ? "values" : "latest").catch(() => []),
    ]);
    return sceneOf(areas, selection, files);
  }

  #show({ figures, second, selection }: Scene, { title, subtitle, key, markup }: Drawn, left: string): void {
    const sources = [figures, ...(second ? [second] : [])];
    document.title = title;
    this.#text("h1", title);
    this.#text(".chart-subtitle", subtitle);
    this.#text(".chart-key", [key, left].filter(Boolean).join(" "));
    this.#text(".chart-source", sources.map((one) => sourceWords(one.indicator, one.sources)).join(" "));
    const { authorities } = selection;
    const ids = sources.map(({ indicator }) => indicator.id);
    const link = this.querySelector<HTMLAnchorElement>(".from")!;
    const compare = writeSelection({ ...emptySelection, authorities, indicators: ids });
    link.href =
      authorities.length > 1 || second
        ? `${this.#base}compare/${compare}`
        : `${this.#base}${indicatorPath(figures.indicator.id).slice(1)}`;
    this.#draw(markup);
  }

  /** Draws at the width there is, and again where that changes its step. */
  #draw(markup: (width: number) => string): void {
    const box = this.querySelector<HTMLElement>(".chart")!;
    let drawn = 0;
    const fit = () => {
      const width = drawingWidth(box.clientWidth);
      if (width === drawn) return;
      drawn = width;
      box.innerHTML = markup(width).replaceAll(' href="/', ` target="_top" href="${this.#base}`);
    };
    new ResizeObserver(fit).observe(box);
    fit();
    loadWhenNear();
  }

  get #base(): string {
    return this.dataset["base"] ?? "/";
  }

  /** Without an address there is nothing to draw: the page says how to make one. */
  #explain(): void {
    this.querySelector<HTMLElement>(".how-to")!.hidden = false;
    this.#text(".chart-subtitle", "");
  }

  #say(words: string): void {
    this.#text(".chart-subtitle", words);
  }

  #text(selector: string, words: string): void {
    const place = this.querySelector<HTMLElement>(selector)!;
    place.textContent = words;
    place.hidden = words === "";
  }
}

if (!customElements.get("embedded-chart")) customElements.define("embedded-chart", EmbeddedChart);
