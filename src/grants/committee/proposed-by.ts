import { problem } from '../../platform/problem.ts';
import type { Tx } from '../../platform/work.ts';
import { findCall, listLots } from '../calls/queries.ts';
import { type Departures, departFrom } from '../selection/departures.ts';
import { listRankingRows, type RankingRow } from '../selection/queries.ts';
import type { Committee } from './queries.ts';

export type Proposed = ReturnType<typeof departFrom<Awaited<ReturnType<typeof listRankingRows>>[number]>>;

/** The latest ranking with the outcomes that a committee proposes: those of the ranking, and where it departs from it. */
export async function proposedBy(
  tx: Tx,
  { callId, latestRankingId, departures }: Pick<Committee, 'callId' | 'latestRankingId' | 'departures'>,
): Promise<Proposed> {
  if (latestRankingId === null) return [];
  const { rules } = (await findCall(tx, callId))!;
  const call = { lots: await listLots(tx, callId), passPoints: rules.passPoints };
  return departFrom(await listRankingRows(tx, latestRankingId), call, departures);
}

const hasPassed = ({ reason }: { readonly reason: string }) =>
  reason !== 'below_floor' && reason !== 'below_pass_mark';

/** The applications on which a committee can depart: those of the latest ranking that passed, in its order. */
export async function listPassed(
  tx: Tx,
  { latestRankingId }: Pick<Committee, 'latestRankingId'>,
): Promise<RankingRow[]> {
  if (latestRankingId === null) return [];
  return (await listRankingRows(tx, latestRankingId)).filter(hasPassed);
}

/**
 * Each departure leads to what it says: the application is ranked, it passed, and what is taken fits into the envelope of its lot.
 * Problems: `committee_departure_unknown` (number), `committee_departure_failed` (number), `committee_departure_no_room` (number).
 */
export function mustLead(departures: Departures, rows: Proposed): void {
  for (const [at, [number, { kind }]] of Object.entries(departures).entries()) {
    const field = { field: `depart.${at + 1}` };
    const row = rows.find((one) => one.number === number);
    if (!row) throw problem('committee_departure_unknown', { number }, field);
    if (!hasPassed(row)) throw problem('committee_departure_failed', { number }, field);
    if (kind === 'take' && row.reason !== 'taken_before')
      throw problem('committee_departure_no_room', { number }, field);
  }
}
