import { element, type Content } from "../dom.ts";

/** A table with a caption; the first cell of each row is its heading. */
export function tableOf(
  caption: string,
  header: readonly string[],
  rows: readonly (readonly Content[])[],
): HTMLElement {
  const head = element(
    "tr",
    {},
    ...header.map((text, i) => element("th", { scope: "col", class: i > 0 ? "figure" : "" }, text)),
  );
  const body = rows.map(([first = "", ...cells]) =>
    element(
      "tr",
      {},
      element("th", { scope: "row" }, first),
      ...cells.map((cell) => element("td", { class: "figure" }, cell)),
    ),
  );
  const table = element(
    "table",
    {},
    element("caption", {}, caption),
    element("thead", {}, head),
    element("tbody", {}, ...body),
  );
  return element("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": caption }, table);
}

/** Puts a text on the clipboard and says so in an element that screen readers listen to. */
export async function copyText(text: string, says: HTMLElement): Promise<void> {
  // The clipboard is there on secure pages only, and a reader may refuse it.
  const copying = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error("no clipboard"));
  says.textContent = await copying.then(
    () => "Copied",
    () => "The browser does not let it be copied: select the text instead",
  );
}
