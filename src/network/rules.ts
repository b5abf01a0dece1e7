import { searchKey } from '../platform/language/search-key.ts';
import { sortKey } from '../platform/language/sort-key.ts';
import type { OrganisationKind } from './schema.ts';

/** What an organisation is found and ordered by: all its names folded for search, its name's place in the alphabet. */
export function keysOf(names: { name: string; shortName: string | null; otherNames: readonly string[] }): {
  searchKey: string;
  sortKey: string;
} {
  const all = [names.name, ...(names.shortName ? [names.shortName] : []), ...names.otherNames];
  return { searchKey: all.map(searchKey).join(' '), sortKey: sortKey(names.name, 'en') };
}

/** The words of a search, each of which must be found; nothing asked is no word. */
export function wordsOf(search: string): string[] {
  return searchKey(search).split(' ').filter(Boolean);
}

export type EngagementCounts = {
  readonly gatherings: number;
  readonly agreements: number;
  readonly outputs: number;
};

/**
 * Whether an organisation counts as engaged: it attended, holds a sub-grant, or co-authored an output. Neither a registration
 * nor an application counts, and the partners who run the Action do not.
 */
export function isEngaged(
  kind: OrganisationKind,
  { gatherings, agreements, outputs }: EngagementCounts,
): boolean {
  return kind === 'cso' && gatherings + agreements + outputs > 0;
}
