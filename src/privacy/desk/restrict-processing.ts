import { audit } from '../../platform/audit/audit.ts';
import { newId } from '../../platform/ids.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { records } from '../declarations/records.ts';
import { liftRestrictionPermission, restrictPermission } from '../permissions.ts';
import { lockRequest } from '../requests/queries.ts';
import { type ActResult, areasOf } from './held.ts';
import { type ActAsked, openFound } from './open-request.ts';
import { beginRestriction, endRestriction, insertAct, isRestricted, listHeld } from './queries.ts';

/**
 * Restricts the processing of what is held about somebody (GDPR, article 18): retention and erasure leave their rows as they are, and no
 * mail goes to them but what they ask for. Problems: those of `openFound`, `nothing_to_restrict`, `processing_restricted`.
 */
export async function restrictProcessing(work: Work, asked: ActAsked): Promise<void> {
  const { requestId } = asked;
  const { tx, actor, now } = work;
  const { finding } = await openFound(work, restrictPermission, asked);
  if (finding.way === 'case' || finding.rows === 0) throw problem('nothing_to_restrict');
  if (await isRestricted(tx, requestId)) throw problem('processing_restricted');
  const result: ActResult = Object.fromEntries(
    areasOf(records, await listHeld(tx, finding))
      .filter(({ own }) => own.length > 0)
      .map(({ record, own }) => [record, { reached: own.length, stays: 0, grounds: [], left: 0 }]),
  );
  await beginRestriction(tx, requestId, now);
  await insertAct(tx, {
    id: newId(),
    requestId,
    kind: 'restricted',
    doneAt: now,
    doneBy: actor.personId,
    result,
  });
  await audit(work, restrictPermission.name, { kind: 'privacy_request', id: requestId });
}

/** Ends it; whoever asked is told before (article 18(3)), which the page says. Also after the request was answered. Problem: `not_restricted`. */
export async function liftRestriction(work: Work, { requestId }: { requestId: string }): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const request = await lockRequest(tx, actionId, requestId);
  mustBeAbleTo(actor, liftRestrictionPermission, request);
  await endRestriction(tx, requestId, now);
  await insertAct(tx, {
    id: newId(),
    requestId,
    kind: 'lifted',
    doneAt: now,
    doneBy: actor.personId,
    result: {},
  });
  await audit(work, liftRestrictionPermission.name, { kind: 'privacy_request', id: requestId });
}
