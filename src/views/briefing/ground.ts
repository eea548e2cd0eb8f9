import { regionsOf } from "../../compare/authorities.ts";
import { editionsOf } from "../../compare/neighbours.ts";
import { inspectionsOf } from "../../compare/judgements.ts";
import { standOuts } from "../../compare/stand-out.ts";
import type { Authority } from "../../model/authority.ts";
import type { Dataset } from "../../model/dataset.ts";
import type { IndicatorId } from "../../model/indicator.ts";
import type { Edition } from "../../model/neighbour.ts";
import { emptySelection } from "../../model/selection.ts";
import type { Source } from "../../model/source.ts";
import { judgementSentence } from "../authority.ts";
import { dataDate } from "../data-date.ts";
import { known } from "../naming.ts";
import { profileView } from "../profile.ts";
import { defaultEdition, standings } from "../standings.ts";
import type { PaperBlock, PaperTable, Run } from "./document.ts";
import { judgementPrompts, judgementTable, nextBlocks, noticeBlocks, visitBlocks } from "./judgements.ts";
import { chosenIndicators } from "./paper.ts";
import { differenceFigure, type JudgementFacts } from "./questions.ts";
import { paperSources } from "./sources.ts";
import { MOST_STAND_OUTS, standOutWords } from "./stand-outs.ts";

/** What stands out among some figures, furthest first. */
export interface Apart {
  /** A line each, for the list. */
  lines: readonly string[];
  /** The same in few words, for the question that they prompt. */
  figures: readonly string[];
}

/** What a paper says whatever figures are chosen for it. Made at build; plain enough to travel to the browser as JSON. */
export interface PaperGround {
  authority: Authority;
  region: string;
  /** The day of the data, ISO. */
  date: string;
  judgementSentence: string;
  judgements: PaperTable | null;
  /** Visits, what comes next, notices. */
  background: readonly PaperBlock[];
  prompts: JudgementFacts;
  judgementSources: readonly Run[];
  /** The publications of the neighbour model, whose ids end in the edition. */
  models: readonly Source[];
  /** The edition shown where none is chosen, and the indicators. */
  edition: Edition;
  usual: readonly IndicatorId[];
  /** What stands out among all indicators, by edition of the neighbours. */
  standOuts: Readonly<Record<Edition, Apart>>;
  /** How many indicators those were found among. */
  among: number;
}

/** The ground of one authority's paper. */
export function paperGround(dataset: Dataset, authority: Authority): PaperGround {
  const profile = profileView(dataset, authority.code);
  const editions = editionsOf(dataset);
  return {
    authority,
    region: known(regionsOf(dataset, authority)[0], `region of ${authority.name}`).name,
    date: dataDate(dataset),
    judgementSentence: judgementWords(judgementSentence(profile), profile.overall?.grade ?? ""),
    judgements: judgementTable(dataset, authority),
    background: [
      ...noticeBlocks(dataset, authority),
      ...visitBlocks(dataset, authority),
      ...nextBlocks(dataset, authority),
    ],
    prompts: judgementPrompts(dataset, authority),
    judgementSources: paperSources(dataset, judgementSourceIds(dataset, authority)),
    standOuts: Object.fromEntries(editions.map((edition) => [edition, standOutsIn(dataset, authority, edition)])),
    models: dataset.sources.filter(({ id }) => id.startsWith("dfe-statistical-neighbours-")),
    edition: defaultEdition(dataset),
    usual: chosenIndicators(dataset.indicators, emptySelection).map(({ id }) => id),
    among: standings(dataset).size,
  };
}

function judgementWords(sentence: string, overall: string): string {
  return overall === "" ? sentence : `${sentence} Overall effectiveness: ${overall.toLowerCase()}.`;
}

function judgementSourceIds(dataset: Dataset, { code }: Authority): string[] {
  const visits = dataset.visits.filter(({ authorityCode }) => authorityCode === code);
  return [...inspectionsOf(dataset, code), ...visits].map(({ source }) => source);
}

function standOutsIn(dataset: Dataset, authority: Authority, edition: Edition): Apart {
  const all = standings(dataset);
  const found = standOuts(all, authority.code, edition).slice(0, MOST_STAND_OUTS);
  const snapshotOf = (id: IndicatorId) => known(all.get(id), id).snapshot;
  return {
    lines: found.map((one) => standOutWords(one, snapshotOf(one.indicator.id))),
    figures: found.flatMap(differenceFigure),
  };
}
