import { audit } from '../../platform/audit/audit.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { mustBeDone, outcomesOpen } from '../desk/answerable.ts';
import { findFinding, listActs, saveDigests } from '../desk/queries.ts';
import { answerRequestPermission } from '../permissions.ts';
import { lockRequest, saveRequest } from './queries.ts';
import { mustBeOpen } from './rules.ts';
import type { AnswerForm } from './schema.ts';
import { tellAsker } from './tell-asker.ts';

/**
 * Answers with what was done, which the platform says by itself from the acts; the officer may add to it. Problems: `request_answered`,
 * `changed_meanwhile`, and `answer_without_act` where the answer would say what has not been done.
 */
export async function answerRequest(
  work: Work,
  { baseUrl }: { baseUrl: string },
  { requestId, form }: { requestId: string; form: AnswerForm },
): Promise<void> {
  const request = await lockRequest(work.tx, work.actionId, requestId);
  mustBeAbleTo(work.actor, answerRequestPermission, request);
  mustBeOpen(request);
  if (form.version !== request.version) throw problem('changed_meanwhile');
  const { outcome, answer } = form;
  const acts = await listActs(work.tx, [requestId]);
  mustBeDone(outcome, outcomesOpen(request.kind, await findFinding(work.tx, requestId), acts));
  await saveRequest(work.tx, requestId, {
    outcome,
    answer,
    answeredAt: work.now,
    answeredBy: work.actor.personId,
  });
  // What was found is compared no more.
  await saveDigests(work.tx, requestId, []);
  await tellAsker(work, request, 'privacy.mail.answered', baseUrl);
  await audit(work, answerRequestPermission.name, { kind: 'privacy_request', id: requestId }, { outcome });
}
