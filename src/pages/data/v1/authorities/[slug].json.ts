import type { APIRoute } from "astro";
import { loadDataset } from "../../../../data.ts";
import { authorityJson } from "../../../../exports/json.ts";
import type { Authority } from "../../../../model/authority.ts";
import { dataDate } from "../../../../views/data-date.ts";

const dataset = loadDataset();
const date = dataDate(dataset);

export const getStaticPaths = () =>
  dataset.authorities.map((authority) => ({ params: { slug: authority.slug }, props: { authority } }));

export const GET: APIRoute<{ authority: Authority }> = ({ props }) =>
  Response.json(authorityJson(dataset, props.authority, date));
