import {
  decodeAreas,
  decodeNames,
  withLinks,
  type Areas,
  type AreasFile,
  type Links,
  type NamesFile,
} from "../../model/areas-file.ts";
import { decodeFigures, type Figures, type FiguresFile } from "../../model/figures-file.ts";
import type { IndicatorId } from "../../model/indicator.ts";
import type { Profiles } from "../../views/compare-profiles.ts";

/** The files that comparisons are made from, each fetched once; a failed fetch is tried again when it is next wanted. */
export class Library {
  readonly #base: string;
  readonly #held = new Map<string, Promise<unknown>>();

  /** `base` is the site's own path, with its slash at the end. */
  constructor(base: string) {
    this.#base = base;
  }

  /** Authorities, regions and neighbours. */
  areas(): Promise<Areas> {
    return this.#get("areas.json", (file: AreasFile) => decodeAreas(file));
  }

  /** Names and regions, and the neighbours of one authority in one edition; without a slug, or for one not known, of none. */
  async names(edition: string, slug = ""): Promise<Areas> {
    const names = await this.#get("../embed/areas.json", (file: NamesFile) => decodeNames(file));
    if (!names.authorities.some((one) => one.slug === slug)) return names;
    const links = await this.#get(`../embed/neighbours/${edition}/${slug}.json`, (file: Links | null) => file);
    return withLinks(names, edition, slug, links);
  }

  /** Everyone's judgements today. */
  profiles(): Promise<Profiles> {
    return this.#get("judgements.json", (file: Profiles) => file);
  }

  /** All figures of some indicators, in their order. */
  figures(ids: readonly IndicatorId[]): Promise<Figures[]> {
    return Promise.all(ids.map((id) => this.#get(`figures/${id}.json`, (file: FiguresFile) => decodeFigures(file))));
  }

  /** What a frame shows of some indicators, in their order: their newest figures, or all without the counts behind them. */
  framed(ids: readonly IndicatorId[], part: "latest" | "values"): Promise<Figures[]> {
    const read = (file: FiguresFile) => decodeFigures(file);
    return Promise.all(ids.map((id) => this.#get(`../embed/${part}/${id}.json`, read)));
  }

  #get<F, T>(name: string, read: (file: F) => T): Promise<T> {
    const known = this.#held.get(name) as Promise<T> | undefined;
    if (known) return known;
    const made = fetchJson<F>(`${this.#base}compare/${name}`).then(read);
    this.#held.set(name, made);
    made.catch(() => this.#held.delete(name));
    return made;
  }
}

async function fetchJson<F>(address: string): Promise<F> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as F;
}
