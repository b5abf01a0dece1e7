import { newId } from '../../platform/ids.ts';
import type { Tx } from '../../platform/work.ts';
import { insertCheckIns } from './queries.ts';

/** That somebody was there in the morning of 20 November 2026, by a scan, unless said otherwise. Returns the id. */
export async function buildCheckIn(
  tx: Tx,
  checkIn: Partial<Parameters<typeof insertCheckIns>[1][number]> & {
    gatheringId: string;
    participantId: string;
    recordedBy: string;
  },
): Promise<string> {
  const id = newId();
  const usual = {
    day: '2026-11-20',
    part: 'morning' as const,
    way: 'scan' as const,
    happenedAt: '2026-11-20T08:00:00.000Z',
    receivedAt: '2026-11-20T08:00:00.000Z',
    reason: '',
    organisationId: null,
    doorId: null,
  };
  await insertCheckIns(tx, [{ ...usual, ...checkIn, id }]);
  return id;
}
