import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { HastNode, HastVisitorContext, HastVisitorInstance } from "satteri";

export interface GlossaryTerm {
  /** Anchor on the glossary page. */
  id: string;
  term: string;
}

type Element = Extract<HastNode, { type: "element" }>;
type Text = Extract<HastNode, { type: "text" }>;

/** Where a link would be wrong or in the way. */
const CLOSED = new Set(["a", "h1", "h2", "h3", "h4", "th", "code", "summary"]);

/** The terms of a folder of glossary entries, but for everyday words. */
export function readTerms(folder: string): GlossaryTerm[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".mdx"))
    .map((name) => ({
      id: basename(name, ".mdx"),
      front: readFileSync(join(folder, name), "utf8").split("---")[1] ?? "",
    }))
    .filter(({ front }) => !/^everyday: true$/m.test(front))
    .map(({ id, front }) => ({ id, term: /^term: "?([^"\n]+)"?$/m.exec(front)?.[1] ?? id }));
}

/**
 * A Markdown plugin that links a glossary term to its entry where it first stands in a page's own sentences, so that the writer need
 * not remember to. A term that the page links itself, and a page of the glossary, are left as they are.
 */
export function glossaryLinks(terms: readonly GlossaryTerm[]): HastVisitorInstance & { name: string } {
  const patterns = terms.map((one) => ({ ...one, pattern: patternOf(one.term) }));
  const linked = new WeakMap<object, Set<string>>();
  return {
    name: "glossary-links",
    before(root, context) {
      linked.set(context.data, new Set(isGlossary(context) ? terms.map(({ id }) => id) : [...linksIn(root)]));
    },
    text(node, context) {
      const done = linked.get(context.data);
      if (!done || !isOpen(node, context)) return;
      const parts = linkTerms(node.value, patterns, done);
      if (parts.length > 1) context.replaceNode(node, parts);
    },
  };
}

/** Text split where a term stands that is not in `done`; the terms linked are added to it. */
function linkTerms(
  text: string,
  terms: readonly (GlossaryTerm & { pattern: RegExp })[],
  done: Set<string>,
): HastNode[] {
  const found = terms
    .filter(({ id }) => !done.has(id))
    .flatMap(({ id, pattern }) => matchOf(pattern, text).map((match) => ({ id, ...match })))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const [first] = found;
  if (!first) return [{ type: "text", value: text }];
  done.add(first.id);
  const before: HastNode[] = first.start > 0 ? [{ type: "text", value: text.slice(0, first.start) }] : [];
  return [
    ...before,
    linkTo(first.id, text.slice(first.start, first.end)),
    ...linkTerms(text.slice(first.end), terms, done),
  ];
}

function matchOf(pattern: RegExp, text: string): { start: number; end: number }[] {
  const match = pattern.exec(text);
  return match ? [{ start: match.index, end: match.index + match[0].length }] : [];
}

function linkTo(id: string, text: string): Element {
  return {
    type: "element",
    tagName: "a",
    properties: { href: `/glossary/#${id}` },
    children: [{ type: "text", value: text }],
  } as Element;
}

/** The term with or without a plural s; the case of its first letter is free, that of an acronym is not. */
function patternOf(term: string): RegExp {
  const [first = "", ...rest] = [...term];
  const free = /[a-z]/.test(term) ? `[${first.toLowerCase()}${first.toUpperCase()}]` : RegExp.escape(first);
  const body = rest
    .join("")
    .split("'")
    .map((part) => RegExp.escape(part))
    .join("['’]");
  return new RegExp(`(?<![\\w-])${free}${body}s?(?![\\w-])`);
}

/** False inside a link, a heading, a table's header or a component that has its own markup. */
function isOpen(node: Readonly<Text>, context: HastVisitorContext): boolean {
  for (let parent = context.parent(node); parent && parent.type !== "root"; parent = context.parent(parent)) {
    if (parent.type !== "element" || CLOSED.has(parent.tagName)) return false;
  }
  return true;
}

function isGlossary({ fileURL }: HastVisitorContext): boolean {
  return fileURL?.pathname.includes("/content/glossary/") ?? false;
}

/** Ids of the glossary's entries that the page links itself. */
function* linksIn(node: Readonly<HastNode>): Generator<string> {
  if (node.type === "element" && node.tagName === "a") {
    const id = /\/glossary\/#(.+)$/.exec(String(node.properties["href"] ?? ""))?.[1];
    if (id !== undefined) yield id;
  }
  if ("children" in node) for (const child of node.children) yield* linksIn(child as HastNode);
}
