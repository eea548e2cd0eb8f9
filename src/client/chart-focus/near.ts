/** What a reader does who is about to use a page, and may come to a chart. */
const signs = ["pointerover", "touchstart", "focusin", "keydown", "scroll"] as const;

/** True from when a page has sent for the walk through its charts. */
let isWatched = false;

/**
 * Fetches what lets a pointer, a finger and the keys walk through charts with the first thing that a reader does: most only look, and
 * a page is drawn sooner without it. A finger that is faster than the fetch gets the words of the mark it touched, as ever.
 */
export function loadWhenNear(): void {
  if (isWatched) return;
  isWatched = true;
  const load = () => void import("./chart-focus.ts");
  for (const sign of signs) document.addEventListener(sign, load, { once: true, passive: true, capture: true });
  document.addEventListener("click", holdTouch, { capture: true });
}

/** Holds back the link under a finger until the words can be shown. */
function holdTouch(event: MouseEvent): void {
  const { target, clientX, clientY } = event;
  const isEarly = (event as PointerEvent).pointerType === "touch" && !customElements.get("chart-focus");
  if (!isEarly || !(target instanceof Element) || !target.closest("chart-focus")) return;
  event.preventDefault();
  event.stopPropagation();
  const again = new PointerEvent("pointerdown", { bubbles: true, pointerType: "touch", clientX, clientY });
  void import("./chart-focus.ts").then(() => target.dispatchEvent(again));
}
