import { ENGLAND } from "../model/authority.ts";
import type { Issue } from "./issue.ts";
import type { LookUp, Screened, ScreenedRow } from "./screened.ts";
import { faultIn } from "./screened.ts";

export const geographyColumns = [
  "geographic_level",
  "country_code",
  "country_name",
  "region_code",
  "region_name",
  "old_la_code",
  "new_la_code",
  "la_name",
] as const;
type GeographyColumn = (typeof geographyColumns)[number];

const country: readonly GeographyColumn[] = ["country_code", "country_name"];
const region: readonly GeographyColumn[] = ["region_code", "region_name"];
const authority: readonly GeographyColumn[] = ["old_la_code", "new_la_code", "la_name"];

/** Which columns are filled at a level, and which must be blank. */
const levels: Readonly<Record<string, { filled: readonly GeographyColumn[]; blank: readonly GeographyColumn[] }>> = {
  National: { filled: country, blank: [...region, ...authority] },
  Regional: { filled: [...country, ...region], blank: authority },
  "Local authority": { filled: [...country, ...region, ...authority], blank: [] },
};

/** Codes that mean "not available" and "not applicable" where a place has no code of its own. */
const NO_CODE = new Set(["x", "z"]);

/** What stands between the codes of authorities that make one return: `314 / 318`. */
const JOINT = " / ";

/** Faults in places: unknown level, cells filled or blank at the wrong one, unknown codes, one code with two names, totals. */
export function geographyFaults(screened: Screened, lookUp: LookUp | null): Issue[] {
  const at = new Map(geographyColumns.map((name) => [name, screened.header.indexOf(name)]));
  const level = at.get("geographic_level") as number;
  if (level === -1) return [];
  return [
    ...missingColumns(screened, level, at),
    ...screened.rows.flatMap((row) => levelFaults(screened, row, level, at)),
    ...screened.rows.flatMap((row) => codeFaults(screened, row, at, lookUp)),
    ...pairFaults(screened, at, "country_code", "country_name"),
    ...pairFaults(screened, at, "region_code", "region_name"),
    ...pairFaults(screened, at, "new_la_code", "la_name"),
    ...pairFaults(screened, at, "old_la_code", "la_name"),
    ...totalFaults(screened, at),
  ];
}

type Places = ReadonlyMap<GeographyColumn, number>;

/** Columns that a level in the file needs and the header lacks. */
function missingColumns({ file, header, rows }: Screened, level: number, at: Places): Issue[] {
  const used = new Set(rows.map(({ cells }) => cells[level] as string));
  const needed = new Set(
    [...used].flatMap((name) => levels[name]?.filled ?? []).filter((name) => !country.includes(name)),
  );
  return [...needed]
    .filter((name) => at.get(name) === -1)
    .map((name) => {
      const value = header.join(",");
      return {
        file,
        line: 1,
        column: "",
        value,
        expected: `a column named "${name}" for the levels it has`,
        rule: "header",
      };
    });
}

function levelFaults(screened: Screened, row: ScreenedRow, level: number, at: Places): Issue[] {
  const name = row.cells[level] as string;
  const rule = Object.hasOwn(levels, name) ? levels[name] : undefined;
  if (!rule) return [faultIn(screened, row, level, `one of ${Object.keys(levels).join(", ")}`, "geographic-level")];
  const cell = (column: GeographyColumn) => row.cells[at.get(column) as number];
  const place = (column: GeographyColumn) => at.get(column) as number;
  return [
    ...rule.filled
      .filter((column) => cell(column) === "")
      .map((column) => faultIn(screened, row, place(column), `a filled cell at the level ${name}`, "geography-filled")),
    ...rule.blank
      .filter((column) => cell(column) !== undefined && cell(column) !== "")
      .map((column) => faultIn(screened, row, place(column), `a blank cell at the level ${name}`, "geography-blank")),
  ];
}

function codeFaults(screened: Screened, row: ScreenedRow, at: Places, lookUp: LookUp | null): Issue[] {
  const check = (column: GeographyColumn, form: RegExp, known: ReadonlySet<string> | undefined, expected: string) => {
    const index = at.get(column) as number;
    const code = row.cells[index];
    if (code === undefined || code === "" || NO_CODE.has(code) || code !== code.trim()) return [];
    const sound = (one: string) => form.test(one) && (known?.has(one) ?? true);
    if (code.split(JOINT).every(sound)) return [];
    return [faultIn(screened, row, index, expected, "geography-code")];
  };
  return [
    ...check("country_code", /^[EKW]\d{8}$/, new Set([ENGLAND]), `England's code, ${ENGLAND}`),
    ...check("region_code", /^E1[23]\d{6}$/, lookUp?.gssCodes, "the code of a region of England"),
    ...check("new_la_code", /^E(?:06|08|09|10)\d{6}$/, lookUp?.gssCodes, "the code that an authority has or had"),
    ...check("old_la_code", /^\d{3}$/, lookUp?.dfeCodes, "DfE's three-digit number of an authority"),
  ];
}

/** A code stands for one name all through a file. */
function pairFaults(screened: Screened, at: Places, code: GeographyColumn, name: GeographyColumn): Issue[] {
  const [codeAt, nameAt] = [at.get(code) as number, at.get(name) as number];
  if (codeAt === -1 || nameAt === -1) return [];
  const names = new Map<string, { name: string; line: number }>();
  return screened.rows.flatMap((row) => {
    const [key, value] = [row.cells[codeAt] as string, row.cells[nameAt] as string];
    const first = names.get(key);
    if (!first && key !== "" && !NO_CODE.has(key)) names.set(key, { name: value, line: row.line });
    if (!first || first.name === value) return [];
    const expected = `the name that ${key} has on line ${first.line}, ${JSON.stringify(first.name)}`;
    return [faultIn(screened, row, nameAt, expected, "geography-pair")];
  });
}

/** A total over places is a level of its own, never a place called Total. */
function totalFaults(screened: Screened, at: Places): Issue[] {
  const names = (["country_name", "region_name", "la_name"] as const).map((name) => at.get(name) as number);
  return screened.rows.flatMap((row) =>
    names
      .filter((index) => /^(?:total|all)$/i.test(row.cells[index] ?? ""))
      .map((index) => faultIn(screened, row, index, "the name of a place, not a total", "geography-total")),
  );
}
