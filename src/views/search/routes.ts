/** Whether a page is built for an address, judged by the files of `pages/`: `../regions/[slug].astro` builds `/regions/…/`. */
export function routesOf(files: readonly string[]): (path: string) => boolean {
  const patterns = files.filter((file) => file.endsWith(".astro")).map(patternOf);
  return (path) => patterns.some((pattern) => pattern.test(path));
}

function patternOf(file: string): RegExp {
  const path = file.replace(/^(\.\.\/)+/, "/").replace(/(\/index)?\.astro$/, "/");
  const escaped = path.replace(/[.*+?^${}()|\\]/g, "\\$&");
  return new RegExp(`^${escaped.replace(/\[[^\]]+\]/g, "[^/]+")}$`);
}
