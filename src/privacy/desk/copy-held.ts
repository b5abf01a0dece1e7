import { audit } from '../../platform/audit/audit.ts';
import { newId } from '../../platform/ids.ts';
import type { Work } from '../../platform/work.ts';
import { records } from '../declarations/records.ts';
import { copyHeldPermission } from '../permissions.ts';
import { type ActResult, areasOf } from './held.ts';
import { type ActAsked, openFound } from './open-request.ts';
import { insertAct, listHeld } from './queries.ts';

/** Opens the copy of what is held about the person to be taken away (GDPR, articles 15 and 20): an act, with how many rows of what. */
export async function copyHeld(work: Work, asked: ActAsked): Promise<void> {
  const { requestId } = asked;
  const { tx, actor, now } = work;
  const { finding } = await openFound(work, copyHeldPermission, asked);
  const result: ActResult = Object.fromEntries(
    areasOf(records, await listHeld(tx, finding))
      .filter(({ own }) => own.length > 0)
      .map(({ record, own }) => [record, { reached: own.length, stays: 0, grounds: [], left: 0 }]),
  );
  await insertAct(tx, {
    id: newId(),
    requestId,
    kind: 'copied',
    doneAt: now,
    doneBy: actor.personId,
    result,
  });
  await audit(work, copyHeldPermission.name, { kind: 'privacy_request', id: requestId });
}
