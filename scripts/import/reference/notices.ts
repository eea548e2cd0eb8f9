import type { OutputRow, Recipe } from "../recipe.ts";
import { areasIn, authoritiesInput, type Areas } from "./areas.ts";
import { openLedger } from "./ledger.ts";
import { byText } from "./names.ts";
import { closedAuthorities, codeChanges, openings } from "./reorganisations.ts";

/** Plain-language notices: reorganisation, changes of code and joint returns from `reorganisations.ts`, and stories of an inspection. */
export const noticesRecipe: Recipe = {
  id: "notices",
  title: "Notices about reorganisation",
  inputs: [authoritiesInput],
  run(tables) {
    const areas = areasIn(tables);
    const ledger = openLedger([]);
    const rows = [
      ...predecessorNotices(areas),
      ...successorNotices(areas),
      ...codeNotices(areas),
      ...jointNotices(areas),
      ...inspectionNotices(areas),
    ];
    ledger.add(
      "notices.csv",
      rows.toSorted((a, b) => byText(key(a), key(b))),
    );
    return ledger.result();
  },
};

function key(row: OutputRow): string {
  return [row["authority_code"], row["kind"], row["from"], row["text"]].join("\t");
}

function predecessorNotices(areas: Areas): OutputRow[] {
  return Object.entries(openings)
    .filter(([dfeCode, { predecessors }]) => predecessors.length > 0 && areKnown(areas, [dfeCode, ...predecessors]))
    .map(([dfeCode, { opened, predecessors }]) => {
      const self = nameOf(areas, dfeCode);
      const before = listOf(predecessors.map((number) => nameOf(areas, number)));
      const text =
        `${self} took over children’s services on ${dayText(opened)}, when ${before} ${predecessors.length > 1 ? "were" : "was"} ` +
        `reorganised. Figures and judgements before that date belong to the ${predecessors.length > 1 ? "areas" : "area"} before it ` +
        `and are not added together or split.${christchurch(dfeCode)}`;
      return notice(areas, dfeCode, "predecessors", opened, "", text);
    });
}

function christchurch(dfeCode: string): string {
  return dfeCode === "839" ? " Only Christchurch came from Dorset." : "";
}

function successorNotices(areas: Areas): OutputRow[] {
  return closedAuthorities.flatMap(({ dfeCode, closed }) => {
    const successors = Object.entries(openings).filter(([, opening]) => opening.predecessors.includes(dfeCode));
    if (!areKnown(areas, [dfeCode, ...successors.map(([number]) => number)])) return [];
    const after = listOf(successors.map(([number]) => nameOf(areas, number)));
    const text =
      `${nameOf(areas, dfeCode)} was abolished on ${dayText(closed)}. ${after} ${successors.length > 1 ? "are" : "is"} ` +
      `responsible for children’s services there now. The figures and judgements here are the last it had.`;
    return [notice(areas, dfeCode, "successors", "", closed, text)];
  });
}

function codeNotices(areas: Areas): OutputRow[] {
  const known = codeChanges.filter(({ dfeCode }) => areKnown(areas, [dfeCode]));
  return known.map(({ dfeCode, formerCode, from, reason }) => {
    const self = nameOf(areas, dfeCode);
    const why =
      reason === "single-tier"
        ? `On ${dayText(from)} the county and district councils of ${self} became one council. Children’s services had been the county’s`
        : `On ${dayText(from)} a small change of boundary gave ${self} a new statistical code. It stayed responsible for children’s services`;
    const text = `${why}, so its figures and judgements run on. Files from before that date use the code ${formerCode}.`;
    return notice(areas, dfeCode, "code-change", from, "", text);
  });
}

/** Pairs of authorities that file one return for both, most of all the count of children’s social workers. */
const jointReturns: readonly { pair: readonly [string, string]; from: string; text: string }[] = [
  {
    pair: ["314", "318"],
    from: "",
    text:
      "share one organisation for children’s services. Children’s social workers are counted for the two together, " +
      "so neither has a figure of its own there.",
  },
  {
    pair: ["940", "941"],
    from: "2021-04-01",
    text:
      "share one children’s trust. Children’s social workers are counted for the two together, so neither has a figure " +
      "of its own there; at first the same was true of some other collections.",
  },
];

function jointNotices(areas: Areas): OutputRow[] {
  const known = jointReturns.filter(({ pair }) => areKnown(areas, pair));
  return known.flatMap(({ pair, from, text }) =>
    pair.map((number) =>
      notice(areas, number, "joint-return", from, "", `${listOf(pair.map((one) => nameOf(areas, one)))} ${text}`),
    ),
  );
}

/** What a council's own papers say of an inspection, and the list of inspections has no column for. */
const inspectionStories: readonly { dfeCode: string; from: string; to: string; text: string }[] = [
  {
    dfeCode: "891",
    from: "2018-01",
    to: "2019-10",
    text:
      "In January 2018 a short inspection of Nottinghamshire was expected, since its overall grade was good. The next " +
      "inspection came in October 2019 and was a standard one.",
  },
];

function inspectionNotices(areas: Areas): OutputRow[] {
  return inspectionStories
    .filter(({ dfeCode }) => areKnown(areas, [dfeCode]))
    .map(({ dfeCode, from, to, text }) => notice(areas, dfeCode, "inspection", from, to, text));
}

function notice(areas: Areas, dfeCode: string, kind: string, from: string, to: string, text: string): OutputRow {
  return { authority_code: areas.byDfeCode(dfeCode) ?? "", kind, from, to, text };
}

function areKnown(areas: Areas, dfeCodes: readonly string[]): boolean {
  return dfeCodes.every((number) => areas.byDfeCode(number) !== undefined);
}

function nameOf(areas: Areas, dfeCode: string): string {
  return areas.nameOf(areas.byDfeCode(dfeCode) ?? "") ?? "";
}

function listOf(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

const months = "January February March April May June July August September October November December".split(" ");

function dayText(iso: string): string {
  const [year, month, day] = iso.split("-").map((part) => Number.parseInt(part, 10));
  return `${day} ${months[(month ?? 1) - 1]} ${year}`;
}
