import { describe, expect, it } from "vitest";
import { corpus } from "./corpus.ts";
import { faultsIn } from "./written.ts";

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

describe("the corpus in a page", () => {
  it.each(corpus.filter((text) => text.includes("<") && !text.startsWith("&")))(
    "is found where %s was not escaped",
    (text) => {
      const page = `<title>${text}</title><p title="${text}">${text}</p><style>${text}</style>`;
      expect(faultsIn("a.html", page)).not.toEqual([]);
    },
  );

  it.each(corpus)("is text where %s was escaped", (text) => {
    const page = `<title>${escaped(text)}</title><p title="${escaped(text)}">${escaped(text)}</p>`;
    expect(faultsIn("a.html", page)).toEqual([]);
  });

  it("is found in an address that would run", () => {
    expect(faultsIn("a.html", '<a href="javascript:ran()">x</a>')).toHaveLength(1);
  });

  it("may stand in structured data, but not end it", () => {
    const data = JSON.stringify({ name: "</script><script>ran()</script>" });
    const script = (text: string) => `<script type="application/ld+json">${text}</script>`;
    expect(faultsIn("a.html", script(data.replaceAll("<", "\\u003c")))).toEqual([]);
    expect(faultsIn("a.html", script(data))).not.toEqual([]);
  });
});

describe("the corpus in other files", () => {
  it("is found in a feed where it is markup", () => {
    expect(faultsIn("feed.xml", "<item><title><script>ran()</script></title></item>")).not.toEqual([]);
    expect(faultsIn("feed.xml", "<item><title>&lt;script>ran()&lt;/script></title></item>")).toEqual([]);
  });

  it("is found where it broke a JSON file", () => {
    expect(faultsIn("a.json", '{"name": "=HYPERLINK("ran()")"}')).toHaveLength(1);
  });
});
