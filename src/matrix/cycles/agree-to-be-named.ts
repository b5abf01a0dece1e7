import { audit } from '../../platform/audit/audit.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import { cyclePermissions } from './permissions.ts';
import { saveNamed } from './queries-briefs.ts';
import { lockSeat } from './queries-seats.ts';

/** An assessor agrees to be named as an author of the briefs, or no longer: also after publication, and at once. Problem: `not_permitted`. */
export async function agreeToBeNamed(
  work: Work,
  { seatId, named }: { seatId: string; named: boolean },
): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const seat = await lockSeat(tx, actionId, seatId);
  mustBeAbleTo(actor, cyclePermissions.nameAuthor, seat);
  await saveNamed(tx, seatId, named, now);
  await audit(work, cyclePermissions.nameAuthor.name, { kind: 'cycle_seat', id: seatId }, { named });
}
