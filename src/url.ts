/** A root-relative path under the site's base path: the one way in which a link is written. */
export function url(path: string): string {
  return import.meta.env.BASE_URL.replace(/\/$/, "") + path;
}

/** Drawn markup with the site's base path before each of its root-relative links. */
export function withBase(markup: string): string {
  return url("/") === "/" ? markup : markup.replaceAll(' href="/', ` href="${url("/")}`);
}
