import { drawTimeSeries } from "../../../charts/draw/time-series.ts";
import { timeSeries } from "../../../charts/time-series.ts";
import { linesInput } from "../../../views/compare-lines.ts";
import { measuredWords } from "../../../views/compare-words.ts";
import type { Draw } from "../scene.ts";

/** The authorities over time. */
export const draw: Draw = ({ chosen, figures, selection, period }) => {
  const [{ name }, ...others] = chosen.authorities;
  const title = `${figures.indicator.shortTitle} over time: ${name}${others.length > 0 ? " and others" : ""}`;
  const input = linesInput(chosen, figures, selection.axis);
  return {
    title,
    subtitle: measuredWords(figures.indicator, period),
    key: input.axis.startsAtZero ? "" : "The axis does not start at nought.",
    markup: (width) => drawTimeSeries(timeSeries({ ...input, width }), title),
  };
};
