import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { type Appointment, listMailboxes, lockAppointment, saveAppointment } from './queries.ts';
import { tellOfDuties } from './tell-of-duties.ts';
import { dutyWorkflow, endingOf } from './workflow.ts';

type Asked = { readonly dutyId: string; readonly baseUrl: string };

/** The data protection officer confirms a duty: it is held from the next statement on. Problems: `duty_not_in_state`, `duty_of_own_proposal`. */
export async function confirmDuty(work: Work, { dutyId, baseUrl }: Asked): Promise<void> {
  const { tx, actor, now } = work;
  const found = await hold(work, dutyId);
  const state = beginStep(work, dutyWorkflow, 'confirm', found);
  await saveAppointment(tx, dutyId, { state, confirmedBy: actor.personId, confirmedAt: now });
  await tell(work, [found.personId, found.proposedBy], baseUrl);
  await finishStep(work, dutyWorkflow, 'confirm', dutyId, { duty: found.duty });
}

/** Refuses a duty with a reason; the proposer is told. Problems: `duty_not_in_state`, `duty_of_own_proposal`. */
export async function refuseDuty(
  work: Work,
  { dutyId, reason, baseUrl }: Asked & { readonly reason: string },
): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const found = await hold(work, dutyId);
  const state = beginStep(work, dutyWorkflow, 'refuse', found);
  await saveAppointment(tx, dutyId, { state, refusedBy: actor.personId, refusedAt: now, reason });
  const proposer = await listMailboxes(tx, actionId, [found.proposedBy]);
  await tellOfDuties(work, 'protection.mail.waits', proposer, baseUrl);
  await finishStep(work, dutyWorkflow, 'refuse', dutyId, { duty: found.duty });
}

/** Ends a duty at once, or takes a proposal away; the person is told where they had it. Problem: `duty_not_in_state`. */
export async function endDuty(work: Work, { dutyId, baseUrl }: Asked): Promise<void> {
  const { tx, actor, now } = work;
  const found = await hold(work, dutyId);
  const step = endingOf(found.state);
  const state = beginStep(work, dutyWorkflow, step, found);
  await saveAppointment(tx, dutyId, { state, endedBy: actor.personId, endedAt: now });
  if (found.state === 'confirmed') await tell(work, [found.personId], baseUrl);
  await finishStep(work, dutyWorkflow, step, dutyId, { duty: found.duty });
}

async function hold({ tx, actionId }: Work, dutyId: string): Promise<Appointment> {
  const found = await lockAppointment(tx, actionId, dutyId);
  if (!found) throw problem('not_found');
  return found;
}

async function tell(work: Work, people: readonly string[], baseUrl: string): Promise<void> {
  const mailboxes = await listMailboxes(work.tx, work.actionId, people);
  await tellOfDuties(work, 'protection.mail.changed', mailboxes, baseUrl);
}
