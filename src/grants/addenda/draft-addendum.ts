import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { lockAgreement } from '../agreements/queries.ts';
import { agreementWorkflow } from '../agreements/workflow.ts';
import { keepChange, readWish, type Wish } from './keep-change.ts';

/**
 * The grant officer drafts an addendum that nobody asked for. Returns its id. Problems: `agreement_not_in_state`, those of
 * `readWish`, `addendum_open`.
 */
export async function draftAddendum(
  work: Work,
  { agreementId, wish, seen }: { agreementId: string; wish: Wish; seen?: string },
): Promise<string> {
  const agreement = await lockAgreement(work.tx, agreementId);
  beginStep(work, agreementWorkflow, 'draft_addendum', agreement);
  const { change, facts } = await readWish(work, agreement, { wish, seen });
  const made = { state: 'draft', draftedBy: work.actor.personId, draftedAt: work.now } as const;
  const { reason } = wish;
  const id = await keepChange(work, agreement, { change, facts, reason, made });
  await finishStep(work, agreementWorkflow, 'draft_addendum', agreement.id, { addendum: id }, { reason });
  return id;
}
