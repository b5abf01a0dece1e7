import type { Tx } from '../../platform/work.ts';
import { type LastDuty, listDuties, saveDuty } from './queries-repeated.ts';

export type RepeatedDuties = {
  /** Ended or refused, as they were last. */
  readonly ended: number;
  /** Nothing is known of them: the data protection officer has to confirm them again. */
  readonly asked: number;
};

/**
 * Ends again in a restored database, as the owner of its tables, duties that were ended or refused since the backup. A live duty of which
 * nothing is known (`last` is undefined, or lacks it) gives nothing until the data protection officer confirms it anew.
 */
export async function repeatEndedDuties(
  tx: Tx,
  last: readonly LastDuty[] | undefined,
): Promise<RepeatedDuties> {
  const known = new Map((last ?? []).map((one) => [one.id, one]));
  let [ended, asked] = [0, 0];
  for (const { id, state } of await listDuties(tx)) {
    if (state === 'ended') continue;
    const now = known.get(id);
    if (!now && state === 'confirmed') {
      await saveDuty(tx, id, { state: 'proposed', confirmedBy: null, confirmedAt: null });
      asked += 1;
    } else if (now && now.state !== state && (now.state === 'ended' || now.state === 'refused')) {
      const { confirmedBy, confirmedAt, refusedBy, refusedAt, reason, endedBy, endedAt } = now;
      const said = { confirmedBy, confirmedAt, refusedBy, refusedAt, reason, endedBy, endedAt };
      await saveDuty(tx, id, { state: now.state, ...said });
      ended += 1;
    }
  }
  return { ended, asked };
}
