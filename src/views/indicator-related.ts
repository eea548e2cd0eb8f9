import type { Dataset } from "../model/dataset.ts";
import type { Indicator } from "../model/indicator.ts";
import { indicatorPath } from "./paths.ts";

export interface RelatedLink {
  title: string;
  href: string;
}

/** Other measures: those that count the same thing another way, and the rest of the topic. */
export interface RelatedView {
  family: readonly RelatedLink[];
  topic: readonly RelatedLink[];
}

/** The indicators of the same family, then those of the same topic, in the order of the indicators' file. */
export function relatedView({ indicators }: Pick<Dataset, "indicators">, indicator: Indicator): RelatedView {
  const others = indicators.filter(({ id }) => id !== indicator.id);
  const isFamily = ({ family }: Indicator) => family === indicator.family;
  return {
    family: others.filter(isFamily).map(linkTo),
    topic: others.filter((one) => one.topic === indicator.topic && !isFamily(one)).map(linkTo),
  };
}

function linkTo({ id, shortTitle }: Indicator): RelatedLink {
  return { title: shortTitle, href: indicatorPath(id) };
}
