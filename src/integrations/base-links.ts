interface LinkNode {
  properties?: Record<string, unknown>;
}

interface LinkContext {
  setProperty(node: LinkNode, name: string, value: string): void;
}

/** A Markdown plugin that puts the site's base path before every root-relative link, so that content can be written without it. */
export function baseLinks(base: string) {
  const prefix = base.replace(/\/$/, "");
  return {
    name: "base-links",
    element: {
      filter: ["a"],
      visit(node: LinkNode, context: LinkContext): void {
        const href = node.properties?.["href"];
        if (typeof href === "string" && /^\/(?!\/)/.test(href)) context.setProperty(node, "href", prefix + href);
      },
    },
  };
}
