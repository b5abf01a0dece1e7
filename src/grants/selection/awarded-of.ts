import type { RankingRow } from './queries.ts';

/** The rows of a ranking that are to be awarded. */
export function awardedOf(rows: readonly RankingRow[]): RankingRow[] {
  return rows.filter(({ outcome }) => outcome === 'awarded');
}
