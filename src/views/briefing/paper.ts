import type { AllStandings } from "../../compare/all-standings.ts";
import { standingIn } from "../../compare/all-standings.ts";
import { capitalise, formatDate, formatMonth } from "../../format.ts";
import type { Dataset } from "../../model/dataset.ts";
import type { Indicator } from "../../model/indicator.ts";
import type { Edition } from "../../model/neighbour.ts";
import type { Selection } from "../../model/selection.ts";
import { paperCharts } from "./charts.ts";
import { ownWords, type Paper, type PaperBlock, type PaperSection, type Run, smallText, text } from "./document.ts";
import { type Finding, findingsTable } from "./findings.ts";
import type { Apart, PaperGround } from "./ground.ts";
import { againstPeers, type Peers, peersOf } from "./peers.ts";
import { differenceFigure, prompts } from "./questions.ts";
import { cautions, paperSources, sourcesOfFindings, symbolWords } from "./sources.ts";
import { countsSentence, findingsThatStandOut, MOST_STAND_OUTS, standOutWords, trendsSentence } from "./stand-outs.ts";

/** What a paper is made from. In the browser the data holds the chosen indicators alone. */
export interface PaperInput {
  dataset: Dataset;
  standings: AllStandings;
  ground: PaperGround;
  selection: Selection;
  /** Those with the grade that a group was chosen by. */
  graded?: readonly string[];
  /** The whole address of a path on this site, and of this very paper. */
  absolute: (path: string) => string;
  address: string;
}

/** The figures that a paper shows where none are chosen: the headline list, in its order. */
export function chosenIndicators(
  indicators: readonly Indicator[],
  { indicators: ids, preset }: Selection,
): Indicator[] {
  if (ids.length > 0) return ids.flatMap((id) => indicators.filter((one) => one.id === id));
  if (preset?.kind === "topic")
    return indicators.filter(({ topic, coverage }) => topic === preset.topic && coverage !== "england");
  if (preset?.kind === "judgements") return [];
  return indicators.filter(({ headline }) => headline !== null).sort((a, b) => Number(a.headline) - Number(b.headline));
}

/** True where the paper shows the figures that it shows everyone, against the statistical neighbours. */
function isUsual({ indicators, preset, peers, authorities }: Selection, { authority }: PaperGround): boolean {
  const others = authorities.filter((slug) => slug !== authority.slug);
  const besideNeighbours = peers === null ? others.length === 0 : peers.kind === "neighbours";
  return indicators.length === 0 && (preset === null || preset.kind === "headline") && besideNeighbours;
}

/** The whole paper: the same words and pictures on a page, in print, in Word and in Markdown. */
export function makePaper(input: PaperInput): Paper {
  const { ground, selection, dataset } = input;
  const { name } = ground.authority;
  const edition = selection.edition ? selection.edition : ground.edition;
  const peers = peersOf(dataset, ground.authority, edition, selection, input.graded);
  const findings = findingsOf(input, edition, peers);
  const apart = apartIn(input, findings, edition);
  return {
    title: `Children’s services in ${name}: judgements and figures`,
    standfirst: standfirst(dataset, ground, findings),
    sections: [
      purpose(name, peers),
      summary(ground, findings, peers),
      background(ground),
      findingsSection(input, findings, peers, apart),
      questionsSection(ground, findings, peers, apart),
      sourcesSection(input, findings),
    ],
  };
}

function findingsOf({ dataset, standings, ground, selection }: PaperInput, edition: Edition, peers: Peers): Finding[] {
  return chosenIndicators(dataset.indicators, selection).flatMap((indicator) => {
    const standing = standingIn(standings, indicator.id, ground.authority.code, edition);
    const snapshot = standings.get(indicator.id)?.snapshot;
    return standing && snapshot ? [{ indicator, snapshot, standing: againstPeers(snapshot, standing, peers) }] : [];
  });
}

/** What stands out: among all indicators in the usual paper, whose reckoning was made at build, else among those chosen. */
function apartIn({ ground, selection }: PaperInput, findings: readonly Finding[], edition: Edition): Apart {
  const usual = isUsual(selection, ground) ? ground.standOuts[edition] : undefined;
  if (usual) return usual;
  const found = findingsThatStandOut(findings).slice(0, MOST_STAND_OUTS);
  const snapshotOf = (id: string) => findings.find(({ indicator }) => indicator.id === id)!.snapshot;
  return {
    lines: found.map((one) => standOutWords(one, snapshotOf(one.indicator.id))),
    figures: found.flatMap(differenceFigure),
  };
}

