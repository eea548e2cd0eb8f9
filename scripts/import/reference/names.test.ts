import { expect, it } from "vitest";
import { everydayName, slugOf } from "./names.ts";

it("turns an official name into the everyday one", () => {
  expect(
    ["Barchester, City of", "Borsetshire, County of", "St. Ewold", "City of Barchester"].map(everydayName),
  ).toEqual(["Barchester", "Borsetshire", "St Ewold", "City of Barchester"]);
});

it("makes an address of a name", () => {
  expect(["Borchester & Felpersham", "St Ewold", "Ambridge-on-the-Hill", "King's Barset"].map(slugOf)).toEqual([
    "borchester-and-felpersham",
    "st-ewold",
    "ambridge-on-the-hill",
    "king-s-barset",
  ]);
});
