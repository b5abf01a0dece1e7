import { audit } from '../../platform/audit/audit.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { lockAgreement } from '../agreements/queries.ts';
import { agreementWorkflow } from '../agreements/workflow.ts';
import { keepChange, readWish, type Wish } from './keep-change.ts';
import type { Asked } from './queries.ts';
import { mustNeedAddendum } from './rules.ts';

/**
 * The sub-grantee asks for a change of its signed agreement; the grant officers are told. Another amount is for them to propose. Returns
 * its id. Problems: `agreement_not_in_state`, those of `readWish`, `addendum_open`, `addendum_not_needed` (percent).
 */
export async function askForChange(
  work: Work,
  { agreementId, wish, seen }: { agreementId: string; wish: Omit<Wish, 'amountMinor'>; seen?: string },
): Promise<string> {
  const agreement = await lockAgreement(work.tx, agreementId);
  beginStep(work, agreementWorkflow, 'ask_change', agreement);
  const asked = { wish: { ...wish, amountMinor: null }, seen, saysAllInReason: true };
  const { change, facts } = await readWish(work, agreement, asked);
  mustNeedAddendum(change, facts);
  const { personId: requestedBy } = work.actor;
  const { reason } = wish;
  const { amountMinor: _amount, ...terms } = change;
  const kept = JSON.stringify({ ...terms, reason } satisfies Asked);
  const made = { state: 'requested', requestedBy, requestedAt: work.now, asked: kept } as const;
  const id = await keepChange(work, agreement, { change, facts, reason, made });
  await work.enqueue('addendum.ask', { addendumId: id });
  await finishStep(work, agreementWorkflow, 'ask_change', agreement.id, { addendum: id }, { reason });
  await audit(work, 'addendum.ask', { kind: 'addendum', id });
  return id;
}
