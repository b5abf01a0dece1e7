import { hashOfContent } from '../../../platform/canonical.ts';
import { dayIn } from '../../../platform/dates.ts';
import { mustBeSeen } from '../../../platform/must-be-seen.ts';
import { mustBeAbleTo } from '../../../platform/permissions.ts';
import { problem } from '../../../platform/problem.ts';
import type { Work } from '../../../platform/work.ts';
import { zone } from '../../../platform/zone.ts';
import { writeEvent } from '../../trail/write-event.ts';
import { contributePermission } from '../permissions.ts';
import {
  type Answer,
  type ContributionRow,
  listOwnNumbers,
  lockContribution,
  type OwnNumber,
  saveAnswer,
} from './queries.ts';

/** Whether an answer is still taken: until the last day, and at the latest until the half-year was counted. */
export function isAnswerable(
  { answerBy, countedOn }: Pick<ContributionRow, 'answerBy' | 'countedOn'>,
  today: string,
): boolean {
  return countedOn === null && today <= answerBy;
}

/** What the answer is about, as a hash: the organisation's own numbers in the half-year, and what was answered until now. */
export function seenOfContribution(
  { answer }: Pick<ContributionRow, 'answer'>,
  numbers: readonly OwnNumber[],
): string {
  return hashOfContent({ answer, numbers });
}

/**
 * A monitor says whether the incidents of their organisation are counted with others. It may be changed until the last day; the same answer
 * once more changes nothing. `seen`: what its page showed (`seenOfContribution`). Problems: `not_found`, `contribution_closed`,
 * `changed_since_shown`.
 */
export async function answerContribution(
  work: Work,
  {
    contributionId,
    answer,
    seen,
  }: { readonly contributionId: string; readonly answer: Answer; readonly seen?: string | undefined },
): Promise<void> {
  const { tx, actor, actionId } = work;
  const found = await lockContribution(tx, actionId, contributionId);
  if (!found) throw problem('not_found');
  mustBeAbleTo(actor, contributePermission, found);
  const today = dayIn(zone, work.now);
  if (!isAnswerable(found, today)) throw problem('contribution_closed');
  if (found.answer === answer) return;
  mustBeSeen(seen, seenOfContribution(found, await listOwnNumbers(tx, found.periodId)));
  await saveAnswer(tx, contributionId, { answer, answeredBy: actor.personId, answeredOn: today });
  await writeEvent(work, contributePermission.name, contributionId);
}
