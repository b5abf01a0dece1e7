import type { Actor } from '../platform/permissions.ts';
import type { Tx } from '../platform/work.ts';
import { findPerson, listMemberships } from './queries.ts';
import { actorOf } from './resolve-person.ts';

/**
 * As whom somebody may act today, once for each of their organisations in an Action: what they gave to others is asked again by it
 * when it is used. Nobody for whoever was disabled or erased.
 */
export async function listActors(
  tx: Tx,
  { actionId, personId }: { actionId: string; personId: string },
): Promise<Actor[]> {
  const person = await findPerson(tx, { id: personId });
  if (!person || person.disabledAt) return [];
  const memberships = await listMemberships(tx, actionId, personId);
  const places = new Map(memberships.map((one) => [one.organisationId, one]));
  return [...places.values()].map((place) => actorOf(personId, memberships, place));
}
