import type { AuditDetails } from '../../platform/audit/audit.ts';
import type { Instant } from '../../platform/dates.ts';
import { mustBeSeen } from '../../platform/must-be-seen.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { screeningFacts } from '../screening/screening-facts.ts';
import { findFileAtBank, type InstalmentRecord, lockInstalment, saveInstalment } from './queries.ts';
import { mustBeStopped, seenOfInstalment, toldOf } from './rules.ts';
import { instalmentWorkflow } from './workflow.ts';

/** The approvals, in their order, each with what it leaves on the instalment. */
const traces = {
  approve_first: (by: string | null, at: Instant | null) => ({ firstApprovedBy: by, firstApprovedAt: at }),
  approve_second: (by: string | null, at: Instant | null) => ({ secondApprovedBy: by, secondApprovedAt: at }),
};
export type Approval = keyof typeof traces;
export const approvals = Object.keys(traces) as Approval[];

/**
 * One of the approvals, each by whom the workflow names. `seen`: what the page showed (`seenOfInstalment`). Problems: `instalment_not_in_state`,
 * `same_approver`, those of `mustBeScreened`, `changed_since_shown`.
 */
export async function approveInstalment(
  work: Work,
  input: { instalmentId: string; approval: Approval; seen?: string },
): Promise<void> {
  const instalment = await lockInstalment(work.tx, input.instalmentId);
  const screening = await screeningFacts(work, instalment.organisationId);
  const state = beginStep(work, instalmentWorkflow, input.approval, { ...instalment, screening });
  mustBeSeen(input.seen, seenOfInstalment(instalment));
  const trace = traces[input.approval](work.actor.personId, work.now);
  await saveInstalment(work.tx, instalment.id, { state, ...trace });
  const details = { amount_minor: instalment.amountMinor };
  await finishStep(work, instalmentWorkflow, input.approval, instalment.id, details, {}, toldOf(instalment));
}

/**
 * Sends a request back to the plan and to the planned amount, with the reason; the approvals so far fall, and who gave one is told. Of one that
 * is in a payment file, `stopped` says that the bank has not paid it and will not. Problems: `instalment_not_in_state`,
 * `changed_since_shown`, `instalment_at_bank` (file).
 */
export async function refuseInstalment(
  work: Work,
  input: { instalmentId: string; reason: string; stopped?: boolean; seen?: string },
): Promise<void> {
  const instalment = await lockInstalment(work.tx, input.instalmentId);
  const state = beginStep(work, instalmentWorkflow, 'refuse', instalment);
  mustBeSeen(input.seen, seenOfInstalment(instalment));
  mustBeStopped(await findFileAtBank(work.tx, instalment), input.stopped ?? false);
  await saveInstalment(work.tx, instalment.id, {
    state,
    amountMinor: instalment.plannedMinor ?? instalment.amountMinor,
    plannedMinor: null,
    requestedAt: null,
    requestedBy: null,
    refusalReason: input.reason,
    ...Object.assign({}, ...approvals.map((one) => traces[one](null, null))),
  });
  const told = toldOf(instalment);
  for (const approverId of approversOf(instalment))
    if (approverId !== work.actor.personId)
      await work.enqueue('instalment.refuse_approved', { instalmentId: instalment.id, approverId, ...told });
  const details: AuditDetails = input.stopped ? { stopped_at_bank: true } : {};
  const texts = { reason: input.reason };
  await finishStep(work, instalmentWorkflow, 'refuse', instalment.id, details, texts, told);
}

const approversOf = ({ firstApprovedBy, secondApprovedBy }: InstalmentRecord): string[] =>
  [firstApprovedBy, secondApprovedBy].filter((one) => one !== null);
