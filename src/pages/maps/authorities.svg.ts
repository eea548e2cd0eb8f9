import type { APIRoute } from "astro";
import { drawOutlineSheet } from "../../charts/draw/outline-sheet.ts";
import { outlineSheet } from "../../charts/outline-sheet.ts";
import { loadDataset } from "../../data.ts";

/** The outline of every authority of today, which the maps of all indicators draw. */
export const GET: APIRoute = () =>
  new Response(drawOutlineSheet(outlineSheet(loadDataset().outline ?? {})), {
    headers: { "Content-Type": "image/svg+xml" },
  });
