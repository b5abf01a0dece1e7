import { listPapers, publishPaper } from '../../papers/index.ts';
import { audit } from '../../platform/audit/audit.ts';
import { dayIn } from '../../platform/dates.ts';
import { mustBeSeen } from '../../platform/must-be-seen.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { zone } from '../../platform/zone.ts';
import { lockRecommendation } from '../recommendations/queries.ts';
import { insertResponse } from '../responses/queries.ts';
import { mustBePublished } from '../responses/rules.ts';
import { replyPapers } from './papers.ts';
import { findReply, lockReply, updateReply } from './queries.ts';
import { mustGoTogether, seenOfReply } from './rules.ts';
import type { ConsentForm } from './schema.ts';
import { replyWorkflow } from './workflow.ts';

/**
 * Sends the reply of an institution, with its consent to publication and the files that are published with it; those who follow the
 * recommendation are told. `seen`: what its page showed (`seenOfReply`). Problems: `not_permitted`, `changed_since_shown`, `reply_not_in_state`, `reply_needs_approval`, `reply_approved_by_another`,
 * `recommendation_is_draft`, `reply_files_without_consent`, `reply_file_not_there`, `paper_not_checked`.
 */
export async function sendReply(
  work: Work,
  { replyId, form, seen }: { replyId: string; form: ConsentForm; seen?: string | undefined },
): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const { recommendationId } = (await findReply(tx, actionId, replyId)) ?? {};
  if (!recommendationId) throw problem('not_found');
  const recommendation = await lockRecommendation(tx, actionId, recommendationId);
  const { addresseeId, stance, text, language, ...reply } = await lockReply(tx, actionId, replyId);
  const state = beginStep(work, replyWorkflow, 'send', reply);
  mustBePublished(recommendation);
  mustGoTogether(form);
  const there = await listPapers(tx, actionId, 'reply', [replyId]);
  mustBeSeen(seen, seenOfReply({ stance, text, language }, there));
  const { mayBePublished, publicFiles } = form;
  await insertResponse(tx, {
    ...{ id: replyId, recommendationId, addresseeId, stance, text, language, mayBePublished },
    ...{ givenOn: dayIn(zone, now), channel: 'page', letterReference: '' },
    ...{ recordedBy: actor.personId, createdAt: now },
  });
  await updateReply(tx, replyId, { state }, now);
  if (publicFiles.some((id) => !there.some((one) => one.id === id && !one.removedAt)))
    throw problem('reply_file_not_there', {}, { field: 'public_files' });
  for (const paperId of publicFiles) await publishPaper(work, { owner: replyPapers, paperId });
  await work.enqueue('recommendation.respond', { recommendationId });
  const details = { stance, addressee: addresseeId, published: mayBePublished };
  await audit(work, 'recommendation.respond', { kind: 'recommendation', id: recommendationId }, details);
  await finishStep(work, replyWorkflow, 'send', replyId, {
    published: mayBePublished,
    files: publicFiles.length,
  });
}
