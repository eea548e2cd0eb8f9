import { setSlashKey, slashKeyWorks } from "./slash-key.ts";

/** A box to tick or clear: whether `/` goes to the search field. Hidden without a script, since there is no key then. */
class SlashKeyChoice extends HTMLElement {
  connectedCallback(): void {
    const box = this.querySelector("input");
    if (!box) return;
    box.checked = slashKeyWorks();
    box.addEventListener("change", () => setSlashKey(box.checked));
    this.hidden = false;
  }
}

if (!customElements.get("slash-key-choice")) customElements.define("slash-key-choice", SlashKeyChoice);
