/** Each term's name and gloss by its id. */
type Glosses = Readonly<Record<string, readonly [term: string, short: string]>>;

/** Space between a word and its gloss, and between the gloss and the edge of the window, in pixels. */
const GAP = 8;

/** Where a link to the glossary is the way to the entry. */
const ENTRY = ".gloss, search-page, site-search, nav";

let glosses: Promise<Glosses> | null = null;

document.addEventListener("click", (event) => {
  const link =
    event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href*="/glossary/#"]') : null;
  const asked = !event.defaultPrevented && !event.metaKey && !event.ctrlKey && !event.shiftKey && event.button === 0;
  // On the glossary itself, in its own gloss and among what a search has found, the link leads to the entry.
  if (!link || !asked || link.closest(ENTRY) || link.pathname === location.pathname) return;
  event.preventDefault();
  void show(link);
});

/** Shows a term's gloss beside the word; without a connection, or for a term without one, follows the link. */
async function show(link: HTMLAnchorElement): Promise<void> {
  try {
    const gloss = (await load(link))[link.hash.slice(1)];
    if (!gloss) throw new Error("no such term");
    const panel = panelFor(link, ...gloss);
    link.after(panel);
    panel.showPopover();
    place(panel, link.getClientRects()[0] ?? link.getBoundingClientRect());
    panel.focus();
  } catch {
    location.href = link.href;
  }
}

function load(link: HTMLAnchorElement): Promise<Glosses> {
  glosses ??= fetch(new URL("short.json", link.href)).then((answer) => answer.json() as Promise<Glosses>);
  return glosses;
}

function panelFor(link: HTMLAnchorElement, term: string, short: string): HTMLElement {
  const panel = document.createElement("span");
  panel.className = "gloss";
  panel.popover = "auto";
  panel.role = "dialog";
  panel.ariaLabel = term;
  panel.tabIndex = -1;
  const name = document.createElement("strong");
  const more = document.createElement("a");
  name.textContent = term;
  more.href = link.href;
  more.textContent = "More in the glossary";
  panel.append(name, ` ${short} `, more);
  panel.addEventListener("toggle", ({ newState }) => {
    if (newState === "closed") panel.remove();
  });
  return panel;
}

/** Under the word, or over it where there is no room, and inside the window. */
function place(panel: HTMLElement, word: DOMRect): void {
  const { offsetWidth: width, offsetHeight: height } = panel;
  const under = word.bottom + GAP;
  const top = under + height + GAP > innerHeight && word.top > height + GAP ? word.top - height - GAP : under;
  panel.style.left = `${Math.max(GAP, Math.min(word.left, document.documentElement.clientWidth - width - GAP))}px`;
  // Placed on the page, not in the window, so that it scrolls with its word.
  panel.style.top = `${top + scrollY}px`;
}
