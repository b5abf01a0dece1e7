import { audit } from '../../platform/audit/audit.ts';
import { hashOfContent } from '../../platform/canonical.ts';
import { mustBeSeen } from '../../platform/must-be-seen.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import { gatherLimits } from './gather-limits.ts';
import { callPermissions } from './permissions.ts';
import { type Call, type Lot, listLots, lockCall, savePublication } from './queries.ts';
import { mustBePublishable, nextCallState } from './rules.ts';

/**
 * Publishes a draft: from now on its text, rules, lots, form and grid are frozen, and their hash says so.
 * Problems: `not_permitted`, `call_not_in_state`, `call_has_no_lot`, `call_deadline_past`, `lot_over_third_party_ceiling`,
 * `call_over_contract_ceiling`, `changed_since_shown`.
 */
export async function publishCall(
  work: Work,
  input: { callId: string; seen?: string | undefined },
): Promise<void> {
  const call = await lockCall(work.tx, input.callId);
  mustBeAbleTo(work.actor, callPermissions.publish, call);
  nextCallState(call.state, 'publish');
  const lots = await listLots(work.tx, call.id);
  mustBePublishable({ ...call, lots }, work.now, await gatherLimits(work.tx, call));
  const frozenSha256 = frozenHashOf(call, lots);
  mustBeSeen(input.seen, frozenSha256);
  await savePublication(work.tx, call.id, { now: work.now, by: work.actor.personId, frozenSha256 });
  await work.enqueue('call.publish', { callId: call.id });
  await audit(work, callPermissions.publish.name, { kind: 'call', id: call.id }, { sha256: frozenSha256 });
}

/** The hash of what is frozen when a call is published. */
export function frozenHashOf(call: Call, lots: readonly Lot[]): string {
  const { title, summary, rules, grid, formVersionId, reportFormVersionId, deadlineAt, deadlineZone } = call;
  return hashOfContent({
    ...{ title, summary, rules, grid, formVersionId, reportFormVersionId, deadlineAt, deadlineZone, lots },
  });
}
