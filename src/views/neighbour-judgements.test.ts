import { describe, expect, it } from "vitest";
import { loadDataset } from "../data.ts";
import { judgementsView } from "./judgements.ts";
import { currentAuthorities } from "./naming.ts";
import { neighbourJudgements } from "./neighbour-judgements.ts";
import { profileView } from "./profile.ts";
import { defaultEdition } from "./standings.ts";

const dataset = loadDataset();
const edition = defaultEdition(dataset);

describe("neighbours that hold the highest grade", () => {
  it("are among the ten, hold it, and are exactly those to which the link narrows the table of judgements", () => {
    const { rows } = judgementsView(dataset);
    for (const authority of currentAuthorities(dataset).slice(0, 40)) {
      const view = neighbourJudgements(dataset, authority, edition)!;
      for (const { strand, neighbours, path } of view.strands) {
        const query = new URL(path, "https://example").searchParams;
        expect(query.get(strand)).toBe(view.grade.id);
        const near = rows.filter((row) => row.near.split(" ").includes(query.get("near")!));
        expect(near).toHaveLength(10);
        const shown = near.filter(({ profile }) =>
          profile.strands.some((one) => one.strand === strand && one.gradeId === view.grade.id),
        );
        expect(neighbours.map(({ name }) => name).sort()).toEqual(shown.map(({ name }) => name).sort());
      }
    }
  });

  it("are of today's grades, strand by strand", () => {
    const lincolnshire = currentAuthorities(dataset).find(({ slug }) => slug === "lincolnshire")!;
    for (const { strand, neighbours } of neighbourJudgements(dataset, lincolnshire, edition)!.strands) {
      for (const { href } of neighbours) {
        const { code } = dataset.authorities.find(({ slug }) => href.endsWith(`/${slug}/`))!;
        expect(profileView(dataset, code).strands.find((one) => one.strand === strand)!.gradeId).toBe("outstanding");
      }
    }
  });

  it("are nothing where the edition has no list", () => {
    expect(neighbourJudgements(dataset, currentAuthorities(dataset)[0]!, "1999")).toBeNull();
  });
});
