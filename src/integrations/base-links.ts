interface HastNode {
  type: string;
  tagName?: string;
  properties?: Record<string, unknown>;
  children?: HastNode[];
}

/** A rehype plugin that puts the site's base path before every root-relative link, so that content can be written without it. */
export function rehypeBaseLinks({ base }: { base: string }) {
  const prefix = base.replace(/\/$/, "");
  return (tree: HastNode): void => walk(tree, prefix);
}

function walk(node: HastNode, prefix: string): void {
  const href = node.properties?.["href"];
  if (node.tagName === "a" && typeof href === "string" && href.startsWith("/")) node.properties!["href"] = prefix + href;
  node.children?.forEach((child) => walk(child, prefix));
}
