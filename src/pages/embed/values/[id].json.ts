import type { APIRoute } from "astro";
import { loadDataset } from "../../../data.ts";
import { valuesJson } from "../../../exports/figures.ts";
import type { Indicator } from "../../../model/indicator.ts";
import { dataDate } from "../../../views/data-date.ts";

const dataset = loadDataset();
const date = dataDate(dataset);

export const getStaticPaths = () =>
  dataset.indicators.map((indicator) => ({ params: { id: indicator.id }, props: { indicator } }));

/** All figures of one indicator without their counts. */
export const GET: APIRoute<{ indicator: Indicator }> = ({ props }) =>
  Response.json(valuesJson(dataset, props.indicator, date));
