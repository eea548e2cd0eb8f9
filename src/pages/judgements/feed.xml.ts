import type { APIRoute } from "astro";
import { loadDataset } from "../../data.ts";
import { nationalFeed } from "../../views/feeds.ts";
import { feedResponse } from "../_feed.ts";

export const GET: APIRoute = ({ site }) => feedResponse(nationalFeed(loadDataset()), site!);
