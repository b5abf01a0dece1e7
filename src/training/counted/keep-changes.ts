import { dayIn } from '../../platform/dates.ts';
import type { Tx, Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { findGathering, listAttendance } from '../queries.ts';
import { insertChanges, isInFrozenPeriod } from './queries.ts';
import { type Counted, changesToExplain, mustBeExplained } from './rules.ts';

/** What figures count of an event now. */
export type CountedBefore = Counted & { readonly id: string; readonly frozen: boolean };
export async function readCounted(tx: Tx, actionId: string, gatheringId: string): Promise<CountedBefore> {
  const gathering = (await findGathering(tx, actionId, gatheringId))!;
  const attendance = await listAttendance(tx, gatheringId);
  return { id: gatheringId, gathering, attendance, frozen: await isInFrozenPeriod(tx, gatheringId) };
}

/** Keeps what is changed of what figures count, with who and why. Problem: `reason_for_counted`. */
export async function keepCountedChanges(
  work: Work,
  { before, after, reason }: { before: CountedBefore; after: Counted; reason: string },
): Promise<void> {
  const { now } = work;
  const changes = changesToExplain(before, after, { today: dayIn(zone, now), frozen: before.frozen });
  mustBeExplained(changes, reason);
  if (changes.length > 0) await insertChanges(work, before.id, changes, reason);
}
