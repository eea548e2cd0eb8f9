import type { APIRoute } from "astro";
import { loadDataset } from "../../../data.ts";
import { latestJson } from "../../../exports/figures.ts";
import type { Indicator } from "../../../model/indicator.ts";
import { dataDate } from "../../../views/data-date.ts";

const dataset = loadDataset();
const date = dataDate(dataset);

export const getStaticPaths = () =>
  dataset.indicators.map((indicator) => ({ params: { id: indicator.id }, props: { indicator } }));

/** The figures of one indicator in its newest period. */
export const GET: APIRoute<{ indicator: Indicator }> = ({ props }) =>
  Response.json(latestJson(dataset, props.indicator, date));
