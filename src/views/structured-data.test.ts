import { describe, expect, it } from "vitest";
import { breadcrumbList, pageList, structuredText, wholeDataset } from "./structured-data.ts";

describe("structured data", () => {
  it("counts the steps to a page from one", () => {
    const steps = [
      { title: "Authorities", address: "https://site.example/authorities/" },
      { title: "Borsetshire", address: "https://site.example/authorities/borsetshire/" },
    ];
    expect(breadcrumbList(steps)["itemListElement"]).toEqual([
      { "@type": "ListItem", position: 1, name: "Authorities", item: steps[0]!.address },
      { "@type": "ListItem", position: 2, name: "Borsetshire", item: steps[1]!.address },
    ]);
  });
  it("lists the pages that an index leads to, in its order", () => {
    const address = "https://site.example/topics/haymaking/";
    expect(pageList([{ title: "Haymaking", address }])["itemListElement"]).toEqual([
      { "@type": "ListItem", position: 1, name: "Haymaking", url: address },
    ]);
  });
  it("cannot end the element it stands in, nor begin a comment, and reads back the same", () => {
    const name = "</script><script>alert(1)</script><!-- & \u2028";
    const text = structuredText([wholeDataset(name, "", "", [])]);
    expect(text).not.toMatch(/[<>&\u2028]/);
    expect((JSON.parse(text) as { "@graph": { name: string }[] })["@graph"][0]!.name).toBe(name);
  });
  it("says what each file is", () => {
    const { distribution } = wholeDataset("", "", "", ["https://site.example/a.csv", "https://site.example/b.json"]);
    const formats = (distribution as { encodingFormat: string }[]).map(({ encodingFormat }) => encodingFormat);
    expect(formats).toEqual(["text/csv", "application/json"]);
  });
});
