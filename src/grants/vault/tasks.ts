import { getDefinition } from '../../action/index.ts';
import { addDays, dayIn, type PlainDate } from '../../platform/dates.ts';
import { hasRole } from '../../platform/permissions.ts';
import type { Task, TaskAsking } from '../../platform/tasks.ts';
import { hrefOf, tasksOf } from '../../platform/workflow/standing.ts';
import { endOfDay, zone } from '../../platform/zone.ts';
import { listExpiring } from './queries.ts';
import { nameOfType, remindersOf } from './rules.ts';
import { vaultSteps, vaultWorkflow } from './workflow.ts';

/** The documents of this person's organisation that expire soon or have expired, until a newer one replaces them. */
export async function listVaultTasks(asking: TaskAsking): Promise<Task<'document_expires'>[]> {
  const { tx, actor, actionId, now, until, language } = asking;
  if (!hasRole(actor, 'cso_member', 'cso_certifier')) return [];
  const definition = await getDefinition(tx, actionId);
  const told = remindersOf(definition);
  const today = dayIn(zone, now);
  const near: PlainDate = addDays(today, told.before);
  const last = until !== undefined && until > near ? until : near;
  const found = await listExpiring(tx, { organisationId: actor.organisationId, until: last });
  return found
    .filter((one) => tasksOf(vaultWorkflow, actor, one, today).length > 0)
    .map((one) => {
      const name = nameOfType(definition, language, one.type);
      return {
        ...{ kind: 'document_expires' as const, part: 'act' as const, record: one.id },
        ...{ about: name, named: name, told },
        href: hrefOf(vaultSteps.replace.button, one.id),
        due: endOfDay(one.validUntil!),
      };
    });
}
