import { reverseNeighboursOf } from "../compare/neighbours.ts";
import { formatDate } from "../format.ts";
import type { Dataset } from "../model/dataset.ts";
import { dataDate } from "./data-date.ts";
import { gradesHeld } from "./grades.ts";
import { directionOf, directions, lastChange } from "./judgement-moves.ts";
import { authorityOf, currentAuthorities } from "./naming.ts";
import { profileLanes } from "./profile.ts";
import { sourceLines } from "./sources.ts";
import { defaultEdition } from "./standings.ts";
import { licences, regionFilter, type TableFilter, type TableNote, typeFilter } from "./table-tools.ts";

/** What narrows the table of all judgements: a grade for each strand, region, type, framework, and when the report came out. */
export function judgementFilters(dataset: Dataset): TableFilter[] {
  return [
    ...strandFilters(dataset),
    regionFilter(dataset),
    typeFilter(dataset),
    frameworkFilter(dataset),
    movedFilter(dataset),
    nearFilter(dataset),
    { key: "from", label: "Published from", on: "published", test: "from", options: [] },
    { key: "to", label: "Published to", on: "published", test: "to", options: [] },
  ];
}

function strandFilters({ frameworks }: Pick<Dataset, "frameworks">): TableFilter[] {
  const options = [
    ...gradesHeld({ frameworks }).map(({ id, label }) => ({ value: id, label })),
    { value: "none", label: "No grade of its own" },
  ];
  return profileLanes(frameworks).map(({ strand, newest }) => ({
    key: strand,
    label: newest.shortLabel,
    on: strand,
    test: "is",
    options,
  }));
}

function frameworkFilter({ frameworks }: Pick<Dataset, "frameworks">): TableFilter {
  const newestFirst = [...frameworks].sort((a, b) => b.from.localeCompare(a.from));
  const options = newestFirst.map(({ id, title }) => ({ value: id, label: title }));
  return { key: "framework", label: "Last framework", on: "framework", test: "is", options };
}

/** A choice of strand and of where its last grade lies beside the one before. */
function movedFilter({ frameworks }: Pick<Dataset, "frameworks">): TableFilter {
  const options = profileLanes(frameworks).flatMap(({ strand, newest }) =>
    directions.map(({ id, label }) => ({ value: `${strand}-${id}`, label: `${newest.shortLabel}: ${label}` })),
  );
  return { key: "moved", label: "Grade beside the one before", on: "moved", test: "is", options };
}

/** A choice of authority, whose neighbours are then shown. */
function nearFilter(dataset: Dataset): TableFilter {
  const options = currentAuthorities(dataset).map(({ dfeCode, name }) => ({ value: dfeCode, label: name }));
  return { key: "near", label: "Neighbours of", on: "near", test: "is", options };
}

/** The DfE numbers of the authorities that count one among their neighbours, parted by spaces: slugs would double the page. */
export function nearCodes(dataset: Dataset, code: string): string {
  return reverseNeighboursOf(dataset, defaultEdition(dataset), code)
    .map(({ authorityCode }) => authorityOf(dataset, authorityCode).dfeCode)
    .join(" ");
}

/** Where the last grades of an authority lie beside those before, strand by strand, parted by spaces: `care-higher protection-same`. */
export function movedWords(dataset: Dataset, code: string): string {
  return profileLanes(dataset.frameworks)
    .flatMap((lane) => {
      const direction = directionOf(lastChange(dataset, lane, code));
      return direction ? [`${lane.strand}-${direction}`] : [];
    })
    .join(" ");
}

/** Source, licence, date and cautions of the judgements: the lines above the table in the file taken away. */
export function judgementNotes(dataset: Dataset): TableNote[] {
  const ids = new Set(dataset.inspections.map(({ source }) => source));
  const used = dataset.sources.filter(({ id }) => ids.has(id));
  return [
    { label: "Table", text: "Ofsted's latest judgements of children's services, strand by strand" },
    ...sourceLines(dataset, ids).map(({ text }) => ({ label: "Source", text })),
    { label: "Licence", text: licences(used) },
    { label: "Date of data", text: `reports published by ${formatDate(dataDate(dataset))}` },
    ...cautions.map((text) => ({ label: "How to read", text })),
  ];
}

const cautions: readonly string[] = [
  "Each grade is the last that Ofsted gave for that strand, in the words of its report. It describes the authority when inspectors came.",
  "Since April 2026 Ofsted gives no overall grade. None is worked out here, and none should be worked out from the strands.",
  "From 2018 to 2022 care leavers were judged together with children in care: such a grade is not carried over to care leavers.",
  "Grades given under different frameworks do not mean quite the same. Published is the day of the latest report.",
];
