import { dayIn } from '../../../platform/dates.ts';
import { mustBeAbleTo } from '../../../platform/permissions.ts';
import { problem } from '../../../platform/problem.ts';
import type { Work } from '../../../platform/work.ts';
import { zone } from '../../../platform/zone.ts';
import { writeEvent } from '../../trail/write-event.ts';
import { comparePermission } from '../permissions.ts';
import type { ComparisonAnswer } from './answers.ts';
import { holdComparison, saveComparisonAnswer } from './queries.ts';

/**
 * A monitor says for their organisation whether an incident of theirs is also another organisation's. Who said so and on which day is kept
 * beside the answer, that the organisation answered in the trail. It may be changed: what a closed half-year counted stays as it is. The same
 * answer once more changes nothing. Problem: `not_found`.
 */
export async function answerComparison(
  work: Work,
  { comparisonId, answer }: { readonly comparisonId: string; readonly answer: ComparisonAnswer },
): Promise<void> {
  const { tx, actor, actionId } = work;
  const found = await holdComparison(tx, actionId, comparisonId);
  if (!found) throw problem('not_found');
  mustBeAbleTo(actor, comparePermission, found);
  if (found.answer === answer) return;
  await saveComparisonAnswer(tx, actionId, { id: comparisonId, answer, day: dayIn(zone, work.now) });
  await writeEvent(work, comparePermission.name, found.incidentId);
}
