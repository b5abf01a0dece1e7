import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { lockApplication, saveApplicationState } from '../applications/queries.ts';
import { nextApplicationState } from '../applications/rules.ts';
import { lockCall } from '../calls/queries.ts';
import { type Complaint, findComplaint, lockComplaint, reopenCheck, saveComplaint } from './queries.ts';
import { mustBeReopenable, type Reopening } from './rules.ts';
import { complaintWorkflow } from './workflow.ts';

/**
 * Upholds a complaint: what it reopens is reopened at once, and the applicant is told. By a person who neither checked, assessed nor decided.
 * Problems: `complaint_not_in_state`, `complaint_about_own_work`, `complaint_reopens_not`.
 */
export async function upholdComplaint(
  work: Work,
  input: { complaintId: string; reopens: Reopening; reasons: string },
): Promise<void> {
  const complaint = await lockWithCall(work, input.complaintId);
  const state = beginStep(work, complaintWorkflow, 'uphold', complaint);
  mustBeReopenable(complaint, input.reopens);
  await reopen(work, complaint, input.reopens);
  await saveComplaint(work.tx, complaint.id, {
    state,
    reopens: input.reopens,
    reasons: input.reasons,
    decidedBy: work.actor.personId,
    decidedAt: work.now,
  });
  const details = { application: complaint.applicationId, reopens: input.reopens };
  await finishStep(work, complaintWorkflow, 'uphold', complaint.id, details, { reasons: input.reasons });
}

/** Rejects a complaint with reasons, and the applicant is told. Problems: `complaint_not_in_state`, `complaint_about_own_work`. */
export async function rejectComplaint(
  work: Work,
  input: { complaintId: string; reasons: string },
): Promise<void> {
  const complaint = await lockComplaint(work.tx, input.complaintId);
  const state = beginStep(work, complaintWorkflow, 'reject', complaint);
  await saveComplaint(work.tx, complaint.id, {
    state,
    reasons: input.reasons,
    decidedBy: work.actor.personId,
    decidedAt: work.now,
  });
  const details = { application: complaint.applicationId };
  await finishStep(work, complaintWorkflow, 'reject', complaint.id, details, { reasons: input.reasons });
}

/** The applicant withdraws a complaint that was not decided. Problem: `complaint_not_in_state`. */
export async function withdrawComplaint(work: Work, input: { complaintId: string }): Promise<void> {
  const complaint = await lockComplaint(work.tx, input.complaintId);
  const state = beginStep(work, complaintWorkflow, 'withdraw', complaint);
  await saveComplaint(work.tx, complaint.id, { state });
  await finishStep(work, complaintWorkflow, 'withdraw', complaint.id, {
    application: complaint.applicationId,
  });
}

/** Whoever ranks or decides on the call waits, or is waited for. */
async function lockWithCall(work: Work, complaintId: string): Promise<Complaint> {
  const found = await findComplaint(work.tx, complaintId);
  if (found) await lockCall(work.tx, found.callId);
  return lockComplaint(work.tx, complaintId);
}

async function reopen(work: Work, { applicationId }: Complaint, reopens: Reopening): Promise<void> {
  if (reopens === 'nothing') return;
  const application = await lockApplication(work.tx, applicationId);
  const verb = reopens === 'check' ? 'reopen_check' : 'reopen_decision';
  await saveApplicationState(work.tx, applicationId, nextApplicationState(application.state, verb), work.now);
  if (reopens === 'check') await reopenCheck(work.tx, applicationId, work.now);
}
