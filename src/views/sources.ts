import { formatDate } from "../format.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Source } from "../model/source.ts";
import { known } from "./naming.ts";

/** A source as the line under a chart or table names it. */
export interface SourceLine {
  id: string;
  /** `Department for Education, Children looked after in England including adoptions, 2025`. */
  text: string;
  published: string;
  url: string;
  /** True where the figure was worked out from the publication and not printed in it. */
  computed: boolean;
}

const lines = new WeakMap<Dataset["sources"], ReadonlyMap<string, SourceLine>>();

/** The publication and release behind a source id; throws where the data has none, since ingest has checked every id. */
export function sourceLine({ sources }: Pick<Dataset, "sources">, id: string): SourceLine {
  const all = lines.get(sources) ?? new Map(sources.map((source) => [source.id, lineOf(source)]));
  lines.set(sources, all);
  return known(all.get(id), `source ${id}`);
}

/** The sources of several figures, each once, newest first. */
export function sourceLines(dataset: Pick<Dataset, "sources">, ids: Iterable<string>): SourceLine[] {
  const wanted = new Set(ids);
  return dataset.sources
    .filter(({ id }) => wanted.has(id))
    .sort((a, b) => b.published.localeCompare(a.published))
    .map(lineOf);
}

function lineOf({ id, publisher, title, release, published, url, computed }: Source): SourceLine {
  const parts = [publisher, title, release].filter(Boolean).join(", ");
  return { id, text: parts, published: published && formatDate(published), url, computed };
}
