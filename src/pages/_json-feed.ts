import { url } from "../url.ts";
import type { FeedView } from "../views/feeds.ts";

/** A feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/), its links absolute and under the site's base path. */
export function jsonFeedResponse({ title, description, path, items }: FeedView, site: URL): Response {
  const absolute = (to: string) => new URL(url(to), site).href;
  const feed = {
    version: "https://jsonfeed.org/version/1.1",
    title,
    description,
    language: "en-GB",
    home_page_url: absolute(path),
    feed_url: absolute(`${path}feed.json`),
    items: items.map((item) => ({
      id: absolute(item.path),
      url: absolute(item.path),
      title: item.title,
      content_text: item.words,
      date_published: `${item.published}T00:00:00Z`,
    })),
  };
  return new Response(JSON.stringify(feed), { headers: { "Content-Type": "application/feed+json; charset=utf-8" } });
}
