import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { numbersOf, spokenNumbers, unlikeDownloads } from "./downloaded.ts";
import { readPage } from "./page.ts";

const folder = mkdtempSync(join(tmpdir(), "like-for-like-"));
afterAll(() => rmSync(folder, { recursive: true }));
mkdirSync(join(folder, "data"));
writeFileSync(
  join(folder, "data", "observations.csv"),
  "indicator,area_code,period,value,shorthand\ncla-rate,E10000001,2025,54,\ncla-rate,E10000002,2025,,c\n",
);
writeFileSync(
  join(folder, "data", "standings.csv"),
  "indicator,period,authority_code,value,neighbour_mean,neighbour_missing,change\ncla-rate,2025,E10000001,54,70.84,E10000002,-3\n",
);

const figure = (text: string, area = "E10000001") =>
  `<data data-indicator="cla-rate" data-authority="${area}" data-period="2025">${text}</data>`;

function faultsOf(html: string): string[] {
  writeFileSync(join(folder, "ambridge.html"), html);
  const pages = new Map([["ambridge.html", readPage("ambridge.html", html)]]);
  return unlikeDownloads({ folder, base: "/", pages }, ["ambridge.html"]).faults.map(({ message }) => message);
}

describe("figures against observations.csv", () => {
  it("finds a figure that the download gives otherwise", () => {
    expect(faultsOf(figure("54"))).toEqual([]);
    expect(faultsOf(figure("55"))).toEqual(['cla-rate E10000001 2025 shows "55", observations.csv "54"']);
  });
  it("finds a number where the download has the publisher's symbol", () => {
    expect(faultsOf(figure("c", "E10000002"))).toEqual([]);
    expect(faultsOf(figure("3", "E10000002"))).toHaveLength(1);
  });
  it("finds a figure that has no row in the download", () => {
    expect(faultsOf(figure("54", "E10000009"))).toEqual(["cla-rate E10000009 2025 has no row in observations.csv"]);
  });
});

describe("words against standings.csv", () => {
  const card = (words: string) => `<section data-card="E10000001" id="cla-rate">${words}</section>`;

  it("take the row's figures to the decimals shown, a change without its sign, and its dates", () => {
    const words = "<p>54 on 31 March 2025: below the mean (70.8, of 9; 1 suppressed). It is 3 lower than in 2024.</p>";
    expect(faultsOf(card(words.replace("of 9; ", "")))).toEqual([]);
  });
  it("find a number that no column gives", () => {
    expect(faultsOf(card("<p>below the mean (70.9)</p>"))).toEqual([
      "cla-rate E10000001 says 70.9, which is not in its row of standings.csv",
    ]);
  });
  it("leave out tables, charts, headings and what is marked as beside the point", () => {
    const rest = "<h2>Two 7s</h2><table><tr><td>8</td></tr></table><svg><text>9</text></svg><p class='aside x'>6</p>5";
    expect(spokenNumbers(card(rest)).map(({ text }) => text)).toEqual(["5"]);
  });
  it("read thousands, percentages and ordinals", () => {
    expect(numbersOf("1,234 or 65%, 13th, 2023–24, 4.5.")).toEqual(["1234", "65", "13", "2023", "24", "4.5"]);
  });
});
