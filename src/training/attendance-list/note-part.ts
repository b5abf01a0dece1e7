import { audit } from '../../platform/audit/audit.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { lockGathering } from '../queries.ts';
import { mustStand } from '../rules.ts';
import { listPermissions } from './permissions.ts';
import { findCheckIn, savePart } from './queries.ts';
import type { PartForm } from './schema.ts';

/**
 * Notes that somebody was at a part of a half-day: came late, left early, or was there for all of it after all. Whether they were there
 * stays as it is. Problems: `not_permitted`, `not_found` (also when it was taken back), `gathering_withdrawn`.
 */
export async function notePart(
  work: Work,
  { checkInId, form }: { checkInId: string; form: PartForm },
): Promise<void> {
  const { tx, actor, actionId } = work;
  const entry = await findCheckIn(tx, actionId, checkInId);
  if (!entry) throw problem('not_found');
  const { gatheringId } = entry;
  const gathering = await lockGathering(tx, actionId, gatheringId);
  mustBeAbleTo(actor, listPermissions.notePart, gathering);
  mustStand(gathering);
  if (!(await savePart(tx, checkInId, form))) throw problem('not_found');
  await audit(
    work,
    listPermissions.notePart.name,
    { kind: 'gathering', id: gatheringId },
    { check_in: checkInId },
  );
}
