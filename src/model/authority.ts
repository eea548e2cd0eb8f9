/** Current GSS code of an authority, region or England (`E10000019`). Codes that an authority has shed live in `formerCodes`. */
export type AreaCode = string;

export const ENGLAND: AreaCode = "E92000001";

export const authorityTypes = ["county", "london", "metropolitan", "unitary"] as const;
export type AuthorityType = (typeof authorityTypes)[number];

/** One of the 153 with children's services duties, or one that was abolished (`closed` is then a date). */
export interface Authority {
  code: AreaCode;
  /** Three-digit DfE number: the key that survives changes of GSS code. */
  dfeCode: string;
  name: string;
  slug: string;
  type: AuthorityType;
  /** The smallest region: Inner or Outer London, never London. */
  regionCode: AreaCode;
  opened: string | null;
  closed: string | null;
  /** Codes of the authorities it took over from. */
  predecessors: readonly AreaCode[];
  formerCodes: readonly AreaCode[];
  otherNames: readonly string[];
  centroid: { lon: number; lat: number } | null;
}

/** A region of England; Inner and Outer London have London as parent, the others have England. */
export interface Region {
  code: AreaCode;
  name: string;
  slug: string;
  parentCode: AreaCode;
}

/** A name that people search for and the authority that has the duty there. */
export interface Place {
  name: string;
  kind: string;
  /** The district, county or authority that tells it from others of the same name. */
  within: string;
  authorityCode: AreaCode;
}

/** A plain-language warning on an authority's page: reorganisation, joint return, code change. */
export interface Notice {
  authorityCode: AreaCode;
  kind: string;
  from: string | null;
  to: string | null;
  text: string;
}
