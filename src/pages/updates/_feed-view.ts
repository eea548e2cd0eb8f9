import { getCollection } from "astro:content";
import { heldChanges } from "../../archives.ts";
import { loadDataset } from "../../data.ts";
import { formatDate } from "../../format.ts";
import { site } from "../../site.ts";
import { changeWords } from "../../views/changes.ts";
import type { FeedItem, FeedView } from "../../views/feeds.ts";

/** Everything that the page of updates tells, as a feed: releases of the data, and what was written by hand. */
export async function updatesFeed(): Promise<FeedView> {
  const releases = heldChanges(loadDataset()).map((changes): FeedItem => {
    const { release } = changes;
    const title = `Data release of ${formatDate(release)}`;
    return { title, path: `/updates/#release-${release}`, published: release, words: changeWords(changes) };
  });
  const entries = (await getCollection("updates")).map(({ id, data }): FeedItem => {
    const published = data.date.toISOString().slice(0, 10);
    return { title: data.title, path: `/updates/#${id}`, published, words: data.description };
  });
  return {
    title: `${site.name}: updates`,
    description: "What each release of the data added, restated and hid.",
    path: "/updates/",
    items: [...releases, ...entries].sort((a, b) => b.published.localeCompare(a.published)),
  };
}
