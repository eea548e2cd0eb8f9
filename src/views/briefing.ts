import type { Authority } from "../model/authority.ts";
import type { Dataset } from "../model/dataset.ts";
import { emptySelection } from "../model/selection.ts";
import type { Paper } from "./briefing/document.ts";
import { paperGround, type PaperGround } from "./briefing/ground.ts";
import { makePaper } from "./briefing/paper.ts";
import { currentAuthorities, known } from "./naming.ts";
import { briefingPath } from "./paths.ts";
import { standings } from "./standings.ts";

/** Everything a committee paper's page shows and hands on to its script. */
export interface BriefingView {
  authority: Authority;
  path: string;
  paper: Paper;
  ground: PaperGround;
}

/**
 * The usual paper of an authority of today: headline figures, newest edition of the neighbours. `absolute` makes an address of this
 * site from a path, and `site` the whole address that print shows.
 */
export function briefingView(
  dataset: Dataset,
  slug: string,
  absolute: (path: string) => string,
  site: (path: string) => string,
): BriefingView {
  const authority = known(
    currentAuthorities(dataset).find((one) => one.slug === slug),
    `authority ${slug}`,
  );
  const ground = paperGround(dataset, authority);
  const path = briefingPath(authority);
  const paper = makePaper({
    dataset,
    standings: standings(dataset),
    ground,
    selection: emptySelection,
    absolute,
    address: site(path),
  });
  return { authority, path, paper, ground };
}
