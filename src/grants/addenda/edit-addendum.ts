import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { lockDrafted } from './drafted.ts';
import { readWish, type Wish } from './keep-change.ts';
import { saveAddendum, valuesOf } from './queries.ts';
import { addendumWorkflow } from './workflow.ts';

/**
 * The grant officer writes the terms of an addendum, of their own draft or from a request. Another amount stays that of the person who
 * proposed it until it is another one again. Problems: `addendum_not_in_state`, `changed_meanwhile`, those of `mustBePossible`.
 */
export async function editAddendum(
  work: Work,
  { addendumId, version, wish }: { addendumId: string; version: number; wish: Wish },
): Promise<void> {
  const { addendum, agreement } = await lockDrafted(work, addendumId);
  const state = beginStep(work, addendumWorkflow, 'edit', addendum);
  if (version !== addendum.version) throw problem('changed_meanwhile');
  const { change, facts } = await readWish(work, agreement, { wish });
  const isSameAmount = change.amountMinor !== null && change.amountMinor === addendum.newAmountMinor;
  const drafted = { draftedBy: work.actor.personId, draftedAt: work.now };
  await saveAddendum(work.tx, addendum.id, {
    ...valuesOf(change, facts),
    ...{ state, reason: wish.reason, transferPercent: facts.transferPercent },
    ...(isSameAmount ? {} : drafted),
    changedAt: work.now,
  });
  await finishStep(work, addendumWorkflow, 'edit', addendum.id, {}, { reason: wish.reason });
}
