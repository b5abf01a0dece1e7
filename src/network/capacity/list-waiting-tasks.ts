import { getDefinition } from '../../action/index.ts';
import { addDays, dayIn, type Instant } from '../../platform/dates.ts';
import { type Actor, hasRole } from '../../platform/permissions.ts';
import type { Tx } from '../../platform/work.ts';
import { endOfDay, zone } from '../../platform/zone.ts';
import { listAssessments } from './queries.ts';
import { daysAhead, followUpDue } from './rules.ts';

export type CapacityTask = {
  readonly kind: 'finish' | 'follow_up';
  readonly href: string;
  readonly about: string;
  readonly due: Instant | null;
};

/** What waits for the people of an organisation: an assessment that was begun, or the follow-up, a month before it is due. */
export async function listCapacityTasks(
  tx: Tx,
  actor: Actor,
  actionId: string,
  now: Instant,
): Promise<CapacityTask[]> {
  if (!hasRole(actor, 'cso_member', 'cso_certifier')) return [];
  const own = await listAssessments(tx, actionId, actor.organisationId);
  if (own.length === 0) return [];
  const draft = own.find(({ state }) => state === 'draft');
  const about = own[0]!.organisationName;
  if (draft) return [{ kind: 'finish', href: `/capacity/${draft.id}`, about, due: null }];
  const due = followUpDue(own, (await getDefinition(tx, actionId)).capacity.followUpDays);
  const soon = addDays(dayIn(zone, now), daysAhead);
  return due && due <= soon
    ? [{ kind: 'follow_up', href: '/organisation/capacity', about, due: endOfDay(due) }]
    : [];
}
