/** A root-relative path under the site's base path: the one way in which a link is written. */
export function url(path: string): string {
  return import.meta.env.BASE_URL.replace(/\/$/, "") + path;
}
