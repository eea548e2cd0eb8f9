import { loadDataset } from "../../data.ts";
import { encodeNames } from "../../model/areas-file.ts";

/** What the authorities and regions are called, for charts in frames. */
export const GET = () => Response.json(encodeNames(loadDataset()));
