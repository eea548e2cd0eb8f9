import { element, escape } from "../../charts/draw/svg.ts";
import type { IndicatorPreset, PeerPreset } from "../../model/selection.ts";
import type { Choice, Offer } from "./state.ts";

/** Sets the fields of the form to a choice: who and what is chosen as lists of buttons, groups and edition as picked. */
export function fillPickers(root: HTMLElement, offer: Offer, choice: Choice): void {
  const { authorities, indicators, selection, edition, notes } = choice;
  const holder = document.activeElement?.id;
  fill(root, "#chosen-authorities", authorities.map((one, index) => authorityChip(one, index === 0)).join(""));
  const titles = new Map(offer.indicators.map(({ id, title }) => [id, title]));
  fill(root, "#chosen-indicators", indicators.map((id) => indicatorChip(id, titles.get(id) ?? id)).join(""));
  fill(root, "#notes", notes.map((note) => element("p", {}, escape(note))).join(""));
  root.querySelector<HTMLElement>("#indicator-count")!.textContent = String(indicators.length);
  setValue(root, "peers", selection.peers ? peersText(selection.peers) : "");
  setValue(
    root,
    "preset",
    selection.preset ? presetText(selection.preset) : selection.indicators.length > 0 ? "own" : "headline",
  );
  for (const radio of root.querySelectorAll<HTMLInputElement>("input[name=edition]"))
    radio.checked = radio.value === edition;
  root.querySelector<HTMLSelectElement>("select[name=peers]")!.disabled = authorities.length === 0;
  if (holder && document.activeElement?.id !== holder) document.getElementById(holder)?.focus();
}

function authorityChip({ slug, name }: { slug: string; name: string }, isFirst: boolean): string {
  const first = isFirst
    ? element("span", { class: "soft small" }, "set against its neighbours")
    : button("first-authority", slug, "first", `Put ${name} first`);
  const out = button("remove-authority", slug, "×", `Take ${name} out`);
  return element("li", { class: isFirst ? "is-first" : "" }, element("span", {}, escape(name)) + first + out);
}

function indicatorChip(id: string, title: string): string {
  return element(
    "li",
    {},
    element("span", {}, escape(title)) + button("toggle-indicator", id, "×", `Take out ${title}`),
  );
}

function button(act: string, value: string, text: string, label: string): string {
  const attributes = {
    type: "button",
    id: `${act}-${value}`,
    "data-act": act,
    "data-value": value,
    "aria-label": label,
  };
  return element("button", attributes, escape(text));
}

function fill(root: HTMLElement, selector: string, markup: string): void {
  root.querySelector(selector)!.innerHTML = markup;
}

function setValue(root: HTMLElement, name: string, value: string): void {
  const select = root.querySelector<HTMLSelectElement>(`select[name=${name}]`)!;
  select.value = value;
}

function peersText(peers: PeerPreset): string {
  return peers.kind === "grade" ? `grade.${peers.strand}.${peers.grade}` : peers.kind;
}

function presetText(preset: IndicatorPreset): string {
  return preset.kind === "topic" ? `topic.${preset.topic}` : preset.kind;
}

/** The preset that an option of the list stands for; null for a reader's own list. */
export function readPreset(value: string): IndicatorPreset | null {
  if (value === "headline" || value === "judgements") return { kind: value };
  return value.startsWith("topic.") ? { kind: "topic", topic: value.slice("topic.".length) } : null;
}
