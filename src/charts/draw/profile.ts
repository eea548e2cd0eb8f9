import type { ProfileColumn, ProfileLayout, ProfileStep } from "../profile.ts";
import { element, escape, group, path, svg } from "./svg.ts";

/** The profile as SVG: `label` says every area and its grade in words. */
export function drawProfile(layout: ProfileLayout, label: string): string {
  return svg({ width: layout.width, height: layout.height, label, class: "profile" }, drawProfileColumns(layout));
}

/** The columns alone, to stand inside another picture. */
export function drawProfileColumns(layout: ProfileLayout): string {
  return layout.columns.map(drawColumn).join("");
}

function drawColumn(column: ProfileColumn): string {
  const letter = column.letter;
  return group(
    { class: column.grade },
    path(rectangles(column.steps.filter((step) => !step.filled)), {
      class: column.grade === "grade-none" ? "not-judged" : "rest",
    }),
    path(rectangles(column.steps.filter((step) => step.filled)), { class: "filled" }),
    letter ? element("text", { x: letter.x, y: letter.y, "text-anchor": "middle" }, escape(letter.text)) : "",
  );
}

function rectangles(steps: readonly ProfileStep[]): string {
  return steps.map(({ x, y, width, height }) => `M${x} ${y}h${width}v${height}h${-width}z`).join("");
}
