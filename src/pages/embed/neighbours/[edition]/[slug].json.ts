import type { APIRoute } from "astro";
import { editionsOf } from "../../../../compare/neighbours.ts";
import { loadDataset } from "../../../../data.ts";
import { linksOf } from "../../../../model/areas-file.ts";

const dataset = loadDataset();

/** One authority's neighbours in one edition, where it has a list there. */
export const getStaticPaths = () =>
  editionsOf(dataset).flatMap((edition) =>
    dataset.authorities.flatMap(({ code, slug }) => {
      const links = linksOf(dataset, edition, code);
      return links ? [{ params: { edition, slug }, props: { links } }] : [];
    }),
  );

export const GET: APIRoute = ({ props }) => Response.json(props["links"]);
