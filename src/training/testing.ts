import { newId } from '../platform/ids.ts';
import type { Tx } from '../platform/work.ts';
import { type GatheringValues, insertGathering, saveAttendance } from './queries.ts';
import type { Attendance } from './schema.ts';

/** A published round table in Belgrade, held before the time of the tests, unless said otherwise. Returns the id. */
export async function buildGathering(
  tx: Tx,
  gathering: Partial<GatheringValues> & {
    actionId: string;
    hostId: string;
    recordedBy: string;
    attendance?: readonly Attendance[];
    /** Null is a draft. */
    publishedAt?: string | null;
  },
): Promise<string> {
  const id = newId();
  const { attendance = [], ...values } = gathering;
  await insertGathering(tx, {
    kind: 'round_table',
    scope: 'national',
    title: 'Round table of the tests',
    jurisdiction: 'RS',
    place: 'Beograd',
    placeFor: 'everybody',
    publishedAt: '2026-10-21T09:00:00.000Z',
    startsOn: '2026-10-20',
    endsOn: values.startsOn ?? '2026-10-20',
    otherWomen: 0,
    otherMen: 0,
    ...values,
    id,
    createdAt: '2026-10-21T09:00:00.000Z',
  });
  await saveAttendance(tx, id, attendance);
  return id;
}
