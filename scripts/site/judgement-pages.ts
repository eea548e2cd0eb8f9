import { DomUtils, parseDocument } from "htmlparser2";
import { formatDate, formatDateRange } from "../../src/format.ts";
import type { Authority } from "../../src/model/authority.ts";
import type { Dataset } from "../../src/model/dataset.ts";
import type { Framework, Inspection, Visit } from "../../src/model/inspection.ts";
import { eventTypeName, quotedValueText } from "../../src/views/inspections.ts";
import { pageOf } from "./grade-claims.ts";
import type { Fault } from "./page.ts";

const { findAll, findOne, getAttributeValue, textContent } = DomUtils;

/** A built page as elements, to be asked for what stands on it. */
export type Tree = ReturnType<typeof parseDocument>["children"];
type Element = NonNullable<ReturnType<typeof findOne>>;

/** A page read as elements. */
export function treeOf(html: string): Tree {
  return parseDocument(html).children;
}

/** Rows of `data/` that the page of their authority does not show as they are, or shows others beside; `compared` counts the rows. */
export function unshownJudgements(
  dataset: Dataset,
  read: (file: string) => string | null,
): { compared: number; faults: Fault[] } {
  let compared = 0;
  const faults = dataset.authorities.flatMap((authority) => {
    const file = pageOf(authority);
    const html = read(file);
    if (html === null) return [{ file, message: "this page was not built" }];
    const tree = treeOf(html);
    const rows = [...inspectionFaults(tree, dataset, authority), ...visitFaults(tree, dataset, authority)];
    compared += rows.length;
    return rows.flatMap((messages) => messages.map((message) => ({ file, message })));
  });
  return { compared, faults };
}

/** For each inspection the faults of its card: its dates, address, judgements and quoted figures. */
function inspectionFaults(tree: Tree, dataset: Dataset, { code }: Authority): string[][] {
  const inspections = dataset.inspections.filter(({ authorityCode }) => authorityCode === code);
  const shown = cardIds(tree);
  const known = new Set(inspections.map(({ id }) => id));
  const strangers = shown.filter((id) => !known.has(id)).map((id) => [`shows an inspection ${id} that is not its own`]);
  return [...inspections.map((inspection) => cardFaults(tree, dataset, inspection)), ...strangers];
}

function cardIds(tree: Tree): string[] {
  const cards = findAll(({ attribs }) => /^inspection-/.test(attribs["id"] ?? ""), tree);
  return cards.map(({ attribs }) => attribs["id"]!.slice("inspection-".length));
}

function cardFaults(tree: Tree, dataset: Dataset, inspection: Inspection): string[] {
  const card = byId(tree, `inspection-${inspection.id}`);
  if (!card) return [`does not show the inspection ${inspection.id}`];
  const words = plainText(card);
  const wanted = [...datesOf(inspection), eventTypeName(inspection.type)];
  return [
    ...wanted
      .filter((text) => !words.includes(text))
      .map((text) => `inspection ${inspection.id} does not say "${text}"`),
    ...sameRows(gradesShown(card), gradesOf(dataset, inspection), inspection.id),
    ...sameRows(quotedShown(card), quotedOf(dataset, inspection), inspection.id),
    ...(inspection.reportUrl === null || hasLink(card, inspection.reportUrl)
      ? []
      : [`inspection ${inspection.id} does not link to ${inspection.reportUrl}`]),
  ];
}

function datesOf({ start, end, published }: Inspection): string[] {
  const fieldwork =
    start && end ? [formatDateRange(start, end)] : [start ?? end].flatMap((day) => (day ? [formatDate(day)] : []));
  return [...fieldwork, `published ${formatDate(published)}`];
}

function gradesOf({ frameworks }: Dataset, { framework: id, judgements }: Inspection): string[] {
  const framework = frameworks.find((one) => one.id === id)!;
  const inOrder = [...framework.strands].sort((a, b) => a.order - b.order);
  return inOrder.flatMap((strand) =>
    judgements
      .filter((one) => one.strand === strand.id)
      .map(
        ({ grade, printedAs }) =>
          `${strand.label}: ${grade === null ? "Not judged" : printedAs || labelOf(framework, grade)}`,
      ),
  );
}

function labelOf({ grades }: Framework, id: string): string {
  return grades.find((grade) => grade.id === id)!.label;
}

/** The rows of the card's first table: what was judged, and the grade. */
function gradesShown(card: Element): string[] {
  const table = findOne(({ name }) => name === "table", card.children);
  return table ? bodyRows(table).map((cells) => cells.join(": ")) : [];
}

function quotedOf({ quoted }: Dataset, { id }: Inspection): string[] {
  return quoted
    .filter(({ inspectionId }) => inspectionId === id)
    .map(({ measure, value, unit }) => `${measure} ${quotedValueText(value, unit)}`);
}

function quotedShown(card: Element): string[] {
  const cells = findAll(({ attribs }) => attribs["data-quoted"] !== undefined, card.children);
  return cells.map((cell) => `${cell.attribs["data-quoted"]} ${plainText(cell)}`);
}

/** For each visit its fault, if it has one: no row with its kind, date, theme and publication. */
function visitFaults(tree: Tree, dataset: Dataset, { code }: Authority): string[][] {
  const rows = findAll(({ name }) => name === "tr", tree).map(plainText);
  const visits = dataset.visits.filter(({ authorityCode }) => authorityCode === code);
  return visits.map((visit) => {
    const parts = visitParts(visit);
    const isShown = rows.some((row) => parts.every((part) => row.includes(part)));
    return isShown ? [] : [`does not show the visit ${visit.id}: ${parts.join(", ")}`];
  });
}

function visitParts({ type, start, end, theme, published }: Visit): string[] {
  const date = end ? formatDateRange(start, end) : formatDate(start);
  return [eventTypeName(type), date, theme, published ? formatDate(published) : ""].filter((part) => part !== "");
}

function sameRows(shown: readonly string[], expected: readonly string[], id: string): string[] {
  const count = (rows: readonly string[], row: string) => rows.filter((one) => one === row).length;
  const all = [...new Set([...shown, ...expected])];
  return all.flatMap((row) => {
    const [is, should] = [count(shown, row), count(expected, row)];
    return is === should ? [] : [`inspection ${id} shows "${row}" ${is} times, expected ${should}`];
  });
}

function bodyRows(table: Element): string[][] {
  const bodies = findAll(({ name }) => name === "tbody", table.children);
  const rows = bodies.flatMap((body) => findAll(({ name }) => name === "tr", body.children));
  return rows.map((row) => findAll(({ name }) => name === "th" || name === "td", row.children).map(plainText));
}

function hasLink(element: Element, address: string): boolean {
  return findOne(({ name, attribs }) => name === "a" && attribs["href"] === address, element.children) !== null;
}

/** The element of an id; undefined where the page has none. */
export function byId(tree: Tree, id: string): Element | undefined {
  return findOne((element) => getAttributeValue(element, "id") === id, tree) ?? undefined;
}

/** What a reader sees of an element, in one line. */
export function plainText(element: Element): string {
  return textContent(element).replace(/\s+/g, " ").trim();
}
