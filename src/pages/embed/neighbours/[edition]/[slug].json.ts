import type { APIRoute } from "astro";
import { editionsOf } from "../../../../compare/neighbours.ts";
import { loadDataset } from "../../../../data.ts";
import { linksOf } from "../../../../model/areas-file.ts";

const dataset = loadDataset();

/** One authority's neighbours in one edition; null where it has no list there. */
export const getStaticPaths = () =>
  editionsOf(dataset).flatMap((edition) =>
    dataset.authorities.map(({ code, slug }) => ({
      params: { edition, slug },
      props: { links: linksOf(dataset, edition, code) },
    })),
  );

export const GET: APIRoute = ({ props }) => Response.json(props["links"]);
