import type { APIRoute } from "astro";
import { loadDataset } from "../../data.ts";
import { board } from "../../views/tiles.ts";

export const GET: APIRoute = () => {
  const { grid, labels } = board(loadDataset());
  return Response.json({ grid, labels: [...labels] });
};
