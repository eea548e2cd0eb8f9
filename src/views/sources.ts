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

/** The publication and release behind a source id; throws where the data has none, since ingest has checked every id. */
export function sourceLine(dataset: Pick<Dataset, "sources">, id: string): SourceLine {
  const source = known(
    dataset.sources.find((candidate) => candidate.id === id),
    `source ${id}`,
  );
  return lineOf(source);
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
