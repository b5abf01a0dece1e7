import { audit } from '../../platform/audit/audit.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { answerRequestPermission } from '../permissions.ts';
import { lockRequest, saveRequest } from './queries.ts';
import { mustBeOpen } from './rules.ts';
import type { AnswerForm } from './schema.ts';
import { tellAsker } from './tell-asker.ts';

/** Records what was answered. What was done for it was done before: on the account's page, or by those who keep the record. Problems: `request_answered`, `changed_meanwhile`. */
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
  await saveRequest(work.tx, requestId, {
    outcome,
    answer,
    answeredAt: work.now,
    answeredBy: work.actor.personId,
  });
  await tellAsker(work, request, 'privacy.mail.answered', baseUrl);
  await audit(work, answerRequestPermission.word, { kind: 'privacy_request', id: requestId }, { outcome });
}
