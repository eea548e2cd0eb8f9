import { drawScatter } from "../../../charts/draw/scatter.ts";
import { scatter } from "../../../charts/scatter.ts";
import { scatterOf } from "../../../views/compare-charts.ts";
import { measuredWords, scatterKey } from "../../../views/compare-words.ts";
import type { Draw } from "../scene.ts";

/** Two indicators against each other. */
export const draw: Draw = ({ chosen, block, second }) => {
  const other = second?.block ?? block;
  const title = `${block.indicator.shortTitle} and ${other.indicator.shortTitle}: ${chosen.authorities[0].name}`;
  const { input, left } = scatterOf(chosen, block, other);
  return {
    title,
    subtitle: `${measuredWords(block)}; ${measuredWords(other)}`,
    key: scatterKey(left),
    markup: (width) => drawScatter(scatter({ ...input, width }), title),
  };
};
