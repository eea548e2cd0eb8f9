import { hatchPath } from "../paths.ts";
import { round } from "../round.ts";
import type { PlacedTile, TileMapLayout } from "../tile-map.ts";
import { drawMark, element, figureAttributes, path, svg, text } from "./svg.ts";

/** The tile map as SVG. Tiles with an address are links; one of them takes the keyboard, and a script moves it on. */
export function drawTileMap(layout: TileMapLayout, label: string, className = ""): string {
  const { width, height, ref, tiles } = layout;
  const first = Math.max(
    0,
    tiles.findIndex(({ emphasis }) => emphasis === "authority"),
  );
  return svg(
    {
      width,
      height,
      label,
      class: `tile-map ${className}`.trim(),
      interactive: tiles.some(({ href }) => href),
      ...ref,
    },
    path(layout.coast, { class: "coast" }),
    ...tiles.map((tile, index) => drawTile(tile, layout.size, index === first)),
    path(layout.borders, { class: "borders" }),
    // Frames are drawn last: a neighbour's tile would cover half of each.
    ...tiles.filter(({ emphasis }) => emphasis !== "other").map((tile) => drawFrame(tile, layout.size)),
  );
}

function drawTile(tile: PlacedTile, size: number, isFirst: boolean): string {
  const { x, y, authority, className, share, bars, words, href } = tile;
  const side = round(size - 1);
  const rise = round(side * share);
  const attributes = { class: `tile ${className}`, ...figureAttributes({ authority }) };
  const inner = [
    share === 1 ? "" : element("rect", { class: "rest", x, y, width: side, height: side }),
    className === "missing" ? path(hatchPath(x, y, side, side, 5), { class: "hatch" }) : "",
    rise === 0 ? "" : element("rect", { class: "filled", x, y: round(y + side - rise), width: side, height: rise }),
    ...bars.map((one) => path(one.path, { class: `bar ${one.className}` })),
    drawLabel(tile, size),
  ];
  return drawMark({ name: "g", attributes, words, href, isStop: isFirst }, inner.join(""));
}

function drawLabel({ x, y, label, className, bars }: PlacedTile, size: number): string {
  if (label === "") return "";
  const below = bars.length > 0 ? size * 0.3 : size / 2 + (className.startsWith("grade") ? 4.5 : 3);
  return text(round(x + size / 2 - 0.5), round(y + below), label, { "text-anchor": "middle" });
}

function drawFrame({ x, y, emphasis }: PlacedTile, size: number): string {
  const box = { x, y, width: round(size - 1), height: round(size - 1) };
  // A pale line around the coloured one keeps it visible on a dark tile.
  return element("rect", { class: "frame-halo", ...box }) + element("rect", { class: `frame is-${emphasis}`, ...box });
}
