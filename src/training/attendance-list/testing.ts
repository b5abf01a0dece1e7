import { newId } from '../../platform/ids.ts';
import type { Tx } from '../../platform/work.ts';
import { insertCheckIn } from './queries.ts';

/** That somebody was there in the morning of 20 November 2026, by a scan, unless said otherwise. Returns the id. */
export async function buildCheckIn(
  tx: Tx,
  checkIn: Partial<Parameters<typeof insertCheckIn>[1]> & {
    gatheringId: string;
    participantId: string;
    recordedBy: string;
  },
): Promise<string> {
  const id = newId();
  await insertCheckIn(tx, {
    day: '2026-11-20',
    part: 'morning',
    way: 'scan',
    happenedAt: '2026-11-20T08:00:00.000Z',
    receivedAt: '2026-11-20T08:00:00.000Z',
    reason: '',
    organisationId: null,
    doorId: null,
    ...checkIn,
    id,
  });
  return id;
}
