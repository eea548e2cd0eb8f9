import type { AuthorityCard, CardBar } from "../charts/draw/authority-card.ts";
import type { IndicatorCard } from "../charts/draw/indicator-card.ts";
import { regionsOf } from "../compare/authorities.ts";
import { standingIn } from "../compare/all-standings.ts";
import { formatMonth, lowerFirst, periodPhrase, unitLabel } from "../format.ts";
import { ENGLAND, type Authority } from "../model/authority.ts";
import type { Dataset } from "../model/dataset.ts";
import { isTotal, type Indicator } from "../model/indicator.ts";
import { site } from "../site.ts";
import { benchmarkText, figureView, type FigureView, unitTail, valueText } from "./figures.ts";
import { headlineIndicators } from "./headline.ts";
import { currentAuthorities, known, typeName } from "./naming.ts";
import { profileView, type ProfileView } from "./profile.ts";
import { publishedCell } from "./row.ts";
import { defaultEdition, standings } from "./standings.ts";

/** What an authority's card shows: its grades today, and its first headline figure where there is one. */
export function authorityCard(dataset: Dataset, authority: Authority): AuthorityCard {
  const profile = profileView(dataset, authority.code);
  const rate = headlineBars(dataset, authority);
  const region = regionsOf(dataset, authority).map(({ name }) => name);
  return {
    title: authority.name,
    above: [typeName(authority.type), ...region].join(" · "),
    site: site.name,
    source: ["Ofsted", rate.source].filter(Boolean).join("; "),
    label: `${authority.name}. ${profile.words}`,
    judged: judgedWords(profile),
    strands: profile.strands,
    measure: rate.measure,
    bars: rate.bars,
  };
}

function judgedWords({ overall, published }: ProfileView): string {
  if (published === "") return "Ofsted has published no inspection of it since November 2013";
  const whole = overall ? `overall ${lowerFirst(overall.grade)}` : "no overall grade";
  return `Ofsted’s judgements · ${whole} · latest report ${formatMonth(published)}`;
}

function headlineBars(
  dataset: Dataset,
  authority: Authority,
): { measure: string; bars: readonly CardBar[]; source: string } {
  const [indicator] = headlineIndicators(dataset);
  const standing = indicator
    ? standingIn(standings(dataset), indicator.id, authority.code, defaultEdition(dataset))
    : null;
  if (!indicator || !standing) return { measure: "", bars: [], source: "" };
  const { benchmark } = standing.neighbours;
  const england = publishedCell(indicator, standing.england.benchmark);
  const mean = benchmark.status === "present" ? benchmark.mean : null;
  const own = figureView(indicator, standing.observation);
  return {
    measure: `${indicator.shortTitle}, ${unitLabel(indicator.unit)}, ${periodPhrase(standing.period)}`,
    bars: [
      { ...barOf(own), name: authority.name, emphasis: "authority" },
      {
        name: "Similar councils’ average",
        emphasis: "neighbour",
        value: mean,
        text: mean === null ? "too few figures" : benchmarkText(indicator, mean),
      },
      { ...barOf(england), name: "England", emphasis: "england" },
    ],
    source: publisherOf(dataset, standing.observation?.source ?? indicator.source),
  };
}

function barOf({ raw, text, missing }: FigureView): Pick<CardBar, "value" | "text"> {
  return { value: raw, text: raw === null ? `no figure: ${missing}` : text };
}

function publisherOf({ sources }: Dataset, id: string): string {
  return known(
    sources.find((one) => one.id === id),
    `source ${id}`,
  ).publisher;
}

/** Fewer authorities make no picture. */
const leastDots = 5;

/** What an indicator's card shows; null for a measure without a figure for England and with hardly any for authorities. */
export function indicatorCard(dataset: Dataset, indicator: Indicator): IndicatorCard | null {
  const found = standings(dataset).get(indicator.id);
  if (!found) return null;
  const { cells, period } = found.snapshot;
  const values = currentAuthorities(dataset)
    .flatMap(({ code }) => cells.get(code)?.value ?? [])
    .sort((a, b) => a - b);
  const england = cells.get(ENGLAND)?.value ?? null;
  if (england === null && values.length < leastDots) return null;
  const topic = known(
    dataset.topics.find(({ id }) => id === indicator.topic),
    `topic ${indicator.topic}`,
  );
  const figure = england === null ? "No figure" : valueText(indicator, england);
  const isPlaced = england !== null && !isTotal(indicator);
  return {
    title: indicator.question,
    above: `${topic.title} · ${indicator.shortTitle}`,
    site: site.name,
    source: publisherOf(dataset, indicator.source),
    label: `${indicator.question} England: ${figure}, ${periodPhrase(period)}`,
    figure,
    figureNote: `England, ${noteUnit(indicator)}${periodPhrase(period)}`,
    values,
    ends: [endText(indicator, values[0]), endText(indicator, values.at(-1))],
    england: isPlaced ? england : null,
    key: keyWords(values.length, isPlaced),
  };
}

function endText(indicator: Indicator, value: number | undefined): string {
  return value === undefined ? "" : valueText(indicator, value);
}

/** The unit, where the number does not say it itself. */
function noteUnit({ unit }: Indicator): string {
  const tail = unitTail(unit).trim();
  return tail === "" ? "" : `${tail}, `;
}

function keyWords(count: number, isPlaced: boolean): string {
  if (count === 0) return "Published for England alone";
  const dots = count === 1 ? "One authority" : `Each dot is one of ${count} authorities`;
  return isPlaced ? `${dots}; the line is England` : dots;
}
