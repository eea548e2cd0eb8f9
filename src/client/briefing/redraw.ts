import { standingsOf } from "../../compare/all-standings.ts";
import { paperHtml } from "../../exports/paper/html.ts";
import type { Areas } from "../../model/areas-file.ts";
import type { Dataset } from "../../model/dataset.ts";
import type { Figures } from "../../model/figures-file.ts";
import type { IndicatorId } from "../../model/indicator.ts";
import { ignoredWords, parseSelection, type Selection } from "../../model/selection.ts";
import type { PaperGround } from "../../views/briefing/ground.ts";
import { makePaper } from "../../views/briefing/paper.ts";
import { Library } from "../compare/load.ts";

/** What the site holds, as far as an address may name it. */
interface Index {
  indicators: readonly { id: IndicatorId; topic: string }[];
  topics: readonly { id: string }[];
}

/** The paper that an address asks for, as HTML, and what of the address had to be left out, in words. */
export async function drawChoice(
  ground: PaperGround,
  search: string,
  base: string,
  address: string,
): Promise<{ html: string; left: string }> {
  const library = new Library(base);
  const [areas, index] = await Promise.all([library.areas(), readIndex(base)]);
  const { selection, ignored } = parseSelection(search, knownNames(areas, index));
  const figures = await library.figures(idsOf(selection, ground, index));
  const paper = makePaper({
    dataset: datasetOf(areas, figures),
    standings: standingsFrom(areas, figures),
    ground,
    selection,
    graded: await gradedCodes(library, selection),
    absolute: (path) => base.replace(/\/$/, "") + path,
    address,
  });
  return { html: paperHtml(paper), left: ignoredWords(ignored) };
}

async function readIndex(base: string): Promise<Index> {
  const answer = await fetch(`${base}data/v1/index.json`);
  if (!answer.ok) throw new Error(`The list of measures could not be read: ${answer.status}`);
  return (await answer.json()) as Index;
}

function knownNames({ authorities, neighbours }: Areas, { indicators, topics }: Index) {
  return {
    authorities: new Set(authorities.map(({ slug }) => slug)),
    indicators: new Set(indicators.map(({ id }) => id)),
    editions: new Set(neighbours.map(({ edition }) => edition)),
    topics: new Set(topics.map(({ id }) => id)),
  };
}

function idsOf({ indicators, preset }: Selection, { usual }: PaperGround, index: Index): readonly IndicatorId[] {
  if (indicators.length > 0) return indicators;
  if (preset?.kind === "judgements") return [];
  if (preset?.kind === "topic")
    return index.indicators.filter(({ topic }) => topic === preset.topic).map(({ id }) => id);
  return usual;
}

/** The chosen indicators with their figures, as the paper's own code reads the whole of the data. */
function datasetOf(areas: Areas, figures: readonly Figures[]): Dataset {
  return {
    ...areas,
    places: [],
    topics: [],
    indicators: figures.map(({ indicator }) => indicator),
    frameworks: [],
    inspections: [],
    visits: [],
    quoted: [],
    breaks: figures.flatMap(({ breaks }) => breaks),
    notices: [],
    sources: [...new Map(figures.flatMap(({ sources }) => sources).map((one) => [one.id, one])).values()],
    observations: new Map(figures.map(({ indicator, observations }) => [indicator.id, observations])),
  };
}

function standingsFrom(areas: Areas, figures: readonly Figures[]) {
  const dataset = datasetOf(areas, figures);
  return new Map(
    figures.flatMap(({ indicator }) => {
      const standings = standingsOf(dataset, indicator);
      return standings ? [[indicator.id, standings] as const] : [];
    }),
  );
}

async function gradedCodes(library: Library, { peers }: Selection): Promise<string[]> {
  if (peers?.kind !== "grade") return [];
  const profiles = Object.entries(await library.profiles());
  return profiles.flatMap(([code, { strands }]) =>
    strands.some(({ strand, gradeId }) => strand === peers.strand && gradeId === peers.grade) ? [code] : [],
  );
}
