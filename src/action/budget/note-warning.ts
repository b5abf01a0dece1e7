import { audit } from '../../platform/audit/audit.ts';
import { type Actor, hasRole, mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Tx, Work } from '../../platform/work.ts';
import { getContract } from '../contract/queries.ts';
import { getDefinition } from '../queries.ts';
import { noteWarningPermission } from './permissions.ts';
import { lockBudget } from './queries.ts';
import { insertNote, listNotes, listWatched } from './queries-warnings.ts';
import { keyOf, openWarnings, type Warning } from './warnings.ts';

/** The lines and headings of all partners that wait for a decision. */
export async function listWarnings(tx: Tx, actionId: string): Promise<Warning[]> {
  const { warningPercent } = await getContract(tx, actionId);
  return openWarnings(await listWatched(tx, actionId), await listNotes(tx, actionId), warningPercent);
}

/** How many of them there are. */
export async function countOpenWarnings(tx: Tx, actionId: string): Promise<number> {
  return (await listWarnings(tx, actionId)).length;
}

/** Whether warnings can wait for this person: what is read for them is read for nobody else. */
export function maySettle(actor: Actor): boolean {
  return hasRole(actor, 'programme_manager') || hasRole(actor, 'finance_officer');
}

/** Those that wait for this person: of all partners for the programme managers, of their own for its finance officers. */
export function ownWarnings(open: readonly Warning[], actor: Actor): Warning[] {
  if (hasRole(actor, 'programme_manager')) return [...open];
  if (!hasRole(actor, 'finance_officer')) return [];
  return open.filter(({ partnerId }) => partnerId === actor.organisationId);
}

/**
 * Settles a warning with what was decided. It comes back when the line or heading is over its budget, if it was only near it, and when what
 * is spent alone is, if it was over with what is committed.
 * Problems: `not_permitted`, `budget_warning_settled`.
 */
export async function noteWarning(
  work: Work,
  { warning: key, reason }: { warning: string; reason: string },
): Promise<void> {
  const { tx, actor, actionId } = work;
  mustBeAbleTo(actor, noteWarningPermission, undefined);
  await lockBudget(tx, actionId);
  const warning = ownWarnings(await listWarnings(tx, actionId), actor).find((one) => keyOf(one) === key);
  if (!warning) throw problem('budget_warning_settled', {}, { field: 'warning' });
  const { currency } = (await getDefinition(tx, actionId)).action;
  const id = await insertNote(work, warning, { reason, currency });
  const { partnerId, heading, level, spent, committed, budget } = warning;
  await audit(
    work,
    noteWarningPermission.name,
    { kind: 'budget_warning', id },
    { partnerId, heading, level, spent, committed, budget },
    { reason },
  );
}
