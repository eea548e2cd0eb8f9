import type { Authority, AuthorityType, Region } from "../model/authority.ts";
import type { Dataset } from "../model/dataset.ts";

const typeNames: Record<AuthorityType, { one: string; many: string }> = {
  county: { one: "County council", many: "County councils" },
  london: { one: "London borough", many: "London boroughs" },
  metropolitan: { one: "Metropolitan borough", many: "Metropolitan boroughs" },
  unitary: { one: "Unitary authority", many: "Unitary authorities" },
};

/** What kind of council it is, in words: `County council`. */
export function typeName(type: AuthorityType): string {
  return typeNames[type].one;
}

/** The kinds of council in the plural: `County councils`. */
export function typeNamePlural(type: AuthorityType): string {
  return typeNames[type].many;
}

/** The region of a code; throws where the data has none, since ingest has already checked every code. */
export function regionOf(dataset: Pick<Dataset, "regions">, code: string): Region {
  return known(
    dataset.regions.find((region) => region.code === code),
    `region ${code}`,
  );
}

/** The authority of a code, current or former; throws where the data has none, since ingest has checked every code. */
export function authorityOf(dataset: Pick<Dataset, "authorities">, code: string): Authority {
  return known(
    dataset.authorities.find((authority) => authority.code === code),
    `authority ${code}`,
  );
}

/** The value, or an error naming what the checked data should have held. */
export function known<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`The checked data has no ${what}`);
  return value;
}

const byNameToday = new WeakMap<Dataset["authorities"], readonly Authority[]>();

/** Those with duties today, by name; sorted once a dataset, since nearly every page asks. */
export function currentAuthorities({ authorities }: Pick<Dataset, "authorities">): readonly Authority[] {
  const found = byNameToday.get(authorities) ?? authorities.filter(({ closed }) => closed === null).sort(byName);
  byNameToday.set(authorities, found);
  return found;
}

/** Those that were abolished, by name. */
export function formerAuthorities(dataset: Pick<Dataset, "authorities">): Authority[] {
  return dataset.authorities.filter(({ closed }) => closed !== null).sort(byName);
}

/** Sort order of names, as an English index has it. */
export function byName(a: { name: string }, b: { name: string }): number {
  return a.name.localeCompare(b.name, "en");
}
