import { describe, expect, it } from "vitest";
import { standingIn } from "../../compare/all-standings.ts";
import { loadDataset } from "../../data.ts";
import { emptySelection, type Selection } from "../../model/selection.ts";
import { known } from "../naming.ts";
import { defaultEdition, standings } from "../standings.ts";
import { againstPeers, peersOf } from "./peers.ts";

const dataset = loadDataset("src/ingest/fixtures/good");
const edition = defaultEdition(dataset);
const named = (slug: string) =>
  known(
    dataset.authorities.find((one) => one.slug === slug),
    slug,
  );
const peers = (some: Partial<Selection>, graded: string[] = []) =>
  peersOf(dataset, named("borsetshire"), edition, { ...emptySelection, ...some }, graded);

describe("those a paper sets its authority beside", () => {
  it("are its statistical neighbours unless others are chosen", () => {
    expect(peers({}).isNeighbours).toBe(true);
    expect(peers({ authorities: ["borsetshire"] }).isNeighbours).toBe(true);
    expect(peers({ authorities: ["loamshire"], peers: { kind: "neighbours" } }).isNeighbours).toBe(true);
  });

  it("are the authorities named beside it, by name where they are few", () => {
    const chosen = peers({ authorities: ["borsetshire", "loamshire", "ambridge"] });
    expect(chosen.codes).toEqual([named("loamshire").code, named("ambridge").code]);
    expect(chosen.mean).toBe("the mean of Loamshire and Ambridge");
    const slugs = ["loamshire", "ambridge", "barchester", "cranford", "felpersham"];
    expect(peers({ authorities: slugs }).mean).toBe("the mean of the councils chosen");
  });

  it("are its region, its type, those that count it, or those with a grade, itself left out", () => {
    const own = named("borsetshire").code;
    const graded = [own, named("ambridge").code];
    for (const kind of ["region", "type", "counted-by"] as const)
      expect(peers({ peers: { kind } }).codes).not.toContain(own);
    expect(peers({ peers: { kind: "type" } }).members).toBe("the other county councils");
    expect(peers({ peers: { kind: "grade", strand: "care", grade: "good" } }, graded).codes).toEqual([
      named("ambridge").code,
    ]);
  });

  it("give the mean of those with a figure, and leave the rest of a standing as it was", () => {
    const all = standings(dataset);
    const [id, { snapshot }] = known([...all][0], "an indicator with figures");
    const standing = known(standingIn(all, id, named("borsetshire").code, edition) ?? undefined, "a standing");
    const chosen = peers({ authorities: ["loamshire", "ambridge"] });
    const { neighbours, ...rest } = againstPeers(snapshot, standing, chosen);
    expect(neighbours.benchmark.of).toBe(2);
    expect(rest.rank).toEqual(standing.rank);
    expect(againstPeers(snapshot, standing, peers({}))).toBe(standing);
  });
});
