import { dayIn } from '../../../platform/dates.ts';
import { mustBeAbleTo } from '../../../platform/permissions.ts';
import { problem } from '../../../platform/problem.ts';
import type { Work } from '../../../platform/work.ts';
import { zone } from '../../../platform/zone.ts';
import { writeEvent } from '../../trail/write-event.ts';
import { contributePermission } from '../permissions.ts';
import { type Answer, type ContributionRow, lockContribution, saveAnswer } from './queries.ts';

/** Whether an answer is still taken: until the last day, and at the latest until the half-year was counted. */
export function isAnswerable(
  { answerBy, countedOn }: Pick<ContributionRow, 'answerBy' | 'countedOn'>,
  today: string,
): boolean {
  return countedOn === null && today <= answerBy;
}

/**
 * A monitor says whether the incidents of their organisation are counted with others. It may be changed until the last day; the same answer
 * once more changes nothing. Problems: `not_found`, `contribution_closed`.
 */
export async function answerContribution(
  work: Work,
  { contributionId, answer }: { readonly contributionId: string; readonly answer: Answer },
): Promise<void> {
  const { tx, actor, actionId } = work;
  const found = await lockContribution(tx, actionId, contributionId);
  if (!found) throw problem('not_found');
  mustBeAbleTo(actor, contributePermission, found);
  const today = dayIn(zone, work.now);
  if (!isAnswerable(found, today)) throw problem('contribution_closed');
  if (found.answer === answer) return;
  await saveAnswer(tx, contributionId, { answer, answeredBy: actor.personId, answeredOn: today });
  await writeEvent(work, contributePermission.name, contributionId);
}
