import { citationForms, type CitationForm } from "./citation.ts";
import { element } from "../dom.ts";
import { copyText } from "./dom.ts";

const names: Readonly<Record<CitationForm, string>> = { text: "Text", markdown: "Markdown", bibtex: "BibTeX" };

/** A citation to read, select and copy, as text, Markdown or BibTeX. */
export function citationBox(citations: Readonly<Record<CitationForm, string>>): HTMLElement {
  const field = element("textarea", { readonly: "", rows: "4", "aria-label": "Citation", spellcheck: "false" });
  const says = element("span", { role: "status" });
  const show = (form: CitationForm) => {
    field.value = citations[form];
    for (const [index, button] of forms.entries())
      button.setAttribute("aria-pressed", `${citationForms[index] === form}`);
  };
  const forms = citationForms.map((form) => {
    const button = element("button", { type: "button" }, names[form]);
    button.addEventListener("click", () => show(form));
    return button;
  });
  const copy = element("button", { type: "button" }, "Copy citation");
  copy.addEventListener("click", () => void copyText(field.value, says));
  show("text");
  const choice = element("span", { role: "group", "aria-label": "Form of the citation", class: "forms" }, ...forms);
  return element("div", { class: "citation" }, field, element("p", { class: "tools" }, choice, copy, says));
}
