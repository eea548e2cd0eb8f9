import rss from "@astrojs/rss";
import { url } from "../url.ts";
import type { FeedView } from "../views/feeds.ts";

/** A feed as RSS 2.0, its links absolute and under the site's base path. */
export function feedResponse({ title, description, path, items }: FeedView, site: URL): Promise<Response> {
  const absolute = (to: string) => new URL(url(to), site).href;
  return rss({
    title,
    description,
    site: absolute(path),
    customData: "<language>en-gb</language>",
    items: items.map((item) => ({
      title: item.title,
      link: absolute(item.path),
      pubDate: new Date(`${item.published}T00:00:00Z`),
      description: item.words,
    })),
  });
}
