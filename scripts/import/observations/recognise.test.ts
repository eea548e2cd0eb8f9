import { describe, expect, it } from "vitest";
import { csvOf, eesHeader, at, rates2024, rates2025 } from "../fictional.ts";
import { labelsOf } from "../inputs.ts";
import { draftRecipe, manifestRows } from "./draft-recipe.ts";
import { describeUnknown, isEes, rankRecipes, recognise } from "./recognise.ts";
import { checked, loadEesRecipes } from "./recipes.ts";

const recipes = loadEesRecipes();
const rank = (text: string) => {
  const csv = csvOf(text);
  return rankRecipes(recipes, csv.headers, labelsOf(csv));
};
const recognised = (text: string) => {
  const csv = csvOf(text);
  return recognise(recipes, csv.headers, labelsOf(csv))?.id ?? null;
};
const old = (group: string, label: string) =>
  `${eesHeader},cla_group,characteristic,number,percentage\n${at("borsetshire", "2022")},${group},${label},7,7\n`;

describe("recognising a table", () => {
  it("goes by columns and labels, of any release", () => {
    expect(recognised(rates2025("borsetshire|2025|1,1,1"))).toBe("looked-after-rates");
    expect(recognised(rates2024("borsetshire|2024|1,1,1"))).toBe("looked-after-rates");
  });

  it("tells tables with the same columns apart by their labels", () => {
    expect(recognised(old("Reason episode ceased", "Adopted"))).toBe("ceased");
    expect(recognised(old("Taken into care", "Total children"))).toBe("started");
  });

  it("names the columns, the closest recipe and what that one misses", () => {
    const renamed = rates2025("borsetshire|2025|1,1,1").replace("rate_per_10000", "rate_per_thousand");
    expect(recognised(renamed)).toBeNull();
    const text = describeUnknown(["time_period"], rank(renamed));
    expect(text).toContain('The recipe that comes closest is "looked-after-rates"');
    expect(text).toContain("It lacks rate_per_10000.");
  });

  it("asks for the columns of time and level", () => {
    expect([isEes(["geographic_level", "time_period"]), isEes(["Years", "Values"])]).toEqual([true, false]);
  });
});

describe("recipes", () => {
  it("mention only what they define", () => {
    const [first] = recipes;
    if (!first) throw new Error("no recipes");
    const wrong = { ...first, series: [{ indicator: "x", value: "no such column" }] };
    expect(() => checked(wrong, "wrong.json")).toThrow(
      'wrong.json mentions what it does not define: x: column "no such column"',
    );
  });

  it("give each indicator of a file once", () => {
    for (const recipe of recipes) {
      const ids = recipe.series.map(({ indicator }) => indicator);
      expect([...new Set(ids)], recipe.id).toEqual(ids);
    }
  });
});

describe("drafting a recipe for a new table", () => {
  const text = `${eesHeader},animal_group,animals,animal_count,animal_percent
${at("borsetshire", "2025")},Pets kept,Dogs,12,60
${at("borsetshire", "2025")},Pets kept,Total pets,20,100
`;
  const draft = draftRecipe(csvOf(text, "pets.csv"));

  it("tells labels from figures", () => {
    expect(Object.keys(draft.labels ?? {})).toEqual(["animal-group", "animals"]);
    expect(Object.keys(draft.columns)).toEqual(["animal-group", "animals", "animal-count", "animal-percent"]);
  });

  it("takes the count and its total as the counts of a share", () => {
    const share = draft.series.find(({ indicator }) => indicator === "pets-kept-dogs-animal-percent");
    expect(share).toMatchObject({
      numerator: "animal-count",
      denominator: { column: "animal-count", where: { animals: "total-pets" } },
    });
  });

  it("makes no share of a total", () => {
    expect(draft.series.map(({ indicator }) => indicator)).toEqual([
      "pets-kept-dogs-animal-count",
      "pets-kept-dogs-animal-percent",
      "pets-kept-animal-count",
    ]);
  });

  it("comes with a row of the manifest for each indicator", () => {
    expect(manifestRows(draft).trim().split("\n")).toHaveLength(4);
  });

  it("is a recipe that recognises the table", () => {
    const csv = csvOf(text, "pets.csv");
    expect(recognise([draft], csv.headers, labelsOf(csv))).toBe(draft);
  });
});