/** The day of the judgements and the months of the releases. */
function standfirst({ sources }: Dataset, { date }: PaperGround, findings: readonly Finding[]): string {
  const used = new Set(sourcesOfFindings(findings));
  const months = sources.filter(({ id }) => used.has(id)).map(({ published }) => published);
  const newest = months.sort().at(-1);
  const figures = newest ? ` Figures: releases published to ${formatMonth(newest)}.` : "";
  return `Briefing paper. Judgements: Ofsted reports published to ${formatDate(date)}.${figures}`;
}

function purpose(name: string, peers: Peers): PaperSection {
  return {
    id: "purpose",
    heading: "Purpose",
    blocks: [
      text(
        `To set out how Ofsted has judged children’s services in ${name}, and how published figures stand beside ${peers.members}, the region and England.`,
      ),
      ownWords("Purpose", "committee and date; what members are asked to do"),
    ],
  };
}

function summary({ judgementSentence }: PaperGround, findings: readonly Finding[], peers: Peers): PaperSection {
  const figures = findings.length === 0 ? [] : [[countsSentence(findings, peers)], [trendsSentence(findings)]];
  return {
    id: "summary",
    heading: "Summary",
    blocks: [
      { kind: "list", items: [[judgementSentence], ...figures] },
      ownWords("Summary", "local background; what members most need to know"),
    ],
  };
}

function background({ judgements, background: blocks }: PaperGround): PaperSection {
  const table: PaperBlock[] =
    judgements === null
      ? [text("Ofsted has published no inspection of it since November 2013.")]
      : [{ kind: "table", table: judgements }];
  return {
    id: "background",
    heading: "Background",
    blocks: [...table, ...blocks],
  };
}

function findingsSection(input: PaperInput, findings: readonly Finding[], peers: Peers, apart: Apart): PaperSection {
  const { ground, dataset, absolute, selection } = input;
  const { name } = ground.authority;
  if (findings.length === 0) return { id: "findings", heading: "Findings", blocks: [text("No figures were chosen.")] };
  const among = isUsual(selection, ground) ? `all ${ground.among} measures on this site` : "the measures in this paper";
  return {
    id: "findings",
    heading: "Findings",
    blocks: [
      { kind: "table", table: findingsTable(findings, name, ground.region, peers, absolute) },
      { kind: "charts", charts: paperCharts(dataset, findings, ground.authority, peers) },
      { kind: "heading", text: `What stands out beyond chance, against ${peers.mean}` },
      ...standOutBlocks(apart.lines, among, peers),
      ownWords("Findings", "what local figures and practice add"),
    ],
  };
}

function standOutBlocks(sentences: readonly string[], among: string, peers: Peers): PaperBlock[] {
  if (sentences.length === 0)
    return [
      text(
        `Among ${among}, none lies further from ${peers.mean} than chance alone would explain by the strict test used here.`,
      ),
    ];
  return [
    { kind: "list", items: sentences.map((sentence) => [sentence]) },
    smallText(`The furthest among ${among}: outside the 99.8% range, with at least 20 counted. It does not say why.`),
  ];
}

function questionsSection(ground: PaperGround, findings: readonly Finding[], peers: Peers, apart: Apart): PaperSection {
  const asked = prompts(findings, apart.figures, ground.prompts, peers);
  const items = asked.map(({ question, figures }): Run[] => [
    { strong: question },
    ` ${capitalise(figures.join("; "))}.`,
  ]);
  return {
    id: "questions",
    heading: "Areas to explore",
    blocks: [
      { kind: "heading", text: "Questions members may wish to ask" },
      ...(items.length > 0
        ? [{ kind: "list", items } as const]
        : [text("The figures here prompt no question by the rules used.")]),
      ownWords("Areas to explore", "further questions; who will answer them"),
    ],
  };
}

function sourcesSection(
  { dataset, ground, address, absolute }: PaperInput,
  findings: readonly Finding[],
): PaperSection {
  const edition = findings[0]?.standing.edition;
  const models = ground.models.filter(({ id }) => id.endsWith(`-${edition}`));
  const sources = [...dataset.sources.filter(({ id }) => !models.some((one) => one.id === id)), ...models];
  const figures = [...sourcesOfFindings(findings), ...models.map(({ id }) => id)];
  return {
    id: "sources",
    heading: "Sources and cautions",
    blocks: [
      smallText({ strong: "Judgements. " }, ...ground.judgementSources),
      smallText({ strong: "Figures. " }, ...paperSources({ sources }, figures)),
      smallText({ strong: "Symbols. " }, `${symbolWords(findings)}.`),
      smallText({ strong: "Cautions. " }, cautions.join(" "), " ", {
        text: "How it is worked out",
        href: absolute("/methods/for-officers/"),
      }),
      smallText({ strong: "This paper again: " }, { text: address, href: address }),
    ],
  };
}
