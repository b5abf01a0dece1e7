import { check, emptyDraft, latestForm, submittedAnswers, withSection } from '../../forms/index.ts';
import { audit } from '../../platform/audit/audit.ts';
import type { Typed } from '../../platform/http/route.ts';
import { mustBeAbleTo, nobody } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { listHalfDays } from '../attendance-list/queries.ts';
import { windowsOf } from '../knowledge-tests/rules.ts';
import { lockOwn } from '../participants/cancel-registration.ts';
import { evaluationKey } from './form-key.ts';
import { withOwn } from './own-questions.ts';
import { giveEvaluationPermission } from './permissions.ts';
import { endWhenAllAnswered, findEnd, insertGiven } from './queries.ts';
import { listOwnQuestions } from './queries-own.ts';
import { fewest, mustBeOpen, parted } from './rules.ts';

/**
 * Says what somebody thinks of a training. What they said is not tied to them. Problems: `not_found`, `participant_state`,
 * `evaluation_not_open`, `evaluation_unfinished`, `evaluation_given`.
 */
export async function giveEvaluation(
  work: Work,
  secrets: { readonly secret: string },
  { linkSecret, typed }: { linkSecret: string; typed: Typed },
): Promise<void> {
  const { tx, actionId, now } = work;
  mustBeAbleTo(work.actor, giveEvaluationPermission, undefined);
  const { participant, gathering } = await lockOwn(work, secrets, { linkSecret });
  if (participant.state !== 'registered') throw problem('participant_state');
  const form = await latestForm(tx, actionId, evaluationKey, 'evaluation');
  if (!form || gathering.withdrawnAt !== null) throw problem('evaluation_not_open');
  const windows = windowsOf(await listHalfDays(tx, gathering.id));
  mustBeOpen(windows, now, await findEnd(tx, gathering.id));
  const definition = withOwn(form.definition, await listOwnQuestions(tx, gathering.id));
  const draft = definition.sections.reduce((kept, section) => withSection(kept, section, typed), emptyDraft);
  const [open] = check(definition, draft, { attachments: {} }, 'submit');
  if (open) throw problem('evaluation_unfinished', {}, { field: open.field });
  const said = parted(definition, submittedAnswers(definition, draft.answers));
  const given = { participantId: participant.id, formVersionId: form.id, ...said };
  if (!(await insertGiven(tx, given))) throw problem('evaluation_given');
  await endWhenAllAnswered(tx, { gatheringId: gathering.id, fewest, at: now });
  // Neither who nor when it could be told from: the trail says that somebody answered.
  await audit({ ...work, actor: nobody }, giveEvaluationPermission.name, {
    kind: 'gathering',
    id: gathering.id,
  });
}
