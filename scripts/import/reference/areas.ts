import type { AreaCode } from "../../../src/model/authority.ts";
import type { InputTable, OutputRow } from "../recipe.ts";

/** The columns by which `data/authorities.csv` is recognised when a recipe asks for it as an input. */
export const authoritiesInput = { key: "authorities", columns: ["code", "dfe_code", "slug", "former_codes"] } as const;

/** Finds an authority by the numbers and codes that publishers use for it. */
export interface Areas {
  /** Current GSS code for a three-digit DfE number; an abolished authority keeps its last code. */
  byDfeCode(dfeCode: string): AreaCode | undefined;
  /** Current GSS code for a GSS code, current or shed. */
  byGss(code: string): AreaCode | undefined;
  dfeCodeOf(code: AreaCode): string | undefined;
  nameOf(code: AreaCode): string | undefined;
  /** True unless it was abolished. */
  isOpen(code: AreaCode): boolean;
}

/** The look-up over rows of `authorities.csv`, whether just imported or read back from `data/`. */
export function areasFrom(rows: readonly OutputRow[]): Areas {
  const byDfe = new Map(rows.map((row) => [row["dfe_code"], row["code"]]));
  const byGss = new Map<string | undefined, string | undefined>();
  for (const row of rows) {
    for (const code of [row["code"], ...(row["former_codes"] ?? "").split("|")]) if (code) byGss.set(code, row["code"]);
  }
  const byCode = new Map(rows.map((row) => [row["code"], row]));
  return {
    byDfeCode: (dfeCode) => byDfe.get(dfeCode),
    byGss: (code) => byGss.get(code),
    dfeCodeOf: (code) => byCode.get(code)?.["dfe_code"],
    nameOf: (code) => byCode.get(code)?.["name"],
    isOpen: (code) => byCode.get(code)?.["closed"] === "",
  };
}

/** The look-up from the tables that a recipe was given under the key `authorities`. */
export function areasIn(tables: ReadonlyMap<string, readonly InputTable[]>): Areas {
  return areasFrom((tables.get(authoritiesInput.key) ?? []).flatMap((table) => table.rows));
}
