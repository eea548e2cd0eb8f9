import { element, escape } from "../../../charts/draw/svg.ts";
import { formatNumber, plural } from "../../../format.ts";
import type { Figures } from "../../../model/figures-file.ts";
import { OWN_NAME, type OwnFigure } from "../../../views/compare-own.ts";
import { columnHead, tableMarkup } from "../cells.ts";
import type { Library } from "../load.ts";
import type { IndicatorChoice } from "../state.ts";
import { checkOwn, namedIn, ownColumns, type CheckedOwn } from "./check.ts";

/** What the part for a reader's own figures needs of the tool around it. */
export interface OwnContext {
  /** The figures shown now. */
  figures: () => readonly Figures[];
  indicators: readonly IndicatorChoice[];
  library: Library;
  /** Draws these beside the published ones; an empty list takes them away. */
  use: (own: readonly OwnFigure[]) => void;
}

/** A file larger than this is not what is asked for, in bytes. */
const LARGEST = 1_000_000;

/** Fills the part in which a reader types or drops figures of their own. Nothing is sent anywhere, stored or put into the address. */
export function bringOwn(box: HTMLElement, context: OwnContext): void {
  box.insertAdjacentHTML("beforeend", markup(context.figures()[0]));
  const text = box.querySelector("textarea")!;
  const file = box.querySelector<HTMLInputElement>("input[type=file]")!;
  const check = (name: string) => void checkAndDraw(box, name, text.value, context);
  const read = async (chosen: File | undefined) => {
    if (!chosen) return;
    if (chosen.size > LARGEST) return report(box, `${chosen.name} is larger than a file of figures can be.`);
    text.value = await chosen.text();
    check(chosen.name);
  };
  // The tool listens for choices of its own: these are none.
  box.addEventListener("change", (event) => event.stopPropagation());
  file.addEventListener("change", () => void read(file.files?.[0]));
  box.addEventListener("dragover", (event) => event.preventDefault());
  box.addEventListener("drop", (event) => {
    event.preventDefault();
    void read(event.dataTransfer?.files[0]);
  });
  box.querySelector("[name=check]")!.addEventListener("click", () => check("your figures"));
  box.querySelector("[name=remove]")!.addEventListener("click", () => {
    file.value = "";
    context.use([]);
    report(box, "Your figures were taken away.");
  });
}

function markup(first: Figures | undefined): string {
  const example = first ? `${first.indicator.id},2026-09-30,` : "";
  const label = (words: string, inner: string) => `<label><span>${words}</span>${inner}</label>`;
  return [
    `<div class="own flow"><p>Type figures of the first council, or drop a CSV file here. They are checked by the rules that the published figures
    are checked by, and drawn beside them, marked “${OWN_NAME}”. They stay in this page: nothing is sent, kept or put into the
    address.</p>`,
    `<p class="small soft">One row a figure: the indicator’s id (the last part of its page’s address), a period as the site writes it (2026, 2025-26)
    or a day within one (2026-09-30), the value, and the count and the number it is a share of where you have them.</p>`,
    `<div class="fields">`,
    label(
      "Rows",
      element(
        "textarea",
        { rows: 5, cols: 60, spellcheck: "false", id: "own-rows" },
        escape(`${ownColumns.join(",")}\n${example}`),
      ),
    ),
    label("or a CSV file", `<input type="file" accept=".csv,text/csv" id="own-file">`),
    `</div><p class="actions"><button type="button" name="check">Check and draw</button>
    <button type="button" name="remove">Take them away</button></p>
    <div role="status" class="own-report"></div></div>`,
  ].join("");
}

async function checkAndDraw(box: HTMLElement, name: string, text: string, context: OwnContext): Promise<void> {
  const known = new Set(context.indicators.map(({ id }) => id));
  const named = namedIn(name, text).filter((id) => known.has(id));
  try {
    const files = await context.library.figures(named);
    const checked = checkOwn(
      name,
      text,
      files.map(({ indicator }) => indicator),
    );
    context.use(checked.figures);
    report(box, "", reportMarkup(checked, context));
  } catch {
    report(box, "The published figures to check against could not be fetched. Try again.");
  }
}

function reportMarkup({ figures, issues, rows }: CheckedOwn, context: OwnContext): string {
  const shown = new Set(context.figures().map(({ indicator }) => indicator.id));
  const hidden = [...new Set(figures.map(({ indicator }) => indicator))].filter((id) => !shown.has(id));
  const drawn = `${formatNumber(figures.length, 0)} of ${formatNumber(rows, 0)} ${plural(rows, "row")} can be drawn.`;
  const add =
    hidden.length === 0
      ? ""
      : ` Add ${hidden.join(", ")} to the indicators to see ${plural(hidden.length, "it", "them")}.`;
  const where = figures.length - hidden.length > 0 ? " Choose the indicator under “One indicator in detail”." : "";
  return element("p", {}, escape(drawn + add + where)) + (issues.length === 0 ? "" : issueTable(issues));
}

function issueTable(issues: CheckedOwn["issues"]): string {
  const head = [
    columnHead("Line", "figure"),
    columnHead("Column"),
    columnHead("Value"),
    columnHead("What was expected"),
  ];
  const body = issues.map(({ line, column, value, expected }) => {
    const cells = [column || "the row", value === "" ? "(empty)" : value.slice(0, 80), expected];
    return element(
      "tr",
      {},
      element("td", { class: "figure" }, line === 0 ? "–" : String(line)) +
        cells.map((cell) => element("td", {}, escape(cell))).join(""),
    );
  });
  return tableMarkup("Rows that cannot be drawn", "Rows that cannot be drawn, and why.", head.join(""), body.join(""));
}

function report(box: HTMLElement, words: string, inner = element("p", {}, escape(words))): void {
  box.querySelector(".own-report")!.innerHTML = inner;
}
