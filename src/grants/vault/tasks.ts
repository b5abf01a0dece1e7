import { getDefinition } from '../../action/index.ts';
import { addDays, dayIn } from '../../platform/dates.ts';
import { hasRole } from '../../platform/permissions.ts';
import type { Task, TaskAsking } from '../../platform/tasks.ts';
import { endOfDay, zone } from '../../platform/zone.ts';
import { listVaultDocuments, type VaultDocument } from './queries.ts';
import { nameOfType, remindersOf } from './rules.ts';

/** The scanner found something in its file, or will not look at it any more: nobody else can open it. */
const isClosed = ({ fileState, checkNext }: VaultDocument) =>
  fileState === 'infected' || fileState === 'refused' || (fileState === 'unchecked' && checkNext === null);

/** The documents of this person's organisation to replace: those that expire soon or have expired, and those whose file is closed. */
export async function listVaultTasks(
  asking: TaskAsking,
): Promise<Task<'document_expires' | 'document_closed'>[]> {
  const { tx, actor, actionId, now, until, language } = asking;
  if (!hasRole(actor, 'cso_member', 'cso_certifier')) return [];
  const definition = await getDefinition(tx, actionId);
  const told = remindersOf(definition);
  const near = addDays(dayIn(zone, now), told.before);
  const last = until !== undefined && until > near ? until : near;
  const found = await listVaultDocuments(tx, actor.organisationId);
  return found.flatMap((one) => {
    const name = nameOfType(definition, language, one.type);
    const common = {
      ...{ part: 'act' as const, record: one.id, about: name, named: name },
      href: `/organisation/documents/${one.id}/replace`,
    };
    const { validUntil } = one;
    return [
      ...(validUntil !== null && validUntil <= last
        ? [{ ...common, kind: 'document_expires' as const, told, due: endOfDay(validUntil) }]
        : []),
      ...(isClosed(one) ? [{ ...common, kind: 'document_closed' as const, due: null }] : []),
    ];
  });
}
