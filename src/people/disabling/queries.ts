import { sql } from 'kysely';
import type { Instant } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';

/** Somebody with a role in an Action, and where they are found: the organisation of their first role. */
export type PersonWithRole = {
  readonly id: string;
  readonly personId: string;
  readonly actionId: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly accountId: string | null;
  readonly name: string;
  readonly email: string;
  readonly locale: string;
  readonly disabledAt: Instant | null;
};

/** A person with a role that has not ended in this Action, locked until the transaction ends when `lock` is asked for. */
export async function findPersonWithRole(
  tx: Tx,
  { actionId, id }: { actionId: string; id: string },
  options: { lock?: boolean } = {},
): Promise<PersonWithRole | undefined> {
  const query = tx
    .selectFrom('people.person as person')
    .innerJoin('people.membership as membership', 'membership.personId', 'person.id')
    .innerJoin('network.organisation as organisation', 'organisation.id', 'membership.organisationId')
    .select([
      'person.id',
      'person.id as personId',
      'membership.actionId',
      'membership.organisationId',
      'organisation.name as organisationName',
      'person.accountId',
      'person.name',
      'person.email',
      'person.locale',
      'person.disabledAt',
    ])
    .where('person.id', '=', id)
    .where('person.erasedAt', 'is', null)
    .where('membership.actionId', '=', actionId)
    .where('membership.until', 'is', null)
    .orderBy('membership.since')
    .orderBy('membership.id')
    .limit(1);
  return options.lock ? query.forUpdate('person').executeTakeFirst() : query.executeTakeFirst();
}

/** The administrators of an Action who can sign in. Locks their roles, so that two cannot disable each other at once. */
export async function listAbleAdministrators(tx: Tx, actionId: string): Promise<string[]> {
  await tx
    .selectFrom('people.membership')
    .select('id')
    .where('actionId', '=', actionId)
    .where('role', '=', 'administrator')
    .where('until', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute();
  // A second statement, which sees what was committed while the first one waited.
  const rows = await tx
    .selectFrom('people.membership as membership')
    .innerJoin('people.person as person', 'person.id', 'membership.personId')
    .select('person.id')
    .distinct()
    .where('membership.actionId', '=', actionId)
    .where('membership.role', '=', 'administrator')
    .where('membership.until', 'is', null)
    .where('person.disabledAt', 'is', null)
    .where('person.erasedAt', 'is', null)
    .execute();
  return rows.map(({ id }) => id);
}

export async function saveDisabled(tx: Tx, id: string, disabledAt: Instant | null): Promise<void> {
  await tx.updateTable('people.person').set({ disabledAt }).where('id', '=', id).execute();
}

/** Why a person was disabled last, as it lies beside the audit trail; undefined when that text was erased. */
export async function findDisablingReason(tx: Tx, personId: string): Promise<string | undefined> {
  const { rows } = await sql<{ content: string | null }>`
    select t.content from platform.audit_entry e
      left join platform.audit_text t on t.sequence = e.sequence and t.name = 'reason'
    where e.subject_id = ${personId} and e.word = 'person.disable' order by e.sequence desc limit 1`.execute(
    tx,
  );
  return rows[0]?.content ?? undefined;
}
