import { loadDataset } from "../../data.ts";
import { encodeAreas, namesOnly } from "../../model/areas-file.ts";

/** What the authorities and regions are called, for charts in frames. */
export const GET = () => Response.json(encodeAreas(namesOnly(loadDataset())));
