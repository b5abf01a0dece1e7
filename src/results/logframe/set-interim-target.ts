import { getDefinition, indicatorsOf } from '../../action/index.ts';
import { audit } from '../../platform/audit/audit.ts';
import { dayIn } from '../../platform/dates.ts';
import { mustBeToCome } from '../../platform/must-be-to-come.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { resultsPermissions } from '../permissions.ts';
import { insertInterim, listInterim, lockInterim } from './queries-interim.ts';
import type { InterimForm } from './schema.ts';

/**
 * Sets what an indicator is to reach by a day before the end, or takes that target away. Earlier ones stay as its history.
 * Problems: `not_permitted`, `not_found`, `target_unchanged`, `day_past`.
 */
export async function setInterimTarget(
  work: Work,
  input: InterimForm & { indicator: string },
): Promise<void> {
  const { tx, actionId, actor } = work;
  mustBeAbleTo(actor, resultsPermissions.setInterimTarget, undefined);
  await lockInterim(tx, actionId);
  const { indicator, due_on: dueOn, value, reason } = input;
  const { logframe } = await getDefinition(tx, actionId);
  if (!indicatorsOf(logframe).some(({ code }) => code === indicator)) throw problem('not_found');
  const known = (await listInterim(tx, actionId)).find(
    (one) => one.indicator === indicator && one.dueOn === dueOn,
  );
  mustBeToCome('due_on', dueOn, { today: dayIn(zone, work.now), known: known?.dueOn ?? null });
  if ((known?.value ?? null) === value) throw problem('target_unchanged', {}, { field: 'value' });
  const id = await insertInterim(work, { indicator, dueOn, value, reason });
  await audit(
    work,
    resultsPermissions.setInterimTarget.name,
    { kind: 'target', id },
    { indicator, dueOn, before: known?.value ?? null, value },
  );
}
