/** The kinds of page, each by one that shows most of what its kind can show. */
export const kinds: Readonly<Record<string, string>> = {
  home: "/",
  authorities: "/authorities/",
  authority: "/authorities/lincolnshire/",
  "authority's topic": "/authorities/lincolnshire/children-in-care/",
  "authority with no overall grade": "/authorities/brent/",
  "committee paper": "/authorities/lincolnshire/briefing/",
  "small authority": "/authorities/isles-of-scilly/",
  "former authority": "/authorities/former/cumbria/",
  indicators: "/indicators/",
  indicator: "/indicators/cla-rate/",
  "ranked indicator": "/indicators/three-or-more-placements/",
  "sampled indicator": "/indicators/adoption-a1-days/",
  topics: "/topics/",
  topic: "/topics/placements/",
  regions: "/regions/",
  region: "/regions/london/",
  judgements: "/judgements/",
  comparison: "/compare/",
  methods: "/methods/",
  method: "/methods/statistical-neighbours/",
  glossary: "/glossary/",
  updates: "/updates/",
  data: "/data/",
  "permanent link": "/cite/",
  search: "/search/",
  places: "/find/",
  "not found": "/404.html",
};

/** The file in the site's folder that a path means. */
export function fileOf(path: string): string {
  return path.endsWith("/") ? `${path.slice(1)}index.html` : path.slice(1);
}
