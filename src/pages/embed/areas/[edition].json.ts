import type { APIRoute } from "astro";
import { editionsOf } from "../../../compare/neighbours.ts";
import { loadDataset } from "../../../data.ts";
import { encodeAreas, namesOnly } from "../../../model/areas-file.ts";

const dataset = loadDataset();

export const getStaticPaths = () => editionsOf(dataset).map((edition) => ({ params: { edition } }));

export const GET: APIRoute = ({ params }) => Response.json(encodeAreas(namesOnly(dataset, params["edition"] ?? "")));
