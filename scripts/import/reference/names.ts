/** The name people use, from the official one: "Bristol, City of" is Bristol, "St. Helens" is St Helens. */
export function everydayName(officialName: string): string {
  return officialName.replace(/, (City|County) of$/, "").replace(/^St\. /, "St ");
}

/** A name as part of a web address: small letters, words joined by hyphens. */
export function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replaceAll("&", "and")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

/** Plain character order, so that the same rows sort alike on every machine. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
