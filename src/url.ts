/** A root-relative path under the site's base path: the one way in which a link is written. */
export function url(path: string): string {
  const base = import.meta.env.BASE_URL;
  return (base.endsWith("/") ? base.slice(0, -1) : base) + path;
}

/** Drawn markup with the site's base path before each of its root-relative links. */
export function withBase(markup: string): string {
  return url("/") === "/" ? markup : markup.replaceAll(' href="/', ` href="${url("/")}`);
}
