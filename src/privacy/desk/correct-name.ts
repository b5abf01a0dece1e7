import { audit } from '../../platform/audit/audit.ts';
import { newId } from '../../platform/ids.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { records } from '../declarations/records.ts';
import { correctNamePermission } from '../permissions.ts';
import { digestsOf } from './held.ts';
import { openFound } from './open-request.ts';
import { correctNames, insertAct, listHeld, saveDigests } from './queries.ts';

/**
 * Writes a name as its person says it is, on the account and on the lists of events (GDPR, article 16). An address is changed by whoever
 * signs in with it. Problems: those of `openFound`, `nothing_to_correct`.
 */
export async function correctName(
  work: Work,
  { requestId, form: { name, seen } }: { requestId: string; form: { name: string; seen?: string } },
): Promise<void> {
  const { tx, actor, now } = work;
  const { finding } = await openFound(work, correctNamePermission, { requestId, seen });
  const reached = finding.way === 'case' ? 0 : await correctNames(tx, finding, name);
  if (reached === 0) throw problem('nothing_to_correct', {}, { field: 'name' });
  // What this act changed is not counted again.
  await saveDigests(tx, requestId, digestsOf(records, await listHeld(tx, finding)));
  const result = { account: { reached, stays: 0, grounds: [], left: 0 } };
  await insertAct(tx, {
    id: newId(),
    requestId,
    kind: 'corrected',
    doneAt: now,
    doneBy: actor.personId,
    result,
  });
  await audit(
    work,
    correctNamePermission.name,
    { kind: 'privacy_request', id: requestId },
    { records: reached },
  );
}
