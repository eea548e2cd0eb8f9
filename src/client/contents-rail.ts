/** Marks the part of the page that is being read in its list of parts. The list works without it. */
class ContentsRail extends HTMLElement {
  private watcher: IntersectionObserver | null = null;

  connectedCallback(): void {
    const links = [...this.querySelectorAll<HTMLAnchorElement>("a")];
    const parts = links.flatMap((link) => document.getElementById(link.hash.slice(1)) ?? []);
    const seen = new Set<Element>();
    this.watcher = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) seen.add(target);
          else seen.delete(target);
        }
        const current = parts.find((part) => seen.has(part));
        for (const link of links) mark(link, current !== undefined && link.hash === `#${current.id}`);
      },
      // A part is read once it has passed the upper quarter of the window.
      { rootMargin: "-12% 0px -75% 0px" },
    );
    for (const part of parts) this.watcher.observe(part);
  }

  disconnectedCallback(): void {
    this.watcher?.disconnect();
  }
}

function mark(link: HTMLAnchorElement, isCurrent: boolean): void {
  if (isCurrent) link.setAttribute("aria-current", "location");
  else link.removeAttribute("aria-current");
}

customElements.define("contents-rail", ContentsRail);
