import { ENGLAND, type AreaCode, type Authority, type Region } from "../model/authority.ts";
import type { Dataset } from "../model/dataset.ts";

/** The authorities that exist today, in file order. */
export function currentAuthorities({ authorities }: Pick<Dataset, "authorities">): readonly Authority[] {
  return authorities.filter((authority) => authority.closed === null);
}

/** An authority's regions from the smallest up: Inner London and London, or one region. England is not among them. */
export function regionsOf({ regions }: Pick<Dataset, "regions">, authority: Pick<Authority, "regionCode">): Region[] {
  const chain: Region[] = [];
  let code = authority.regionCode;
  while (code !== ENGLAND) {
    const region = regions.find((one) => one.code === code);
    if (!region) break;
    chain.push(region);
    code = region.parentCode;
  }
  return chain;
}

/** The authorities of a region, those of the regions inside it included (London holds Inner and Outer London). */
export function authoritiesIn(dataset: Pick<Dataset, "authorities" | "regions">, region: AreaCode): Authority[] {
  return currentAuthorities(dataset).filter((authority) =>
    regionsOf(dataset, authority).some(({ code }) => code === region),
  );
}
