let tip: HTMLElement | null = null;

/** Shows lines of text beside a box on the screen, inside the window; the mark's own label says the same to a screen reader. */
export function showTip(lines: readonly string[], { left, right, top, bottom }: DOMRect): void {
  tip ??= makeTip();
  tip.replaceChildren(...lines.map(lineOf));
  tip.hidden = false;
  const { offsetWidth: width, offsetHeight: height } = tip;
  const middle = (left + right) / 2 - width / 2;
  const x = Math.max(8, Math.min(middle, document.documentElement.clientWidth - width - 8));
  const y = top - height - 8 < 4 ? bottom + 8 : top - height - 8;
  tip.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
}

export function hideTip(): void {
  if (tip) tip.hidden = true;
}

export function isTipShown(): boolean {
  return tip !== null && !tip.hidden;
}

function makeTip(): HTMLElement {
  const made = document.createElement("div");
  made.className = "chart-tip";
  made.setAttribute("aria-hidden", "true");
  document.body.append(made);
  return made;
}

function lineOf(text: string): HTMLElement {
  const line = document.createElement("p");
  line.textContent = text;
  return line;
}
