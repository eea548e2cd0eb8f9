import { describe, expect, it } from "vitest";
import { rowsOf } from "./fictional.ts";

const list = (cell: string | undefined) => (cell ?? "").split("|").filter((one) => one !== "");
const authorities = rowsOf("data/authorities.csv").map((row) => ({
  code: row["code"] ?? "",
  name: row["name"] ?? "",
  slug: row["slug"] ?? "",
  opened: row["opened"] ?? "",
  closed: row["closed"] ?? "",
  region: row["region_code"] ?? "",
  predecessors: list(row["predecessors"]),
  formerCodes: list(row["former_codes"]),
}));
const notices = rowsOf("data/notices.csv");
const bySlug = new Map(authorities.map((authority) => [authority.slug, authority]));
const successorsOf = (slug: string) => {
  const code = bySlug.get(slug)?.code ?? "";
  return authorities.filter(({ predecessors }) => predecessors.includes(code)).map((one) => one.slug);
};
const textFor = (slug: string, kind: string) =>
  notices.find((notice) => notice["authority_code"] === bySlug.get(slug)?.code && notice["kind"] === kind)?.["text"];

describe("reorganisation in data/", () => {
  it.each([
    ["cumbria", ["cumberland", "westmorland-and-furness"]],
    ["northamptonshire", ["north-northamptonshire", "west-northamptonshire"]],
    ["dorset-to-2019", ["bournemouth-christchurch-and-poole", "dorset"]],
    ["bournemouth", ["bournemouth-christchurch-and-poole"]],
    ["poole", ["bournemouth-christchurch-and-poole"]],
  ])("names the successors of %s", (slug, successors) => {
    expect(bySlug.get(slug)?.closed).toMatch(/^20(19|21|23)-04-01$/);
    expect(successorsOf(slug).toSorted()).toEqual(successors);
    for (const successor of successors) expect(textFor(slug, "successors")).toContain(bySlug.get(successor)?.name);
  });

  it.each([
    ["barnsley", "E08000016"],
    ["sheffield", "E08000019"],
    ["gateshead", "E08000020"],
    ["northumberland", "E06000048"],
    ["buckinghamshire", "E10000002"],
    ["north-yorkshire", "E10000023"],
    ["somerset", "E10000027"],
  ])("lets %s keep its history under a new code", (slug, formerCode) => {
    expect(bySlug.get(slug)?.formerCodes).toEqual([formerCode]);
    expect(bySlug.get(slug)?.opened).toBe("");
    expect(textFor(slug, "code-change")).toContain(formerCode);
  });

  it.each(["kingston-upon-thames", "richmond-upon-thames", "north-northamptonshire", "west-northamptonshire"])(
    "says that %s files a joint return",
    (slug) => {
      expect(textFor(slug, "joint-return")).toContain("social workers");
    },
  );

  it("holds 153 open authorities and five closed ones, each in its smallest region", () => {
    expect(authorities.filter(({ closed }) => closed === "")).toHaveLength(153);
    expect(authorities.filter(({ closed }) => closed !== "")).toHaveLength(5);
    const counts = Map.groupBy(authorities, ({ region }) => region);
    expect([counts.get("E13000001")?.length, counts.get("E13000002")?.length, counts.get("E12000007")]).toEqual([
      14,
      19,
      undefined,
    ]);
  });
});
