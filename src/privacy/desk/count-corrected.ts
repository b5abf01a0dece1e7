import { audit } from '../../platform/audit/audit.ts';
import { newId } from '../../platform/ids.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { records } from '../declarations/records.ts';
import { correctNamePermission } from '../permissions.ts';
import { changedSince, digestsOf } from './held.ts';
import { type ActAsked, openFound } from './open-request.ts';
import { insertAct, listHeld, saveDigests } from './queries.ts';

/**
 * Counts what was corrected about a person since they were found, or since it was counted last: their staff or organisation corrects it
 * where it is kept, and the answer says what changed. Problems: those of `openFound`, `nothing_was_corrected`.
 */
export async function countCorrected(work: Work, asked: ActAsked): Promise<void> {
  const { requestId } = asked;
  const { tx, actor, now } = work;
  const { finding } = await openFound(work, correctNamePermission, asked);
  const rows = finding.way === 'case' ? [] : await listHeld(tx, finding);
  const result = changedSince(finding.digests, records, rows);
  if (Object.keys(result).length === 0) throw problem('nothing_was_corrected');
  await saveDigests(tx, requestId, digestsOf(records, rows));
  const act = {
    id: newId(),
    requestId,
    kind: 'corrected',
    doneAt: now,
    doneBy: actor.personId,
    result,
  } as const;
  await insertAct(tx, act);
  await audit(
    work,
    correctNamePermission.name,
    { kind: 'privacy_request', id: requestId },
    { records: Object.keys(result).length },
  );
}
