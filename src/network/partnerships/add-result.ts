import { audit } from '../../platform/audit/audit.ts';
import { dayIn } from '../../platform/dates.ts';
import { newId } from '../../platform/ids.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { addResultPermission } from './permissions.ts';
import { insertResult, lockPartnership } from './queries.ts';
import { mustHaveHappened } from './rules.ts';
import type { ResultForm } from './schema.ts';

/** Notes what came of a partnership, with its day. Problems: `not_permitted`, `not_found`, `partnership_result_outside`. */
export async function addResult(
  work: Work,
  { partnershipId, form }: { partnershipId: string; form: ResultForm },
): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const partnership = await lockPartnership(tx, actionId, partnershipId);
  mustBeAbleTo(actor, addResultPermission, partnership);
  mustHaveHappened(form.happenedOn, partnership.beganOn, dayIn(zone, now));
  await insertResult(tx, { ...form, id: newId(), partnershipId, recordedBy: actor.personId, createdAt: now });
  await audit(work, 'partnership.add_result', { kind: 'partnership', id: partnershipId });
}
