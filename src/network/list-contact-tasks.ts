import type { Actor } from '../platform/permissions.ts';
import { may } from '../platform/permissions.ts';
import type { Task, TaskKind, TaskSource } from '../platform/tasks.ts';
import type { Tx } from '../platform/work.ts';
import { editOrganisationPermission } from './permissions.ts';
import { listWithoutContact } from './queries-contacts.ts';

export const contactTaskKinds = {
  complete: { before: null, waiter: 'all_act' },
} as const satisfies Record<string, TaskKind>;

/**
 * The coordinator and partners whose public page names no address: one task for those who may complete it, leading to the first of
 * them, until each has one.
 */
export async function listContactTasks(
  tx: Tx,
  actor: Actor,
  actionId: string,
): Promise<Task<keyof typeof contactTaskKinds>[]> {
  const missing = (await listWithoutContact(tx, actionId)).filter((one) =>
    may(actor, editOrganisationPermission, one),
  );
  const [first] = missing;
  return first
    ? [
        {
          ...{ kind: 'complete', record: first.id, about: missing.map(({ name }) => name).join(', ') },
          href: `/staff/organisations/${first.id}/edit`,
          due: null,
        },
      ]
    : [];
}

export const contactTasks: TaskSource = {
  texts: 'network.contact_task',
  kinds: contactTaskKinds,
  list: ({ tx, actor, actionId }) => listContactTasks(tx, actor, actionId),
};
