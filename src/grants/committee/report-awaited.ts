import { refusalOf } from '../../platform/problem.ts';
import type { Tx } from '../../platform/work.ts';
import { listCommitteesOf, listReportFirst } from './queries.ts';
import { mustBeReported } from './rules.ts';
import { committeeTermsOf } from './terms.ts';

/** The calls whose decision still waits for a report of their committee: it is not signed, is on an earlier ranking, or a vote was lost. */
export async function listAwaitingReport(tx: Tx, actionId: string): Promise<string[]> {
  const calls = await listReportFirst(tx, actionId);
  if (calls.length === 0) return [];
  const meetings = await listCommitteesOf(
    tx,
    calls.map(({ callId }) => callId),
  );
  const waiting = calls.filter(({ callId, rankingId, rules }) => {
    const own = meetings.filter((one) => one.callId === callId);
    return refusalOf(() => mustBeReported(committeeTermsOf(rules), own, rankingId)) !== undefined;
  });
  return waiting.map(({ callId }) => callId);
}
