import { describe, expect, it } from "vitest";
import { readFolder } from "../data.ts";
import { ingest } from "./ingest.ts";
import { formatIssue } from "./issue.ts";
import { lookUpOf, screen } from "./screener.ts";

const good = new TextDecoder().decode(readFolder("src/ingest/fixtures/published").get("good.csv"));
const { dataset } = ingest(readFolder("src/ingest/fixtures/good"));
const lookUp = dataset && lookUpOf(dataset);

const AMBRIDGE = "E12000904,Middle Shires,901,Ambridge,E06000901";

function faultsAfter(change: (text: string) => string): string[] {
  const changed = change(good);
  if (changed === good) throw new Error("The change changes nothing.");
  return screen("cla.csv", changed, lookUp).issues.map(formatIssue);
}

function rulesAfter(from: string, to: string): string[] {
  return [...new Set(screen("cla.csv", good.replaceAll(from, to), lookUp).issues.map(({ rule }) => rule))].sort();
}

const replaced = (from: string, to: string) => faultsAfter((text) => text.replace(from, to));

describe("the screener of published files", () => {
  it("finds nothing wrong with a file in order, former codes and joint returns included", () => {
    expect(screen("cla.csv", good, lookUp)).toEqual({ rows: 8, issues: [] });
  });

  it("takes any order of columns, CRLF and a byte-order mark", () => {
    const turned = good.split("\n").map((line) => line.split(",").reverse().join(","));
    expect(screen("cla.csv", `\ufeff${turned.join("\r\n")}`, lookUp).issues).toEqual([]);
  });

  it("checks the form of codes where there is no look-up", () => {
    const unknown = good.replaceAll("E06000901", "E06000999");
    expect(screen("cla.csv", unknown, null).issues).toEqual([]);
    expect(screen("cla.csv", unknown, lookUp).issues.length).toBe(2);
  });

  it("names required columns that are missing, and names that are no column names", () => {
    expect(faultsAfter((text) => text.replace("time_identifier", "identifier"))).toEqual([
      'cla.csv:1 value "": expected a column named "time_identifier"',
    ]);
    expect(replaced("characteristic", "child's characteristic")).toEqual([
      'cla.csv:1 value "child\'s characteristic": expected a column name of letters, digits and underscores',
    ]);
    expect(replaced("region_name", "region_code")).toContain(
      'cla.csv:1 value "region_code": expected each column once',
    );
  });

  it("names columns that the levels in the file need", () => {
    expect(replaced("old_la_code", "old_code")).toEqual([
      expect.stringMatching(
        /^cla\.csv:1 value "time_period,.*": expected a column named "old_la_code" for the levels it has$/,
      ),
    ]);
  });

  it("takes four or six digits as the identifier asks, and six of years that follow each other", () => {
    expect(replaced("2024,Reporting year", "202324,Reporting year")).toEqual([
      'cla.csv:2:time_period value "202324": expected four digits such as 2025 (reporting year)',
    ]);
    const academic = good
      .replaceAll("2024,Reporting", "202324,Academic")
      .replaceAll("2025,Reporting", "202425,Academic");
    expect(screen("cla.csv", academic, lookUp).issues).toEqual([]);
    expect(screen("cla.csv", academic.replaceAll("202324", "2024"), lookUp).issues.map(formatIssue)).toEqual([
      'cla.csv:2:time_period value "2024": expected six digits such as 202425 (academic year)',
    ]);
    expect(screen("cla.csv", good.replaceAll(/202[45],Reporting/g, "202325,Academic"), lookUp).issues[0]).toMatchObject(
      {
        line: 2,
        column: "time_period",
        expected: "two years that follow each other, such as 202425",
      },
    );
    expect(replaced("\n2024,", "\n24,")).toEqual([
      'cla.csv:2:time_period value "24": expected four digits such as 2025 (reporting year)',
    ]);
  });

  it("takes identifiers of one family", () => {
    expect(replaced("2024,Reporting year", "2024,Calendar year")).toEqual([
      'cla.csv:2:time_identifier value "Calendar year": expected identifiers of one family, reporting year, as in the other rows',
    ]);
    expect(replaced("2024,Reporting year", "2024,Year ending")).toEqual([
      'cla.csv:2:time_identifier value "Year ending": expected a time identifier such as Reporting year or Academic year',
    ]);
  });

  it("names a period of no form beside an identifier that it does not know", () => {
    expect(replaced("2024,Reporting year", "24,Year ending")).toEqual([
      'cla.csv:2:time_identifier value "Year ending": expected a time identifier such as Reporting year or Academic year',
      'cla.csv:2:time_period value "24": expected four digits such as 2025, or six such as 202425',
    ]);
  });

  it("holds nothing against places where the file has no column of levels", () => {
    expect(replaced("geographic_level", "level")).toEqual([
      'cla.csv:1 value "": expected a column named "geographic_level"',
    ]);
  });

  it("knows the levels, and which cells each fills and leaves blank", () => {
    expect(replaced("Regional", "Region")).toEqual([
      'cla.csv:5:geographic_level value "Region": expected one of National, Regional, Local authority',
    ]);
    expect(replaced("National,E92000001,England,,,", "National,E92000001,England,E12000904,Middle Shires,")).toEqual([
      'cla.csv:2:region_code value "E12000904": expected a blank cell at the level National',
      'cla.csv:2:region_name value "Middle Shires": expected a blank cell at the level National',
    ]);
    expect(replaced(AMBRIDGE, "E12000904,Middle Shires,901,,E06000901")).toContain(
      'cla.csv:6:la_name value "": expected a filled cell at the level Local authority',
    );
  });

  it("knows the codes of areas", () => {
    expect(replaced("901,Ambridge,E06000901,Aged", "999,Ambridge,E06000901,Aged")).toEqual([
      'cla.csv:7:old_la_code value "999": expected DfE\'s three-digit number of an authority',
    ]);
    expect(replaced("National,E92000001", "National,E92000002")).toEqual([
      'cla.csv:2:country_code value "E92000002": expected England\'s code, E92000001',
    ]);
    expect(replaced("E08000904 / E08000905", "E08000904 / E08000999")).toEqual([
      'cla.csv:9:new_la_code value "E08000904 / E08000999": expected the code that an authority has or had',
    ]);
  });

  it("takes x and z for a place without a code", () => {
    expect(screen("cla.csv", good.replaceAll("901,Ambridge,E06000901", "z,Elsewhere,x"), lookUp).issues).toEqual([]);
  });

  it("wants one name for each code all through the file", () => {
    expect(replaced("901,Ambridge,E06000901,Aged", "901,Ambridge City,E06000901,Aged")).toEqual([
      'cla.csv:7:la_name value "Ambridge City": expected the name that E06000901 has on line 6, "Ambridge"',
      'cla.csv:7:la_name value "Ambridge City": expected the name that 901 has on line 6, "Ambridge"',
    ]);
  });

  it("wants one name for each region and for the country too", () => {
    expect(replaced("E12000904,Middle Shires,,,", "E12000904,Mid Shires,,,").length).toBe(4);
    expect(replaced("E92000001,England", "E92000001,Albion")[0]).toBe(
      'cla.csv:3:country_name value "England": expected the name that E92000001 has on line 2, "Albion"',
    );
  });

  it("wants no total in the place of a place", () => {
    expect(faultsAfter((text) => text.replaceAll("Middle Shires", "Total")).length).toBe(5);
    expect(faultsAfter((text) => text.replaceAll("Middle Shires", "All"))[0]).toBe(
      'cla.csv:5:region_name value "All": expected the name of a place, not a total',
    );
  });

  it("takes a place whose name only begins or ends like a total", () => {
    for (const name of ["Cornwall", "Grand Total Moor", "Allerdale"])
      expect(screen("cla.csv", good.replaceAll("Middle Shires", name), lookUp).issues).toEqual([]);
  });

  it("says of each repeat which line was there first", () => {
    const again = good.split("\n")[4] as string;
    const { issues } = screen("cla.csv", `${good}${again}\n${again}\n`, lookUp);
    expect(issues.map(({ line, expected }) => [line, expected.slice(-6)])).toEqual([
      [10, "line 5"],
      [11, "line 5"],
    ]);
  });

  it("wants one row for each period, place and filter", () => {
    const row = good.split("\n")[4] as string;
    expect(faultsAfter((text) => `${text}${row.replace("9230", "9231")}\n`)).toEqual([
      'cla.csv:10 value "2025,Reporting year,Regional,E92000001,England,E12000904,Middle Shires,,,,Total,…": expected one row for each period, place and filter: this repeats line 5',
    ]);
  });

  it.each([
    ["NULL", "x (not available)"],
    ["NA", "x (not available)"],
    ["n/a", "z (not applicable)"],
    [".", "x (not available)"],
    ["-", "c (confidential), x (not available) or z (not applicable)"],
    ["~", "k (rounds to zero) or c (confidential)"],
    [":", "x (not available)"],
  ])("names %s as an old symbol and says what stands for it now", (symbol, now) => {
    expect(replaced("Total,9230", `Total,${symbol}`)).toEqual([
      `cla.csv:5:number value "${symbol}": expected a number or one of c, k, u, x, z: in place of the old symbol, ${now}`,
    ]);
  });

  it("names blanks, words and white space among the figures", () => {
    expect(replaced("Total,9230", "Total,")).toEqual([
      'cla.csv:5:number value "": expected a number or one of c, k, u, x, z, not a blank',
    ]);
    expect(replaced("Total,9230", "Total,many")).toEqual([
      'cla.csv:5:number value "many": expected a number or one of c, k, u, x, z',
    ]);
    expect(replaced("Total,9230", "Total,9230 ")).toEqual([
      'cla.csv:5:number value "9230 ": expected no white space at the ends of a cell',
    ]);
    expect(replaced("Aged 1 to 4", " Aged 1 to 4")).toEqual([
      'cla.csv:4:characteristic value " Aged 1 to 4": expected no white space at the ends of a cell',
    ]);
  });

  it("takes durations in years and months as figures", () => {
    expect(screen("cla.csv", good.replaceAll("9230", "00:10"), lookUp).issues).toEqual([]);
  });

  it.each(["9.25", "-9", "9e10", "9E-10"])("takes the figure %s", (figure) => {
    expect(screen("cla.csv", good.replaceAll("9230", figure), lookUp).issues).toEqual([]);
  });

  it("takes low, which DfE still writes beside k", () => {
    expect(screen("cla.csv", good.replace("Total,9230", "Total,low"), lookUp).issues).toEqual([]);
  });

  it("names faults of form and of content together, line by line", () => {
    const rows = good.replace("Total,9230", "Total,many").replace("E08000905,Total,k,z", "E08000905,Total,k");
    const odd = rows.replace("2024,Reporting year", "24,Reporting year");
    expect(screen("cla.csv", odd, lookUp).issues.map(({ line, rule }) => [line, rule])).toEqual([
      [2, "time-period"],
      [5, "number"],
      [9, "cell-count"],
    ]);
  });

  it("names what the header of a file without rows lacks", () => {
    const [header = ""] = good.split("\n");
    expect(screen("cla.csv", `${header.replace("country_name,", "")}\n`, lookUp).issues.map(formatIssue)).toEqual([
      'cla.csv:1 value "": expected a column named "country_name"',
    ]);
  });

  it("asks once for a column that every level needs", () => {
    expect(replaced("country_name", "nation")).toEqual(['cla.csv:1 value "": expected a column named "country_name"']);
    expect(rulesAfter("time_period", "period")).not.toContain("time-period");
  });

  it("says of a region's code what it should be", () => {
    expect(replaced("E12000904,Middle Shires,,,", "E12000999,Middle Shires,,,")).toContain(
      'cla.csv:5:region_code value "E12000999": expected the code of a region of England',
    );
  });

  it("says what is wrong with the form of a file", () => {
    expect(replaced("Total,9230", 'Total,"9230')).toEqual([expect.stringContaining("cla.csv:5 value")]);
    expect(screen("cla.csv", "", lookUp).issues.map(formatIssue)).toEqual(['cla.csv value "": expected a header row']);
  });

  it.each([
    ["time_identifier", "identifier", ["header"]],
    ["old_la_code", "old_code", ["header"]],
    ["2024,Reporting year", "2024,Year ending", ["time-identifier"]],
    ["2024,Reporting year", "2024,Calendar year", ["time-family"]],
    ["2024,Reporting year", "202326,Academic year", ["time-consecutive", "time-family"]],
    ["Regional", "Region", ["geographic-level"]],
    [
      "Regional,E92000001,England,E12000904,Middle Shires,",
      "Regional,E92000001,England,E12000904,Middle Shires,901",
      ["geography-blank", "geography-pair"],
    ],
    ["Aged 1 to 4", "Total", ["duplicate-key"]],
    ["E06000901", "E06000901 ", ["white-space"]],
    ["Ambridge,E06000901", "Ambridge,", ["geography-filled"]],
    ["2025,Reporting year", "2025,Year ending", ["time-identifier"]],
    ["Reporting year", "Year ending", ["time-identifier"]],
    ["2024,Reporting year", "12024,Year ending", ["time-identifier", "time-period"]],
    ["2024,Reporting year", "20240,Year ending", ["time-identifier", "time-period"]],
    ["9230", "100:00", ["number"]],
    ["9230", "00:100", ["number"]],
    ["Total,9230", "Total,", ["blank"]],
    ["Total,9230", "Total,NA", ["old-symbol"]],
    ["Aged 1 to 4", " Aged 1 to 4", ["white-space"]],
    ["2024,Reporting year", "202324,Reporting year", ["time-period"]],
    ["E12000904,Middle Shires,901", "E12000904,,901", ["geography-filled", "geography-pair"]],
    ["E92000001", "xE92000001", ["geography-code"]],
    ["E12000904", "E120009041", ["geography-code"]],
    ["E06000901", "E060009011", ["geography-code"]],
    [",901,", ",9011,", ["geography-code"]],
    ["Middle Shires", "Total", ["geography-total"]],
    ["Total,9230", "Total,many", ["number"]],
  ])("names the rule that is broken where %s is written %s", (from, to, rules) => {
    expect(rulesAfter(from, to)).toEqual(rules);
  });

  it("checks both ends of a code where there is no look-up to find it in", () => {
    for (const code of ["E12000904", "E06000901", ",901,"])
      for (const wrong of [code.replace(/\w+/, "1$&"), code.replace(/\w+/, "$&1")])
        expect(screen("cla.csv", good.replaceAll(code, wrong), null).issues.map(({ rule }) => rule)).toContain(
          "geography-code",
        );
  });
});
