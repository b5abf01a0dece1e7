import type { Actor } from '../platform/permissions.ts';
import { may } from '../platform/permissions.ts';
import type { Tx } from '../platform/work.ts';
import { editOrganisationPermission } from './permissions.ts';
import { listWithoutContact } from './queries-contacts.ts';

export type ContactTask = { readonly href: string; readonly about: string; readonly count: number };

/**
 * The coordinator and partners whose public page names no address: one task for those who may complete it, leading to the first of
 * them, until each has one.
 */
export async function listContactTasks(tx: Tx, actor: Actor, actionId: string): Promise<ContactTask[]> {
  const missing = (await listWithoutContact(tx, actionId)).filter((one) =>
    may(actor, editOrganisationPermission, one),
  );
  const [first] = missing;
  return first
    ? [{ href: `/staff/organisations/${first.id}/edit`, about: first.name, count: missing.length }]
    : [];
}
