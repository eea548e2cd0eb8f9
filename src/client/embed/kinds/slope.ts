import { drawSlope } from "../../../charts/draw/slope.ts";
import { slope } from "../../../charts/slope.ts";
import { formatPeriod } from "../../../format.ts";
import { endsOf, periodsIn, slopeOf } from "../../../views/compare-change.ts";
import type { Draw } from "../scene.ts";

/** The figures at two periods, joined. */
export const draw: Draw = ({ chosen, figures, selection }) => {
  const { from, to, note } = endsOf(periodsIn(chosen, figures), selection.from, selection.to);
  const name = chosen.authorities[0].name;
  if (!from || !to)
    return { title: figures.indicator.shortTitle, subtitle: "There are no two periods.", key: "", markup: () => "" };
  const title = `${figures.indicator.shortTitle}, ${formatPeriod(from)} and ${formatPeriod(to)}: ${name} and similar councils`;
  const { input } = slopeOf(chosen, figures, from, to);
  return {
    title,
    subtitle: figures.indicator.title,
    key: [note, input.axis.startsAtZero ? "" : "The axis does not start at nought."].filter(Boolean).join(" "),
    markup: (width) => drawSlope(slope({ ...input, width }), title),
  };
};
