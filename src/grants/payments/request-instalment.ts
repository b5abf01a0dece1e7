import { dayIn } from '../../platform/dates.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { zone } from '../../platform/zone.ts';
import { lockAgreement } from '../agreements/queries.ts';
import { findFigures, findInstalment, lockInstalment, saveInstalment } from './queries.ts';
import { conditionsOf, requestableMinor, toldOf } from './rules.ts';
import { instalmentWorkflow } from './workflow.ts';

/**
 * The sub-grantee asks for an instalment: for what was planned, or for less when less is due (`requestableMinor`, whose problems stand
 * against it). The amount is kept with the request and not asked again at the approvals: after the final report nothing of what was
 * accepted is corrected while an instalment is requested, and none is requested while a correction waits.
 */
export async function requestInstalment(work: Work, input: { instalmentId: string }): Promise<void> {
  // The agreement first, as a correction of what was accepted locks it: one of the two is later.
  const before = await findInstalment(work.tx, input.instalmentId);
  if (before) await lockAgreement(work.tx, before.agreementId);
  const instalment = await lockInstalment(work.tx, input.instalmentId);
  const figures = await findFigures(work.tx, instalment.agreementId, dayIn(zone, work.now));
  const { grantMinor, rules, agreementState: agreed } = instalment;
  const conditions = conditionsOf(instalment, { state: agreed, grantMinor, rules }, figures);
  const state = beginStep(work, instalmentWorkflow, 'request', { ...instalment, conditions });
  const amountMinor = requestableMinor(conditions);
  await saveInstalment(work.tx, instalment.id, {
    state,
    amountMinor,
    plannedMinor: amountMinor < conditions.plannedMinor ? conditions.plannedMinor : null,
    requestedAt: work.now,
    requestedBy: work.actor.personId,
  });
  const details = { agreement: instalment.agreementId, amount_minor: amountMinor };
  const told = toldOf({ amountMinor, currency: instalment.currency });
  await finishStep(work, instalmentWorkflow, 'request', instalment.id, details, {}, told);
}
