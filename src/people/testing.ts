import { newId } from '../platform/ids.ts';
import type { Role } from '../platform/permissions.ts';
import type { Tx } from '../platform/work.ts';

const built = '2026-01-15T09:00:00.000Z';

/** A person without an account. The address is unique, so that two tests never meet. Returns the id. */
export async function buildPerson(
  tx: Tx,
  person: { name?: string; email?: string; locale?: string; accountId?: string } = {},
): Promise<string> {
  const id = newId();
  const { name = 'Person of the tests', locale = 'en', accountId = null } = person;
  const email = person.email ?? `person.${id.slice(0, 8)}@example.org`;
  await tx
    .insertInto('people.person')
    .values({ id, name, email, locale, accountId, createdAt: built, confirmedAt: built })
    .execute();
  return id;
}

/** A role of a person in an organisation, since the beginning of the Action. Returns the id. */
export async function buildMembership(
  tx: Tx,
  membership: {
    actionId: string;
    personId: string;
    organisationId: string;
    role: Role;
    jurisdiction?: string | null;
  },
): Promise<string> {
  const id = newId();
  const { actionId, personId, organisationId, role, jurisdiction = null } = membership;
  await tx
    .insertInto('people.membership')
    .values({ id, actionId, personId, organisationId, role, jurisdiction, since: built })
    .execute();
  return id;
}
