import { getDefinition } from '../../action/index.ts';
import { dayIn, type Instant } from '../../platform/dates.ts';
import { type Actor, may } from '../../platform/permissions.ts';
import type { Task } from '../../platform/tasks.ts';
import type { Tx } from '../../platform/work.ts';
import { tasksOf } from '../../platform/workflow/standing.ts';
import { zone } from '../../platform/zone.ts';
import { screeningPermissions } from './permissions.ts';
import { listScreenedIn } from './queries.ts';
import { findLatestList } from './queries-lists.ts';
import { listConcerned } from './queries-subjects.ts';
import { listWaitingHits } from './queries-tasks.ts';
import { isTooOld } from './rules.ts';
import { screeningTermsOf } from './terms.ts';
import { hitWorkflow } from './workflow.ts';

/** The hits on which this person proposes or decides; and, for those who may load one, a list that is missing or too old. */
export async function listScreeningTasks(
  tx: Tx,
  actor: Actor,
  actionId: string,
  now: Instant,
): Promise<Task<'screening_hit' | 'screening_list'>[]> {
  if (!may(actor, screeningPermissions.list, undefined)) return [];
  const today = dayIn(zone, now);
  const found: Task<'screening_hit' | 'screening_list'>[] = [];
  for (const hit of await listWaitingHits(tx, actionId)) {
    const openIn = await listScreenedIn(tx, hit.organisationId);
    const kinds = tasksOf(hitWorkflow, actor, { ...hit, openIn } as never, today);
    if (kinds.length > 0)
      found.push({
        ...{ kind: 'screening_hit', part: 'act', record: hit.id, about: hit.organisationName },
        ...{ href: `/screening-hits/${hit.id}`, due: null },
      });
  }
  return (await lacksList(tx, actor, actionId, now))
    ? [
        ...found,
        {
          ...{ kind: 'screening_list', part: 'act', record: actionId, about: '' },
          ...{ href: '/staff/screening/new', due: null },
        },
      ]
    : found;
}

async function lacksList(tx: Tx, actor: Actor, actionId: string, now: Instant): Promise<boolean> {
  if (!may(actor, screeningPermissions.load, undefined)) return false;
  const terms = screeningTermsOf(await getDefinition(tx, actionId));
  if (!terms.required) return false;
  const { list, isLoading } = await findLatestList(tx, actionId);
  if (isLoading || (list && !isTooOld(list, terms, dayIn(zone, now)))) return false;
  // Those who look after an organisation that is to be screened.
  for (const organisationId of await listConcerned(tx, actionId)) {
    const openIn = await listScreenedIn(tx, organisationId);
    if (may(actor, screeningPermissions.make, { organisationId, openIn })) return true;
  }
  return false;
}
