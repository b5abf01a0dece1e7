import { newId } from '../platform/ids.ts';
import type { Role } from '../platform/permissions.ts';
import type { Tx } from '../platform/work.ts';

const built = '2026-01-15T09:00:00.000Z';

type GivenPerson = { name?: string; email?: string; locale?: string; accountId?: string };
type GivenMembership = {
  actionId: string;
  personId: string;
  organisationId: string;
  role: Role;
  jurisdiction?: string | null;
};

/** The row of a person without an account. The address is unique, so that two tests never meet. */
export function personRow(person: GivenPerson) {
  const id = newId();
  const { name = 'Person of the tests', locale = 'en', accountId = null } = person;
  const email = person.email ?? `person.${id}@example.org`;
  return { id, name, email, locale, accountId, createdAt: built, confirmedAt: built };
}

/** The row of a role of a person in an organisation, since the beginning of the Action. */
export function membershipRow(membership: GivenMembership) {
  const { actionId, personId, organisationId, role, jurisdiction = null } = membership;
  return { id: newId(), actionId, personId, organisationId, role, jurisdiction, since: built };
}

/** A person in the database. Returns the id. */
export async function buildPerson(tx: Tx, person: GivenPerson = {}): Promise<string> {
  const row = personRow(person);
  await tx.insertInto('people.person').values(row).execute();
  return row.id;
}

/** A role in the database. Returns the id. */
export async function buildMembership(tx: Tx, membership: GivenMembership): Promise<string> {
  const row = membershipRow(membership);
  await tx.insertInto('people.membership').values(row).execute();
  return row.id;
}
