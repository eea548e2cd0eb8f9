import { describe, expect, it } from "vitest";
import { loadDataset } from "../data.ts";
import { cardOf } from "./card-path.ts";
import { currentAuthorities } from "./naming.ts";
import { profileView } from "./profile.ts";
import { authorityCard, indicatorCard } from "./social-cards.ts";

const dataset = loadDataset("src/ingest/fixtures/good");

describe("an authority's card", () => {
  it.each(currentAuthorities(dataset))(
    "shows the profile of $name as its page does, with the report's month",
    (one) => {
      const profile = profileView(dataset, one.code);
      const made = authorityCard(dataset, one);
      expect(made.strands.map(({ grade }) => grade)).toEqual(profile.strands.map(({ grade }) => grade));
      expect(made.judged).toMatch(profile.published === "" ? /no inspection/ : /latest report \w+ \d{4}$/);
    },
  );

  it("says that there is no overall grade, and never makes one up", () => {
    const without = currentAuthorities(dataset).filter(({ code }) => {
      const { overall, published } = profileView(dataset, code);
      return overall === null && published !== "";
    });
    expect(without.length).toBeGreaterThan(0);
    for (const one of without) expect(authorityCard(dataset, one).judged).toContain("no overall grade");
  });
});

describe("an indicator's card", () => {
  it("asks the indicator's question, with its dots in order", () => {
    const made = dataset.indicators.flatMap((one) => indicatorCard(dataset, one) ?? []);
    expect(made.length).toBeGreaterThan(0);
    for (const { values } of made) expect([...values].sort((a, b) => a - b)).toEqual(values);
  });
});

describe("the card of a page", () => {
  const drawn = ["authorities/borsetshire", "indicators/cla-rate"];

  it("is its own, and an authority's for all of its pages", () => {
    expect(cardOf("/authorities/borsetshire/", drawn)).toBe("authorities/borsetshire");
    expect(cardOf("authorities/borsetshire/placements/", drawn)).toBe("authorities/borsetshire");
    expect(cardOf("/indicators/cla-rate/", drawn)).toBe("indicators/cla-rate");
  });

  it("is none where none was drawn", () => {
    expect(cardOf("/indicators/", drawn)).toBeUndefined();
    expect(cardOf("/authorities/borset/", drawn)).toBeUndefined();
    expect(cardOf("/authorities/borsetshire/", [])).toBeUndefined();
  });
});
