import type { Actor } from '../../platform/permissions.ts';
import type { Tx } from '../../platform/work.ts';

/** What an account says of a person who registers for an event. */
export type AccountFacts = {
  readonly name: string;
  readonly email: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly organisationKind: string;
  readonly jurisdiction: string | null;
};

/** Of the person who asks; undefined where nobody is signed in. */
export async function findAccountFacts(
  tx: Tx,
  { personId, organisationId }: Actor,
): Promise<AccountFacts | undefined> {
  return tx
    .selectFrom('people.person as person')
    .innerJoin('network.organisation as organisation', (on) => on.on('organisation.id', '=', organisationId))
    .select(['person.name', 'person.email', 'organisation.id as organisationId'])
    .select(['organisation.name as organisationName', 'organisation.kind as organisationKind'])
    .select('organisation.jurisdiction')
    .where('person.id', '=', personId)
    .executeTakeFirst();
}
