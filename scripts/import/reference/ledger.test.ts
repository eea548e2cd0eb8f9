import { describe, expect, it } from "vitest";
import { tableOf } from "./fictional.ts";
import { openLedger } from "./ledger.ts";

const table = () => tableOf("name\nBorsetshire\nBarchester\nFelpersham\n");

describe("the ledger of an import", () => {
  it("counts rows read as rows kept and rows set aside", () => {
    const given = table();
    const ledger = openLedger([given]);
    ledger.keep(given, 0, "places.csv", [{ name: "Borsetshire" }]);
    ledger.setAside(given, 1, "known already");
    ledger.keep(given, 2, "places.csv", []);
    const result = ledger.result();
    expect(result.counts).toEqual([{ path: "published.csv", read: 3, kept: 2, setAside: 1 }]);
    expect(result.setAside).toEqual([{ path: "published.csv", line: 3, reason: "known already" }]);
    expect(result.outputs.get("places.csv")).toEqual([{ name: "Borsetshire" }]);
  });

  it("refuses to forget a row or to book it twice", () => {
    const given = table();
    const ledger = openLedger([given]);
    ledger.keep(given, 0, "places.csv", []);
    expect(() => ledger.keep(given, 0, "places.csv", [])).toThrow("published.csv:2 is booked twice");
    expect(() => ledger.result()).toThrow("published.csv:3 was neither kept nor set aside");
  });

  it("places a fault by file, line, column and value", () => {
    const given = tableOf("name\nBorsetshire\n");
    const ledger = openLedger([given]);
    ledger.fault(given, 0, { column: "name", expected: "a town", rule: "town" });
    expect(ledger.result().faults).toEqual([
      { file: "published.csv", line: 2, column: "name", value: "Borsetshire", expected: "a town", rule: "town" },
    ]);
  });
});
