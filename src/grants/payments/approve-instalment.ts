import { audit } from '../../platform/audit/audit.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import { paymentPermissions } from './permissions.ts';
import { lockInstalment, saveInstalment } from './queries.ts';
import { mustBeAnotherApprover, nextInstalmentState } from './rules.ts';

/** The first of two approvals, by the grant officer. */
export async function approveFirst(work: Work, input: { instalmentId: string }): Promise<void> {
  const instalment = await lockInstalment(work.tx, input.instalmentId);
  mustBeAbleTo(work.actor, paymentPermissions.approveFirst, instalment);
  const state = nextInstalmentState(instalment.state, 'approve_first');
  await saveInstalment(work.tx, instalment.id, {
    state,
    firstApprovedAt: work.now,
    firstApprovedBy: work.actor.personId,
  });
  await audit(
    work,
    paymentPermissions.approveFirst.word,
    { kind: 'instalment', id: instalment.id },
    { amount_minor: instalment.amountMinor },
  );
}

/** The second approval, by a finance officer who is not the first approver. Problem: `same_approver`. */
export async function approveSecond(work: Work, input: { instalmentId: string }): Promise<void> {
  const instalment = await lockInstalment(work.tx, input.instalmentId);
  mustBeAbleTo(work.actor, paymentPermissions.approveSecond, instalment);
  const state = nextInstalmentState(instalment.state, 'approve_second');
  mustBeAnotherApprover(instalment.firstApprovedBy, work.actor.personId);
  await saveInstalment(work.tx, instalment.id, {
    state,
    secondApprovedAt: work.now,
    secondApprovedBy: work.actor.personId,
  });
  await audit(
    work,
    paymentPermissions.approveSecond.word,
    { kind: 'instalment', id: instalment.id },
    { amount_minor: instalment.amountMinor },
  );
}

/** Sends a request back to the plan and to the planned amount; the approvals so far fall. */
export async function refuseInstalment(work: Work, input: { instalmentId: string }): Promise<void> {
  const instalment = await lockInstalment(work.tx, input.instalmentId);
  mustBeAbleTo(work.actor, paymentPermissions.refuse, instalment);
  const state = nextInstalmentState(instalment.state, 'refuse');
  const none = { requestedAt: null, requestedBy: null, firstApprovedAt: null, firstApprovedBy: null };
  await saveInstalment(work.tx, instalment.id, {
    state,
    amountMinor: instalment.plannedMinor ?? instalment.amountMinor,
    plannedMinor: null,
    ...none,
  });
  await audit(work, paymentPermissions.refuse.word, { kind: 'instalment', id: instalment.id });
}
