import { problem } from '../../platform/problem.ts';
import type { Tx } from '../../platform/work.ts';
import { hasUnranked, listRankingRows, type Ranking, type RankingRow } from './queries.ts';

/** A ranking is still what the applications are: none of it withdrew, and none is missing. Gives its rows. Problem: `ranking_outdated`. */
export async function mustBeCurrent(tx: Tx, ranking: Pick<Ranking, 'id' | 'callId'>): Promise<RankingRow[]> {
  const rows = await listRankingRows(tx, ranking.id);
  const outdated = rows.some(({ state }) => state !== 'eligible') || (await hasUnranked(tx, ranking));
  if (outdated) throw problem('ranking_outdated');
  return rows;
}
