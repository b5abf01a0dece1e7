import { audit } from '../../platform/audit/audit.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { listHalfDays } from '../attendance-list/queries.ts';
import { windowsOf } from '../knowledge-tests/rules.ts';
import { lockGathering } from '../queries.ts';
import { mustStand } from '../rules.ts';
import { type OwnQuestion, seenOwn } from './own-questions.ts';
import { askOwnPermission } from './permissions.ts';
import { findEnd, listGiven } from './queries.ts';
import { listOwnQuestions, replaceOwnQuestions } from './queries-own.ts';
import { mustNotHaveBegun, standingOf } from './rules.ts';

/**
 * Asks questions of the trainer's own at the end of the feedback form, in place of those before. `seen`: what its form was filled from
 * (`seenOwn`). Problems: `not_permitted`, `gathering_withdrawn`, `evaluation_begun`, `changed_meanwhile`.
 */
export async function askOwnQuestions(
  work: Work,
  {
    gatheringId,
    questions,
    seen,
  }: { gatheringId: string; questions: readonly OwnQuestion[]; seen?: string | undefined },
): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const gathering = await lockGathering(tx, actionId, gatheringId);
  mustBeAbleTo(actor, askOwnPermission, gathering);
  mustStand(gathering);
  const windows = windowsOf(await listHalfDays(tx, gatheringId));
  const standing = standingOf(windows, now, await findEnd(tx, gatheringId));
  mustNotHaveBegun(standing, (await listGiven(tx, gatheringId)).length);
  if (seen !== undefined && seen !== seenOwn(await listOwnQuestions(tx, gatheringId)))
    throw problem('changed_meanwhile');
  await replaceOwnQuestions(tx, gatheringId, questions, { writtenBy: actor.personId, writtenAt: now });
  await audit(
    work,
    'evaluation.ask',
    { kind: 'gathering', id: gatheringId },
    { questions: questions.length },
  );
}
