import { drawDistribution } from "../../../charts/draw/distribution.ts";
import { distribution } from "../../../charts/distribution.ts";
import { swarmInput } from "../../../views/compare-charts.ts";
import { measuredWords } from "../../../views/compare-words.ts";
import { dotBlock } from "../../../views/compare-dots.ts";
import { amongAll, type Draw } from "../scene.ts";

/** The authority among all of England's. */
export const draw: Draw = ({ chosen, figures, period }) => {
  const block = dotBlock(chosen, figures);
  if (!block) throw new Error("no figures");
  const title = block.indicator.shortTitle + amongAll(chosen);
  const input = swarmInput(chosen, block);
  return {
    title,
    subtitle: measuredWords(figures.indicator, period),
    key:
      chosen.authorities.length > 1
        ? "Each dot is an authority; those with an outline are its statistical neighbours."
        : "Each dot is an authority.",
    markup: (width) => drawDistribution(distribution({ ...input, width }), title),
  };
};
