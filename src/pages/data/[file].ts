import type { APIRoute } from "astro";
import { readImportReport } from "../../archives.ts";
import { loadDataset } from "../../data.ts";
import { downloads } from "../../exports/downloads.ts";
import { site } from "../../site.ts";
import { url } from "../../url.ts";
import { dataDate } from "../../views/data-date.ts";

const dataset = loadDataset();
const title = `${site.name}: ${site.tagline}`;
const homepage = new URL(url("/"), import.meta.env.SITE).href;
const files = downloads(dataset, { title, homepage, date: dataDate(dataset), report: readImportReport() });

export const getStaticPaths = () => files.map(({ name }) => ({ params: { file: name } }));

export const GET: APIRoute = ({ params }) => {
  const file = files.find(({ name }) => name === params["file"]);
  if (!file) return new Response("", { status: 404 });
  return new Response(file.text, { headers: { "Content-Type": file.type } });
};
