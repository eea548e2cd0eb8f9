import type { Dataset } from "../model/dataset.ts";
import { authorityOf, byName, currentAuthorities, formerAuthorities, regionOf, typeName } from "./naming.ts";
import { authorityPath, regionPath } from "./paths.ts";
import { type ProfileView, profileView } from "./profile.ts";

export interface AuthorityLine {
  name: string;
  href: string;
  type: string;
  profile: ProfileView;
}

export interface AuthoritiesView {
  count: number;
  regions: readonly { name: string; href: string; authorities: readonly AuthorityLine[] }[];
  former: readonly { name: string; href: string; closed: string; successors: readonly string[] }[];
}

/** Every authority under its region, and those that were abolished. */
export function authoritiesView(dataset: Dataset): AuthoritiesView {
  const current = currentAuthorities(dataset);
  const codes = [...new Set(current.map(({ regionCode }) => regionCode))];
  const regions = codes.map((code) => regionOf(dataset, code)).sort(byName);
  return {
    count: current.length,
    regions: regions.map((region) => ({
      name: region.name,
      href: regionPath(region),
      authorities: current
        .filter(({ regionCode }) => regionCode === region.code)
        .map((one) => authorityLine(dataset, one.code)),
    })),
    former: formerAuthorities(dataset).map((one) => ({
      name: one.name,
      href: authorityPath(one),
      closed: one.closed ?? "",
      successors: successorsOf(dataset, one.code).map(({ name }) => name),
    })),
  };
}

/** One authority in a list, with its judgements. */
export function authorityLine(dataset: Dataset, code: string): AuthorityLine {
  const authority = authorityOf(dataset, code);
  return {
    name: authority.name,
    href: authorityPath(authority),
    type: typeName(authority.type),
    profile: profileView(dataset, code),
  };
}

/** The authorities that took over from one. */
export function successorsOf({ authorities }: Pick<Dataset, "authorities">, code: string) {
  return authorities.filter(({ predecessors }) => predecessors.includes(code));
}
