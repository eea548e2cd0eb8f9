/** One release of one publication: what every figure on the site points to. */
export interface Source {
  id: string;
  publisher: string;
  title: string;
  release: string;
  /** ISO date of publication, or its month (`2025-11`) where only that is known. */
  published: string;
  retrieved: string;
  licence: string;
  url: string;
  /** True where the figures were worked out from a publication, not printed in it. */
  computed: boolean;
}
