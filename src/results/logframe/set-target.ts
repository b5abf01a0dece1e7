import { getDefinition, indicatorsOf } from '../../action/index.ts';
import { audit } from '../../platform/audit/audit.ts';
import { newId } from '../../platform/ids.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { resultsPermissions } from '../permissions.ts';
import { loadTargets } from './load-targets.ts';
import { insertTargets, listTargets } from './queries.ts';
import type { TargetForm } from './schema.ts';

/**
 * Sets another target for an indicator, with the reason; the earlier ones stay as its history.
 * Problems: `not_permitted`, `not_found`, `target_unchanged`.
 */
export async function setTarget(work: Work, input: TargetForm & { indicator: string }): Promise<void> {
  mustBeAbleTo(work.actor, resultsPermissions.setTarget, undefined);
  const { logframe } = await getDefinition(work.tx, work.actionId);
  const indicator = indicatorsOf(logframe).find(({ code }) => code === input.indicator);
  if (!indicator) throw problem('not_found');
  await loadTargets(work);
  const before = (await listTargets(work.tx, work.actionId)).get(indicator.code)?.[0]?.value ?? null;
  if (before === input.value) throw problem('target_unchanged', {}, { field: 'value' });
  const { value, reason } = input;
  const id = newId();
  await insertTargets(work.tx, [
    {
      id,
      actionId: work.actionId,
      indicator: indicator.code,
      value,
      reason,
      setBy: work.actor.personId,
      setAt: work.now,
    },
  ]);
  await audit(
    work,
    resultsPermissions.setTarget.name,
    { kind: 'target', id },
    { indicator: indicator.code, before, value },
  );
}
