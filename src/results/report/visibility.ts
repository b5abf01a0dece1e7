import type { Product } from '../visibility/queries.ts';
import { marksOf } from '../visibility/rules.ts';

/** A product of the period as the visibility annex prints it. */
export type VisibilityFact = Pick<
  Product,
  'kind' | 'title' | 'shownOn' | 'who' | 'channel' | 'url' | 'files' | 'emblem' | 'statement' | 'derogation'
> & { readonly id: string };

export function visibilityFactOf(product: Product): VisibilityFact {
  const { recordId: id, kind, title, shownOn, who, channel, url, files } = product;
  const { emblem, statement, derogation } = product;
  return { id, kind, title, shownOn, who, channel, url, files, emblem, statement, derogation };
}

/** How many products lack a proof, and how many their marks. */
export function gapsOf(products: readonly VisibilityFact[]): {
  readonly proof: number;
  readonly marks: number;
} {
  return {
    proof: products.filter(({ url, files }) => url === null && files === 0).length,
    marks: products.filter((one) => marksOf(one) === 'open').length,
  };
}
