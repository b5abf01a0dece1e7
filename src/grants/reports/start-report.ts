import { newId } from '../../platform/ids.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { lockAgreement } from '../agreements/queries.ts';
import { findPeriod, openReport } from './queries.ts';
import { periodWorkflow } from './workflow.ts';

/** Opens the report of a period that was created in advance. Starting it again finds it. Returns its id. Problems: `agreement_not_signed`, `agreement_not_in_state` once it is closed, `addendum_open`. */
export async function startReport(work: Work, input: { periodId: string }): Promise<string> {
  const period = await findPeriod(work.tx, input.periodId);
  if (!period) throw problem('not_found');
  mustBeAbleTo(work.actor, periodWorkflow.steps.start.permission, period);
  if (period.reportId) return period.reportId;
  const { state: agreementState, newEndWaits } = await lockAgreement(work.tx, period.agreementId);
  const asked = { ...period, agreementState, newEndWaits, state: 'not_started' };
  beginStep(work, periodWorkflow, 'start', asked);
  const id = await openReport(work.tx, {
    id: newId(),
    actionId: work.actionId,
    periodId: period.id,
    agreementId: period.agreementId,
    organisationId: period.organisationId,
    now: work.now,
    by: work.actor.personId,
  });
  await finishStep(work, periodWorkflow, 'start', id);
  return id;
}
