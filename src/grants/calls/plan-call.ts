import { audit } from '../../platform/audit/audit.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import { callPermissions } from './permissions.ts';
import { lockCall, savePlanned } from './queries.ts';
import { nextCallState } from './rules.ts';

/**
 * Announces a draft among the planned calls, or no longer: the public reads its title, summary and days, and nothing of its rules.
 * Problem: `call_not_in_state`.
 */
export async function planCall(work: Work, input: { callId: string; planned: boolean }): Promise<void> {
  const call = await lockCall(work.tx, input.callId);
  mustBeAbleTo(work.actor, callPermissions.plan, call);
  nextCallState(call.state, 'plan');
  await savePlanned(
    work.tx,
    call.id,
    input.planned
      ? { plannedAt: work.now, plannedBy: work.actor.personId }
      : { plannedAt: null, plannedBy: null },
  );
  await audit(work, callPermissions.plan.name, { kind: 'call', id: call.id }, { planned: input.planned });
}
