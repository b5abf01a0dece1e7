import { z } from 'zod';
import { audit } from '../../platform/audit/audit.ts';
import { newId } from '../../platform/ids.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { records } from '../declarations/records.ts';
import { correctNamePermission } from '../permissions.ts';
import { correctablesOf } from './correctable.ts';
import { digestsOf } from './held.ts';
import { openFound } from './open-request.ts';
import { correctValueOf, insertAct, listHeld, saveDigests } from './queries.ts';

/**
 * Writes an address or a contact's name as its person says it is, where it is kept (GDPR, article 16). What is declared says which values
 * these are. Problems: those of `openFound`, `nothing_to_correct` (no value of theirs, or the same), `correct_address`.
 */
export async function correctValue(
  work: Work,
  {
    requestId,
    form: { what, name: after, seen },
  }: { requestId: string; form: { what: string; name: string; seen?: string } },
): Promise<void> {
  const { tx, actor, now } = work;
  const { finding } = await openFound(work, correctNamePermission, { requestId, seen });
  const rows = finding.way === 'case' ? [] : await listHeld(tx, finding);
  const one = correctablesOf(records, rows).find(({ key }) => key === what);
  if (!one) throw problem('nothing_to_correct', {}, { field: 'what' });
  if (one.holds === 'contact' && !z.email().safeParse(after).success)
    throw problem('correct_address', {}, { field: 'name' });
  const reached = await correctValueOf(tx, { ...one, before: one.value, after });
  if (reached === 0) throw problem('nothing_to_correct', {}, { field: 'name' });
  // What this act changed is not counted again.
  await saveDigests(tx, requestId, digestsOf(records, await listHeld(tx, finding)));
  const result = { [one.record]: { reached, stays: 0, grounds: [], left: 0 } };
  const act = { id: newId(), requestId, kind: 'corrected', doneAt: now, doneBy: actor.personId } as const;
  await insertAct(tx, { ...act, result });
  await audit(
    work,
    correctNamePermission.name,
    { kind: 'privacy_request', id: requestId },
    { records: reached },
  );
}
