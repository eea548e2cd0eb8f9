/** Words that say nothing about which place it is. */
const empties: ReadonlySet<string> = new Set([
  "and",
  "of",
  "the",
  "upon",
  "on",
  "in",
  "with",
  "&",
  "city",
  "county",
  "royal",
  "borough",
]);

/**
 * Two to four letters for each name, no two alike: initials where a name has three or more telling words, else its first
 * four letters, else other letters of it in order. Names that begin with a point of the compass choose first, since no other letters
 * tell them apart (`NTyn` is North Tyneside and not Newcastle upon Tyne), then earlier names.
 */
export function shortLabels(names: readonly string[]): string[] {
  const labels = new Map<string, number>();
  const places = names.map((_, index) => index);
  for (const place of [...places.filter((one) => isPointed(names[one]!)), ...places]) {
    if ([...labels.values()].includes(place)) continue;
    const free = wordingsOf(names[place]!).find((label) => label !== "" && !labels.has(label));
    labels.set(free ?? String(place + 1), place);
  }
  const byPlace = new Map([...labels].map(([label, place]) => [place, label]));
  return places.map((place) => byPlace.get(place)!);
}

function isPointed(name: string): boolean {
  return /^(North|East|South|West)\b/.test(name);
}

function wordingsOf(name: string): string[] {
  const words = name
    .replace(/[^\p{L}&\s-]/gu, "")
    .split(/[\s-]+/)
    .filter((word) => word !== "");
  const telling = words.filter((word) => !empties.has(word.toLowerCase()));
  const kept = telling.length === 0 ? words : telling;
  const initials = kept
    .map((word) => word[0]!.toUpperCase())
    .join("")
    .slice(0, 4);
  const letters = kept.join("");
  const head = letters.slice(0, 3);
  const compass = kept.length === 2 ? [kept[0]![0]! + kept[1]!.slice(0, 3)] : [];
  return [
    ...(kept.length > 2 ? [initials] : []),
    ...compass,
    letters.slice(0, 4),
    ...[...letters.slice(4)].map((letter) => head + letter),
    ...pairsOf(letters),
  ];
}

/** The first letter with every two later ones: for names that share all their beginnings. */
function pairsOf(letters: string): string[] {
  return [...letters.slice(1)].flatMap((second, index) =>
    [...letters.slice(index + 2)].map((third) => letters[0]! + second + third),
  );
}
