import type { APIRoute, GetStaticPaths } from "astro";
import { loadDataset } from "../../../data.ts";
import type { Region } from "../../../model/authority.ts";
import { regionFeed } from "../../../views/feeds.ts";
import { feedResponse } from "../../_feed.ts";

export const getStaticPaths = (() =>
  loadDataset().regions.map((region) => ({
    params: { slug: region.slug },
    props: { region },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ region: Region }> = ({ props, site }) =>
  feedResponse(regionFeed(loadDataset(), props.region), site!);
