import { audit } from '../../platform/audit/audit.ts';
import { newId } from '../../platform/ids.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { type RetentionRule, retentionRules } from '../declarations/declaration.ts';
import { endHoldPermission, holdRetentionPermission } from '../permissions.ts';
import { endHoldRow, insertHold } from './queries.ts';

/** A rule as a path names it. Throws `not_found` (404). */
export function ruleOf(name: string | undefined): RetentionRule {
  const rule = retentionRules.find((one) => one === name);
  if (!rule) throw problem('not_found');
  return rule;
}

/** Holds a rule back, with its reason: an audit, a dispute or a court needs the records. Problem: `retention_held`. */
export async function holdRetention(
  work: Work,
  { rule, reason }: { rule: RetentionRule; reason: string },
): Promise<void> {
  const { tx, actor, actionId, now } = work;
  mustBeAbleTo(actor, holdRetentionPermission, undefined);
  const id = newId();
  const held = await insertHold(tx, { id, actionId, rule, reason, heldBy: actor.personId, heldAt: now });
  if (!held) throw problem('retention_held');
  await audit(work, holdRetentionPermission.name, { kind: 'retention', id }, { rule });
}

/** Lets a held rule go on: what it had reached goes with the next night. Problem: `retention_not_held`. */
export async function endHold(work: Work, { rule }: { rule: RetentionRule }): Promise<void> {
  const { tx, actor, actionId, now } = work;
  mustBeAbleTo(actor, endHoldPermission, undefined);
  const ended = await endHoldRow(tx, { actionId, rule, endedAt: now, endedBy: actor.personId });
  if (!ended) throw problem('retention_not_held');
  await audit(work, endHoldPermission.name, { kind: 'retention', id: null }, { rule });
}
