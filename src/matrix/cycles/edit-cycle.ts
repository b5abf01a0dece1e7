import { audit } from '../../platform/audit/audit.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { nextCycleState } from './lifecycle.ts';
import { cyclePermissions } from './permissions.ts';
import { lockCycle, updateCycle } from './queries.ts';
import type { EditCycleForm } from './schema.ts';

/** Corrects the title, the day, the least days for replies and the weights of the strands of a cycle before it is open. Problems: `not_permitted`, `changed_meanwhile`, `cycle_not_in_state`. */
export async function editCycle(
  work: Work,
  { cycleId, form }: { cycleId: string; form: EditCycleForm },
): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const cycle = await lockCycle(tx, actionId, cycleId);
  mustBeAbleTo(actor, cyclePermissions.edit, undefined);
  nextCycleState(cycle.state, 'edit');
  const { version, ...values } = form;
  if (version !== cycle.version) throw problem('changed_meanwhile');
  await updateCycle(tx, cycleId, values, now);
  await audit(work, 'cycle.edit', { kind: 'cycle', id: cycleId }, { version: version + 1 });
}
