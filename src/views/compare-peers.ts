import { regionsOf } from "../compare/authorities.ts";
import { neighboursOf, reverseNeighboursOf } from "../compare/neighbours.ts";
import { lowerFirst } from "../format.ts";
import type { Areas } from "../model/areas-file.ts";
import type { Authority } from "../model/authority.ts";
import { MOST_AUTHORITIES, type PeerPreset } from "../model/selection.ts";
import type { Profiles } from "./compare-profiles.ts";
import { byName, typeNamePlural } from "./naming.ts";

/** A group as its subject sees it: those shown, and how many belong to it. */
export interface Peers {
  members: readonly Authority[];
  /** Without the subject. */
  all: number;
  /** `its statistical neighbours (2025)`. */
  name: string;
}

/** The authorities of a preset group beside a subject, itself left out; where they are too many, those whose centres lie nearest. */
export function peersOf(
  areas: Areas,
  profiles: Profiles,
  preset: PeerPreset,
  subject: Authority,
  edition: string,
): Peers {
  const { members, name } = groupOf(areas, profiles, preset, subject, edition);
  const others = members.filter(({ code }) => code !== subject.code);
  const fits = others.length < MOST_AUTHORITIES;
  return { members: fits ? others : nearest(others, subject), all: others.length, name };
}

/** How many of a group are shown, where that is not all. */
export function peersSentence({ members, all, name }: Peers, subject: Authority): string {
  if (all === 0) return `There is nobody to show: no authority is among ${name}.`;
  if (members.length === all) return "";
  return (
    `Of the ${all} ${name}, the ${members.length} whose centres lie nearest to ${subject.name} are shown: ` +
    `twelve is the most that can be read side by side. Take any out and add others by name.`
  );
}

function groupOf(
  areas: Areas,
  profiles: Profiles,
  preset: PeerPreset,
  subject: Authority,
  edition: string,
): { members: readonly Authority[]; name: string } {
  const byCode = new Map(areas.authorities.map((one) => [one.code, one]));
  const named = (codes: readonly string[]) => codes.flatMap((code) => byCode.get(code) ?? []);
  const today = areas.authorities.filter(({ closed }) => closed === null).toSorted(byName);
  switch (preset.kind) {
    case "neighbours":
      return {
        members: named(neighboursOf(areas, edition, subject.code).map((link) => link.neighbourCode)),
        name: `statistical neighbours of ${subject.name} (${edition})`,
      };
    case "counted-by":
      return {
        members: named(reverseNeighboursOf(areas, edition, subject.code).map((link) => link.authorityCode)),
        name: `authorities that count ${subject.name} among their neighbours (${edition})`,
      };
    case "region":
      return {
        members: today.filter(({ regionCode }) => regionCode === subject.regionCode),
        name: `others in ${regionsOf(areas, subject)[0]?.name ?? "its region"}`,
      };
    case "type":
      return {
        members: today.filter(({ type }) => type === subject.type),
        name: `other ${lowerFirst(typeNamePlural(subject.type))}`,
      };
    case "grade":
      return graded(today, profiles, preset.strand, preset.grade);
  }
}

function graded(
  today: readonly Authority[],
  profiles: Profiles,
  strand: string,
  grade: string,
): { members: readonly Authority[]; name: string } {
  const strandOf = ({ code }: Authority) => profiles[code]?.strands.find((one) => one.strand === strand);
  const members = today.filter((authority) => strandOf(authority)?.gradeId === grade);
  const [first] = members;
  const label = first && strandOf(first)!.name;
  return {
    members,
    name: label ? `authorities graded ${words(grade)} for ${lowerFirst(label)}` : `those graded ${words(grade)}`,
  };
}

function words(id: string): string {
  return id.replaceAll("-", " ");
}

function nearest(others: readonly Authority[], subject: Authority): Authority[] {
  return others.toSorted((a, b) => distance(a, subject) - distance(b, subject)).slice(0, MOST_AUTHORITIES - 1);
}

/** How far apart two centres lie, in degrees of latitude; those without a centre come last. */
function distance({ centroid: a }: Authority, { centroid: b }: Authority): number {
  if (!a || !b) return Number.POSITIVE_INFINITY;
  const narrowing = Math.cos((b.lat * Math.PI) / 180);
  return Math.hypot(a.lat - b.lat, (a.lon - b.lon) * narrowing);
}
