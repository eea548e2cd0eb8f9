import { distribution } from "../../charts/distribution.ts";
import { drawDistribution } from "../../charts/draw/distribution.ts";
import { atEveryWidth, type Spread } from "../../charts/draw/responsive.ts";
import { drawScatter } from "../../charts/draw/scatter.ts";
import { drawSlope } from "../../charts/draw/slope.ts";
import { drawTimeSeries } from "../../charts/draw/time-series.ts";
import { scatter } from "../../charts/scatter.ts";
import { slope } from "../../charts/slope.ts";
import { timeSeries } from "../../charts/time-series.ts";
import type { ChosenFile } from "../../views/indicator-chosen.ts";
import { type Chosen, type Inputs, inputsFor } from "./inputs.ts";

/** A chart drawn anew at every width, and whether its axis starts at nought. */
export interface Redrawn {
  markup: string;
  startsAtZero: boolean;
}

type Kind = keyof Inputs;

/** Draws the charts of an indicator's page as the server does, with the reader's choice in them. Fetched when one is made. */
export function redraw(
  file: ChosenFile,
  chosen: Chosen,
  charts: readonly { kind: string; label: string; spread: Spread }[],
): (Redrawn | null)[] {
  const inputs = inputsFor(file, chosen);
  return charts.map(({ kind, label, spread }) => {
    const draw = kind in inputs ? drawer(inputs, kind as Kind, label) : null;
    return draw && { markup: atEveryWidth(spread, draw.at), startsAtZero: draw.startsAtZero };
  });
}

type Drawer = { at: (width: number, className: string) => string; startsAtZero: boolean };

function drawer(inputs: Inputs, kind: Kind, label: string): Drawer | null {
  switch (kind) {
    case "distribution": {
      const input = inputs.distribution;
      return (
        input && {
          startsAtZero: input.axis.startsAtZero,
          at: (width, className) => drawDistribution(distribution({ ...input, width }), label, className),
        }
      );
    }
    case "time-series": {
      const input = inputs["time-series"];
      return (
        input && {
          startsAtZero: input.axis.startsAtZero,
          at: (width, className) => drawTimeSeries(timeSeries({ ...input, width }), label, className),
        }
      );
    }
    case "slope": {
      const input = inputs.slope;
      return (
        input && {
          startsAtZero: input.axis.startsAtZero,
          at: (width, className) => drawSlope(slope({ ...input, width }), label, className),
        }
      );
    }
    case "scatter": {
      const input = inputs.scatter;
      return (
        input && {
          startsAtZero: input.xAxis.startsAtZero && input.yAxis.startsAtZero,
          at: (width, className) => drawScatter(scatter({ ...input, width }), label, className),
        }
      );
    }
  }
}
