import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Issue } from "../../../src/ingest/issue.ts";
import { outlineOf, outlineText, type Boundaries } from "./outline.ts";

/** The outline map is drawn in every page that has a map: it may weigh this much before compression. */
const LARGEST = 60_000;

const AUTHORITY = /^E(06|08|09|10)\d{6}$/;

/**
 * `outline.json`, by its name in `data/`, from the first file of authorities' boundaries (GeoJSON) among these files and
 * folders; nothing where there is none. A file that is not JSON is a fault; one of other shapes is left alone.
 */
export function outlineFiles(paths: readonly string[]): { files: ReadonlyMap<string, string>; faults: Issue[] } {
  const faults: Issue[] = [];
  for (const path of paths.flatMap(geojsonUnder)) {
    const parsed = parse(path);
    if (parsed === undefined)
      faults.push({ file: path, line: 0, column: "", value: "", expected: "JSON", rule: "json" });
    if (areBoundaries(parsed))
      return { files: new Map([["outline.json", outlineText(outlineOf(parsed, LARGEST))]]), faults };
  }
  return { files: new Map(), faults };
}

/** True for the name of a GeoJSON file: shapes, where every other input is a table. */
export function isBoundaryFile(path: string): boolean {
  return path.toLowerCase().endsWith(".geojson");
}

function geojsonUnder(path: string): string[] {
  if (!statSync(path).isDirectory()) return isBoundaryFile(path) ? [path] : [];
  return readdirSync(path)
    .toSorted()
    .flatMap((name) => geojsonUnder(join(path, name)));
}

function parse(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as unknown;
  } catch {
    return undefined;
  }
}

/** True for a collection of polygons that each carry an authority's code; a cartogram carries other properties. */
export function areBoundaries(value: unknown): value is Boundaries {
  const features = isRecord(value) ? value["features"] : undefined;
  return Array.isArray(features) && features.length > 0 && features.every(isAuthorityShape);
}

function isAuthorityShape(feature: unknown): boolean {
  const [properties, geometry] = isRecord(feature) ? [feature["properties"], feature["geometry"]] : [];
  if (!isRecord(properties) || !isRecord(geometry) || !Array.isArray(geometry["coordinates"])) return false;
  const isPolygon = geometry["type"] === "Polygon" || geometry["type"] === "MultiPolygon";
  return isPolygon && typeof properties["code"] === "string" && AUTHORITY.test(properties["code"]);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
