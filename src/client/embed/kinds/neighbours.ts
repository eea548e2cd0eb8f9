import { drawNeighbours } from "../../../charts/draw/neighbours.ts";
import { neighbours } from "../../../charts/neighbours.ts";
import { dotsInput } from "../../../views/compare-charts.ts";
import { CHANCE_KEY, measuredWords } from "../../../views/compare-words.ts";
import { dotBlock } from "../../../views/compare-dots.ts";
import type { Draw } from "../scene.ts";

/** The authorities side by side with the range that chance allows. */
export const draw: Draw = ({ chosen, figures, period }) => {
  const block = dotBlock(chosen, figures);
  if (!block) throw new Error("no figures");
  const title = `${block.indicator.shortTitle}: ${chosen.authorities[0].name} and similar councils`;
  const input = dotsInput(block);
  const key = block.cells.some(({ interval }) => interval !== null) ? CHANCE_KEY : "";
  return {
    title,
    subtitle: measuredWords(figures.indicator, period),
    key,
    markup: (width) => drawNeighbours(neighbours({ ...input, width }), title),
  };
};
