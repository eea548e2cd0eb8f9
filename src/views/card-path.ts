/**
 * The drawn picture of a page, by the page's path without its first slash: an authority's pages share the authority's. None where none
 * was drawn.
 */
export function cardOf(path: string, drawn: readonly string[]): string | undefined {
  const wanted = path.replace(/^\//, "").split("/").slice(0, 2).join("/");
  return drawn.find((one) => one === wanted);
}
