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
 * four letters, else other letters of it in order. Earlier names choose first.
 */
export function shortLabels(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name, index) => {
    const free = wordingsOf(name).find((label) => label !== "" && !taken.has(label));
    const label = free === undefined ? String(index + 1) : free;
    taken.add(label);
    return label;
  });
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
