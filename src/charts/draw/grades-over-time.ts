import type { GradesLayout, GradesPart, PlacedGradesBar } from "../grades-over-time.ts";
import { element, group, path, svg, text, title } from "./svg.ts";

/** The shares of grades as SVG. */
export function drawGradesOverTime(layout: GradesLayout, label: string, className = ""): string {
  const { frame, ticks } = layout;
  return svg(
    { width: frame.width, height: frame.height, label, class: `grades ${className}`.trim() },
    group(
      { class: "axes" },
      path(ticks.map(({ y }) => `M${frame.left} ${y}H${frame.right}`).join(""), { class: "grid" }),
      ...ticks.map(({ y, text: words }) => text(frame.left - 6, y + 4, words, { "text-anchor": "end" })),
    ),
    ...layout.bars.map((bar) => drawBar(bar, layout)),
    ...layout.labels.map(({ x, y, lines, leader }) => path(leader, { class: "leader" }) + text(x, y, lines)),
  );
}

function drawBar(bar: PlacedGradesBar, { frame }: GradesLayout): string {
  const middle = { "text-anchor": "middle" };
  return group(
    { class: "bar" },
    ...bar.parts.map((part) => drawPart(part, bar)),
    bar.empty === ""
      ? ""
      : element(
          "path",
          { class: "empty", d: `M${bar.labelX - 4} ${frame.bottom - 8}h8` },
          title(`${bar.id}: ${bar.empty}`),
        ),
    bar.total === "" ? "" : text(bar.labelX, frame.top - 6, bar.total, { class: "soft", ...middle }),
    bar.label.length === 0 ? "" : text(bar.labelX, frame.bottom + 17, bar.label, { class: "soft", ...middle }),
  );
}

function drawPart({ grade, y, height, text: count, words }: GradesPart, { x, width, labelX }: PlacedGradesBar): string {
  const box = element("rect", { class: "filled", x, y, width, height });
  return group(
    { class: grade },
    title(words),
    box,
    count === "" ? "" : text(labelX, Math.round((y + height / 2 + 4.5) * 10) / 10, count, { "text-anchor": "middle" }),
  );
}
