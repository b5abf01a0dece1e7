import { sql } from 'kysely';
import type { Instant } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';

export type Emergency = {
  readonly id: string;
  readonly actionId: string;
  readonly personId: string;
  readonly personName: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly hours: number;
  readonly since: Instant;
  readonly until: Instant;
  readonly endedAt: Instant | null;
  readonly reviewedAt: Instant | null;
  /** How many pages were looked at. */
  readonly looks: number;
};

const emergencies = (tx: Tx) =>
  tx
    .selectFrom('people.emergencyAccess as emergency')
    .innerJoin('people.person as person', 'person.id', 'emergency.personId')
    .innerJoin('network.organisation as organisation', 'organisation.id', 'emergency.organisationId')
    .select([
      'emergency.id',
      'emergency.actionId',
      'emergency.personId',
      'person.name as personName',
      'emergency.organisationId',
      'organisation.name as organisationName',
      'emergency.hours',
      'emergency.since',
      'emergency.until',
      'emergency.endedAt',
      'emergency.reviewedAt',
      sql<number>`(select count(*)::int from platform.audit_entry e
        where e.subject_id = emergency.id and e.word = 'emergency.look')`.as('looks'),
    ]);

/** The emergencies of an Action, the latest first, at most 100. */
export async function listEmergencies(tx: Tx, actionId: string): Promise<Emergency[]> {
  return emergencies(tx)
    .where('emergency.actionId', '=', actionId)
    .orderBy('emergency.since', 'desc')
    .orderBy('emergency.id')
    .limit(100)
    .execute();
}

/** Those that no data protection officer has looked through, the oldest first. */
export async function listUnreviewed(tx: Tx, actionId: string): Promise<Emergency[]> {
  return emergencies(tx)
    .where('emergency.actionId', '=', actionId)
    .where('emergency.reviewedAt', 'is', null)
    .orderBy('emergency.since')
    .orderBy('emergency.id')
    .limit(50)
    .execute();
}

export async function findEmergency(
  tx: Tx,
  id: string,
  options: { lock?: boolean } = {},
): Promise<Emergency | undefined> {
  const query = emergencies(tx).where('emergency.id', '=', id);
  return options.lock ? query.forUpdate('emergency').executeTakeFirst() : query.executeTakeFirst();
}

/** Why it was begun, as it lies beside the audit trail; undefined when that text was erased. */
export async function findReason(tx: Tx, id: string): Promise<string | undefined> {
  const { rows } = await sql<{ content: string }>`
    select t.content from platform.audit_entry e join platform.audit_text t on t.sequence = e.sequence and t.name = 'reason'
    where e.subject_id = ${id} and e.word = 'emergency.begin'`.execute(tx);
  return rows[0]?.content;
}

export type Look = {
  readonly sequence: number;
  readonly at: Instant;
  readonly route: string;
  readonly kind: string | null;
  /** The number or the name of the record, where it has one. */
  readonly reference: string | null;
};

/** What was looked at, the first first, at most 500. */
export async function listLooks(tx: Tx, id: string): Promise<Look[]> {
  const { rows } = await sql<Look>`
    select e.sequence, e.at, e.details ->> 'route' as route, e.details ->> 'kind' as kind,
      coalesce(
        (select coalesce(number, title) from grants.application where id = (e.details ->> 'record')::uuid),
        (select number from grants.sub_grant_agreement where id = (e.details ->> 'record')::uuid),
        (select number from grants.call where id = (e.details ->> 'record')::uuid),
        (select name from network.organisation where id = (e.details ->> 'record')::uuid)) as reference
    from platform.audit_entry e where e.subject_id = ${id} and e.word = 'emergency.look'
    order by e.sequence limit 500`.execute(tx);
  return rows;
}

/** Ends those of an Action whose time is over; then begins one, unless another stands: false. */
export async function insertEmergency(
  tx: Tx,
  emergency: {
    id: string;
    actionId: string;
    personId: string;
    organisationId: string;
    role: 'programme_manager';
    hours: number;
    since: Instant;
    until: Instant;
  },
): Promise<boolean> {
  await tx
    .updateTable('people.emergencyAccess')
    .set((is) => ({ endedAt: is.ref('until') }))
    .where('actionId', '=', emergency.actionId)
    .where('endedAt', 'is', null)
    .where('until', '<=', emergency.since)
    .execute();
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('people.emergencyAccess')
    .values(emergency)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export async function saveEnded(
  tx: Tx,
  id: string,
  ended: { endedAt: Instant; endedBy: string },
): Promise<void> {
  await tx.updateTable('people.emergencyAccess').set(ended).where('id', '=', id).execute();
}

export async function saveReviewed(
  tx: Tx,
  id: string,
  reviewed: { reviewedAt: Instant; reviewedBy: string },
): Promise<void> {
  await tx.updateTable('people.emergencyAccess').set(reviewed).where('id', '=', id).execute();
}

export type Officer = { readonly personId: string; readonly email: string; readonly locale: string };

/** The data protection officers of an Action who can sign in, whoever asks left out. */
export async function listOfficers(tx: Tx, actionId: string, besides: string): Promise<Officer[]> {
  return tx
    .selectFrom('people.membership as membership')
    .innerJoin('people.person as person', 'person.id', 'membership.personId')
    .select(['person.id as personId', 'person.email', 'person.locale'])
    .distinct()
    .where('membership.actionId', '=', actionId)
    .where('membership.role', '=', 'data_protection_officer')
    .where('membership.until', 'is', null)
    .where('person.disabledAt', 'is', null)
    .where('person.erasedAt', 'is', null)
    .where('person.id', '!=', besides)
    .execute();
}
