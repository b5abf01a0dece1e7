import { audit } from '../../platform/audit/audit.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { keepCountedChanges, readCounted } from '../counted/keep-changes.ts';
import { lockGathering } from '../queries.ts';
import { mustStand } from '../rules.ts';
import { listPermissions } from './permissions.ts';
import { findCheckIn, takeBackCheckIn } from './queries.ts';
import { recount } from './queries-counts.ts';
import type { TakeBackForm } from './schema.ts';

/**
 * Takes back that somebody was at a half-day, because it was noted by mistake. The entry stays, with who took it back and why; sent once
 * more by a phone it is not written again. Problems: `not_permitted`, `not_found`, `gathering_withdrawn`, `check_in_taken_back`.
 */
export async function takeBack(
  work: Work,
  { checkInId, form }: { checkInId: string; form: TakeBackForm },
): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const entry = await findCheckIn(tx, actionId, checkInId);
  if (!entry) throw problem('not_found');
  const { gatheringId } = entry;
  const gathering = await lockGathering(tx, actionId, gatheringId);
  mustBeAbleTo(actor, listPermissions.takeBack, gathering);
  mustStand(gathering);
  const before = await readCounted(tx, actionId, gatheringId);
  const taken = await takeBackCheckIn(tx, {
    id: checkInId,
    gatheringId,
    takenBackAt: now,
    takenBackBy: actor.personId,
    takenBackReason: form.reason,
  });
  if (!taken) throw problem('check_in_taken_back');
  await recount(tx, gatheringId);
  const after = await readCounted(tx, actionId, gatheringId);
  await keepCountedChanges(work, { before, after, reason: form.reason });
  await audit(
    work,
    listPermissions.takeBack.name,
    { kind: 'gathering', id: gatheringId },
    { check_in: checkInId },
    { reason: form.reason },
  );
}
