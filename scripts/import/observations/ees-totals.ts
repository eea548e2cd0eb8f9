import { isAuthority } from "./areas.ts";
import { parseCell } from "./cell.ts";
import type { EesLayout } from "./ees-layout.ts";
import type { Where } from "./ees-recipe.ts";
import type { Group } from "./ees-rows.ts";

/** A published total that the published parts do not add up to, by more than rounding. */
export interface TotalMismatch {
  area: string;
  period: string;
  total: string;
  /** Sum of the parts less the published total. The total itself is not kept: a newer release may have withdrawn it. */
  difference: number;
}

/** National and regional counts are rounded to the nearest 10, so each part and the total may be 5 out. */
const ROUNDED_BY = 5;

/** Every total that the recipe names, where it and all its parts are numbers and do not agree. */
export function mismatches(layout: EesLayout, groups: readonly Group[]): TotalMismatch[] {
  return (layout.recipe.totals ?? []).flatMap(({ column, total, parts }) =>
    groups.flatMap((group) => {
      const difference = differenceIn(layout, group, column, total, parts);
      const allowed = isAuthority(group.area.code) ? 0 : ROUNDED_BY * (parts.length + 1);
      if (difference === null || Math.abs(difference) <= allowed) return [];
      return [{ area: group.area.code, period: group.period, total: nameOf(layout, total), difference }];
    }),
  );
}

function differenceIn(
  layout: EesLayout,
  group: Group,
  column: string,
  total: Where,
  parts: readonly Where[],
): number | null {
  const published = numberAt(layout, group, column, total);
  if (published === null) return null;
  let sum = 0;
  for (const part of parts) {
    const number = numberAt(layout, group, column, part);
    if (number === null) return null;
    sum += number;
  }
  return sum - published;
}

function numberAt(layout: EesLayout, group: Group, column: string, where: Where): number | null {
  const row = group.rows.get(layout.keyFor(where));
  const cell = row && parseCell(layout.figure(row.figures, column));
  return cell && "number" in cell ? Number(cell.number) : null;
}

function nameOf(layout: EesLayout, total: Where): string {
  return Object.entries(total)
    .map(([key, label]) => layout.recipe.labels?.[key]?.[label]?.[0] ?? label)
    .join(" / ");
}
