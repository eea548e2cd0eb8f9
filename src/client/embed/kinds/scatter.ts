import { drawScatter } from "../../../charts/draw/scatter.ts";
import { scatter } from "../../../charts/scatter.ts";
import { scatterOf } from "../../../views/compare-charts.ts";
import { measuredWords, scatterKey } from "../../../views/compare-words.ts";
import { dotBlock } from "../../../views/compare-dots.ts";
import { amongAll, type Draw } from "../scene.ts";

/** Two indicators against each other. */
export const draw: Draw = ({ chosen, figures, second }) => {
  const block = dotBlock(chosen, figures);
  const other = second && dotBlock(chosen, second);
  if (!block || !other) throw new Error("a scatter needs two indicators with figures");
  const title = `${block.indicator.shortTitle} and ${other.indicator.shortTitle}${amongAll(chosen)}`;
  const { input, left } = scatterOf(chosen, block, other);
  return {
    title,
    subtitle: `${measuredWords(block.indicator, block.snapshot.period)}; ${measuredWords(other.indicator, other.snapshot.period)}`,
    key: scatterKey(left),
    markup: (width) => drawScatter(scatter({ ...input, width }), title),
  };
};
