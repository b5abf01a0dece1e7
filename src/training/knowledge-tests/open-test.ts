import { audit } from '../../platform/audit/audit.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { listHalfDays } from '../attendance-list/queries.ts';
import { lockGathering } from '../queries.ts';
import { mustStand } from '../rules.ts';
import { testPermissions } from './permissions.ts';
import { findTest, insertTest } from './queries.ts';
import { listAsked } from './queries-questions.ts';
import { mustBeOpenable, testOf, windowsOf } from './rules.ts';

/**
 * Opens the test of a training: what its modules ask, and what is right, is fixed from here on. Problems: `not_permitted`,
 * `not_found`, `gathering_withdrawn`, `test_open_already`, `test_without_sessions`, `test_without_questions`, `test_too_late`.
 */
export async function openTest(work: Work, { gatheringId }: { gatheringId: string }): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const gathering = await lockGathering(tx, actionId, gatheringId);
  mustBeAbleTo(actor, testPermissions.open, gathering);
  mustStand(gathering);
  if (await findTest(tx, gatheringId)) throw problem('test_open_already');
  mustBeOpenable(windowsOf(await listHalfDays(tx, gatheringId)), now);
  const test = testOf(gathering.title, await listAsked(tx, gatheringId));
  await insertTest(tx, { ...test, gatheringId, openedAt: now, openedBy: actor.personId });
  await audit(
    work,
    testPermissions.open.name,
    { kind: 'gathering', id: gatheringId },
    { questions: Object.keys(test.answerKey).length, sha256: test.sha256 },
  );
}
