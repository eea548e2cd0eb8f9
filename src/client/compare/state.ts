import { editionsOf } from "../../compare/neighbours.ts";
import { formatDate, joinWords } from "../../format.ts";
import type { Areas } from "../../model/areas-file.ts";
import type { Authority } from "../../model/authority.ts";
import type { IndicatorId } from "../../model/indicator.ts";
import { ignoredWords, MOST_AUTHORITIES, parseSelection, strayParts, type Selection } from "../../model/selection.ts";
import { peersOf, peersSentence } from "../../views/compare-peers.ts";
import type { Profiles } from "../../views/compare-profiles.ts";

/** An indicator as the lists of the page offer it. */
export interface IndicatorChoice {
  id: IndicatorId;
  title: string;
  topic: string;
  headline: number | null;
}

/** All that a choice is made from. */
export interface Offer {
  areas: Areas;
  profiles: Profiles;
  indicators: readonly IndicatorChoice[];
}

/** What an address means: the authorities and indicators to show, and what has to be said of it in words. */
export interface Choice {
  selection: Selection;
  authorities: readonly Authority[];
  indicators: readonly IndicatorId[];
  edition: string;
  notes: readonly string[];
}

/** Reads an address against what there is to choose from. */
export function choiceIn(offer: Offer, search: string): Choice {
  const { selection, ignored } = parseSelection(search, {
    authorities: new Set(offer.areas.authorities.map(({ slug }) => slug)),
    indicators: new Set(offer.indicators.map(({ id }) => id)),
    editions: new Set(editionsOf(offer.areas)),
    topics: new Set(offer.indicators.map(({ topic }) => topic)),
  });
  const left = ignoredWords([...ignored, ...strayParts(search)]);
  const choice = choiceOf(offer, selection);
  return { ...choice, notes: [...(left === "" ? [] : [left]), ...choice.notes] };
}

/** What a selection means. */
export function choiceOf(offer: Offer, selection: Selection): Choice {
  const { areas, profiles } = offer;
  const edition = selection.edition ?? newestEdition(areas);
  const bySlug = new Map(areas.authorities.map((one) => [one.slug, one]));
  const named = selection.authorities.flatMap((slug) => bySlug.get(slug) ?? []);
  const [subject] = named;
  const peers = subject && selection.peers ? peersOf(areas, profiles, selection.peers, subject, edition) : null;
  const authorities = [...new Set([...named, ...(peers?.members ?? [])])].slice(0, MOST_AUTHORITIES);
  const indicators = indicatorsOf(offer, selection);
  const notes = [
    subject && peers ? peersSentence(peers, subject) : "",
    !subject && selection.peers ? "A group is seen from one authority: choose that first." : "",
    ...authorities.filter(({ closed }) => closed !== null).map((one) => closedSentence(areas, one)),
  ];
  return { selection, authorities, indicators, edition, notes: notes.filter((note) => note !== "") };
}

/** The edition of the neighbour model that a page shows unless asked for another. */
export function newestEdition(areas: Areas): string {
  return editionsOf(areas).at(-1) ?? "";
}

function indicatorsOf({ indicators }: Offer, { indicators: named, preset }: Selection): IndicatorId[] {
  if (preset?.kind === "judgements") return [];
  if (preset?.kind === "topic") return indicators.filter(({ topic }) => topic === preset.topic).map(({ id }) => id);
  if (named.length > 0) return [...named];
  return indicators
    .filter(({ headline }) => headline !== null)
    .sort((a, b) => Number(a.headline) - Number(b.headline))
    .map(({ id }) => id);
}

/** Who and what came to a choice or left it, in words; empty where nothing did, or all of it. */
export function changeWords(before: Choice | null, after: Choice, { indicators }: Offer): string {
  if (!before || before.authorities.length === 0) return "";
  const titles = new Map(indicators.map(({ id, title }) => [id, title]));
  const names = ({ authorities, indicators: ids }: Choice) => [
    ...authorities.map(({ name }) => name),
    ...ids.map((id) => titles.get(id) ?? id),
  ];
  const [was, is] = [names(before), names(after)];
  const [came, left] = [is.filter((name) => !was.includes(name)), was.filter((name) => !is.includes(name))];
  if (came.length + left.length > MOST_SAID) return "";
  return [sentence(came, "added"), sentence(left, "taken out")].filter(Boolean).join(" ");
}

/** More names than this are a new choice rather than a change of one. */
const MOST_SAID = 2;

function sentence(names: readonly string[], what: string): string {
  return names.length === 0 ? "" : `${joinWords(names)} ${what}.`;
}

function closedSentence({ authorities }: Areas, { code, name, closed }: Authority): string {
  const successors = authorities.filter(({ predecessors }) => predecessors.includes(code)).map((one) => one.name);
  const after = successors.length === 0 ? "" : `; its area is now ${joinWords(successors)}`;
  return `${name} was abolished on ${formatDate(closed ?? "")}${after}. It has no figures after that, and figures are never added up or split.`;
}

/** The selection with an authority added at the end; a group stays a group. */
export function withAuthority(choice: Choice, slug: string): Selection {
  const { selection, authorities } = choice;
  if (authorities.some((one) => one.slug === slug)) return selection;
  return { ...selection, authorities: [...selection.authorities, slug] };
}

/** The selection without an authority; a group that it belonged to becomes a list of names. */
export function withoutAuthority({ selection, authorities }: Choice, slug: string): Selection {
  const rest = authorities.filter((one) => one.slug !== slug).map((one) => one.slug);
  return { ...selection, authorities: rest, peers: null };
}

/** The selection seen from another authority: a group becomes that authority's group, a list keeps its members. */
export function withSubject({ selection, authorities }: Choice, slug: string): Selection {
  if (selection.peers) return { ...selection, authorities: [slug] };
  const rest = authorities.filter((one) => one.slug !== slug).map((one) => one.slug);
  return { ...selection, authorities: [slug, ...rest] };
}

/** The selection with an indicator added, or taken out where it is there; a preset becomes a list of ids. */
export function toggleIndicator({ selection, indicators }: Choice, id: IndicatorId): Selection {
  const list = indicators.includes(id) ? indicators.filter((one) => one !== id) : [...indicators, id];
  const gone = (end: IndicatorId | null) => (end === id && indicators.includes(id) ? null : end);
  return { ...selection, preset: null, indicators: list, x: gone(selection.x), y: gone(selection.y) };
}
