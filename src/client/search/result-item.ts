import type { SearchIndex } from "../../model/search.ts";
import { element } from "../dom.ts";
import { kindName, profilePicture, profileWords } from "./dom.ts";
import { addressOf } from "./load.ts";
import type { Result } from "./result.ts";

/** A result as one item of the list: its link, what it is, and what a reader may want to know before going there. */
export function resultItem(result: Result, index: SearchIndex, action: string): HTMLLIElement {
  const heading = element(
    "p",
    { class: "name" },
    linkTo(result, action),
    " ",
    element("span", {}, kindName(result.kind)),
  );
  return element("li", { "data-kind": result.kind }, heading, ...details(result, index));
}

function linkTo({ title, path, anchor }: Result, action: string): HTMLAnchorElement {
  const link = element("a", { href: addressOf(path, action) }, title);
  // The list names pages; the place on the page is added when the link is used, however it is used.
  const aim = () => {
    if (anchor && link.hash === "") link.hash = anchor;
  };
  link.addEventListener("pointerdown", aim);
  link.addEventListener("click", aim);
  return link;
}

function details(result: Result, index: SearchIndex): HTMLElement[] {
  const { kind, line, figure, authority, excerpt } = result;
  const lines = [line === "" ? [] : element("p", {}, line), figure ? element("p", {}, figure) : []].flat();
  const isAuthority = kind === "authority" && authority !== undefined;
  const profile = isAuthority && authority.profile ? [judgements(authority.profile, index)] : [];
  return [...lines, ...profile, ...(excerpt && excerpt.length > 0 ? [quote(excerpt)] : [])];
}

function judgements(profile: Parameters<typeof profilePicture>[0], index: SearchIndex): HTMLElement {
  return element(
    "p",
    { class: "judgements" },
    profilePicture(profile, index),
    element("span", {}, profileWords(profile, index)),
  );
}

function quote(excerpt: NonNullable<Result["excerpt"]>): HTMLElement {
  const pieces = excerpt.map(({ text, marked }) => (marked ? element("mark", {}, text) : text));
  return element("p", { class: "excerpt" }, "… ", ...pieces, " …");
}
