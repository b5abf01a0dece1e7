import { getDefinition, type Indicator, indicatorsOf } from '../../action/index.ts';
import { audit } from '../../platform/audit/audit.ts';
import type { Instant } from '../../platform/dates.ts';
import { newId } from '../../platform/ids.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import { resultsPermissions } from '../permissions.ts';
import { insertTargets, listTargets, lockTargets } from './queries.ts';

/**
 * Begins the history of every target that has none, with what the Action's definition says. Later definitions change no target:
 * people do, with a reason. A second call changes nothing. Nobody else sets a target until the transaction ends. Problems: `not_permitted`.
 */
export async function loadTargets(work: Work): Promise<void> {
  mustBeAbleTo(work.actor, resultsPermissions.loadTargets, undefined);
  const { logframe } = await getDefinition(work.tx, work.actionId);
  await lockTargets(work.tx, work.actionId);
  const known = await listTargets(work.tx, work.actionId);
  const missing = indicatorsOf(logframe).filter(({ code }) => !known.has(code));
  if (missing.length === 0) return;
  await insertTargets(
    work.tx,
    missing.map((one) => definedTarget(one, work.actionId, justBefore(work.now))),
  );
  await audit(
    work,
    resultsPermissions.loadTargets.name,
    { kind: 'action', id: work.actionId },
    { count: missing.length },
  );
}

/** Who loads and sets a target in one act sets it later: of two targets of one moment, neither would be the present one. */
function justBefore(now: Instant): Instant {
  return new Date(Date.parse(now) - 1).toISOString();
}

/** The target of the definition as the first of its history; the reason is its source, or why there is no number. */
export function definedTarget({ code, target }: Indicator, actionId: string, setAt: Instant) {
  const reason = target.source ?? target.reason?.en ?? '';
  return { id: newId(), actionId, indicator: code, value: target.value, reason, setBy: null, setAt };
}
