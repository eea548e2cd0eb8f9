import { emptySelection, writeSelection } from "../../model/selection.ts";
import { briefingPath } from "../../views/paths.ts";
import type { Choice } from "./state.ts";

/** The address of the committee paper that shows a comparison's choice; empty where nobody of today is its subject. */
export function paperHref(base: string, { authorities, selection }: Choice): string {
  const [subject] = authorities;
  if (!subject || subject.closed !== null) return "";
  const { authorities: named, indicators, preset, edition, peers } = selection;
  const query = writeSelection({ ...emptySelection, authorities: named, indicators, preset, edition, peers });
  return base.replace(/\/$/, "") + briefingPath(subject) + query;
}
