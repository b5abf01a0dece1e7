import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { lockAgreement } from '../agreements/queries.ts';
import { readWish, type Wish } from './keep-change.ts';
import { lockAddendum, saveAddendum, valuesOf } from './queries.ts';
import { addendumWorkflow } from './workflow.ts';

/** The grant officer writes the terms of an addendum, of their own draft or from a request. Problems: `addendum_not_in_state`, `changed_meanwhile`, those of `mustBePossible`. */
export async function editAddendum(
  work: Work,
  { addendumId, version, wish }: { addendumId: string; version: number; wish: Wish },
): Promise<void> {
  const addendum = await lockAddendum(work.tx, addendumId);
  const state = beginStep(work, addendumWorkflow, 'edit', addendum);
  if (version !== addendum.version) throw problem('changed_meanwhile');
  const agreement = await lockAgreement(work.tx, addendum.agreementId);
  const { change, facts } = await readWish(work, agreement, wish);
  await saveAddendum(work.tx, addendum.id, {
    ...valuesOf(change, facts),
    ...{ state, reason: wish.reason, transferPercent: facts.transferPercent },
    ...{ draftedBy: work.actor.personId, draftedAt: work.now, changedAt: work.now },
  });
  await finishStep(work, addendumWorkflow, 'edit', addendum.id, {}, { reason: wish.reason });
}
