import type { APIRoute } from "astro";
import { loadDataset } from "../../data.ts";
import { downloads } from "../../exports/downloads.ts";
import { site } from "../../site.ts";
import { url } from "../../url.ts";

const homepage = new URL(url("/"), import.meta.env.SITE).href;
const files = downloads(loadDataset(), { title: `${site.name}: ${site.tagline}`, homepage, date: process.env.DATA_DATE });

export const getStaticPaths = () => files.map(({ name }) => ({ params: { file: name } }));

export const GET: APIRoute = ({ params }) => {
  const file = files.find(({ name }) => name === params["file"]);
  if (!file) return new Response("", { status: 404 });
  return new Response(file.text, { headers: { "Content-Type": file.type } });
};
