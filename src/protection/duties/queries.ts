import { sql } from 'kysely';
import type { Instant } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';
import type { Duty } from './rules.ts';
import type { DutyState } from './workflow.ts';

/** An appointment. */
export type Appointment = {
  readonly id: string;
  readonly actionId: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly personId: string;
  readonly personName: string;
  readonly duty: Duty;
  readonly jurisdictions: readonly string[];
  readonly state: DutyState;
  /** Whether the person may have it today: nothing else that they are rules it out. */
  readonly able: boolean;
  readonly proposedBy: string;
  readonly proposerName: string | null;
  readonly proposedAt: Instant;
  readonly decidedAt: Instant | null;
  readonly reason: string | null;
  readonly endedAt: Instant | null;
};

/** Row-level security leaves an organisation its own, and the officer all of the Action. */
const appointments = (tx: Tx, actionId: string) =>
  tx
    .selectFrom('protection.appointment as a')
    .innerJoin('protection.organisation as o', 'o.id', 'a.organisationId')
    .select([
      'a.id',
      'a.actionId',
      'a.organisationId',
      'o.name as organisationName',
      'a.personId',
      'a.jurisdictions',
      'a.proposedBy',
      'a.proposedAt',
      'a.reason',
      'a.endedAt',
      sql<Duty>`a.duty`.as('duty'),
      sql<DutyState>`a.state`.as('state'),
      sql<string>`coalesce(protection.name_of(a.action_id, a.person_id), '')`.as('personName'),
      sql<boolean>`protection.is_able(a.action_id, a.person_id, a.organisation_id)`.as('able'),
      sql<string | null>`protection.name_of(a.action_id, a.proposed_by)`.as('proposerName'),
      sql<Instant | null>`coalesce(a.confirmed_at, a.refused_at)`.as('decidedAt'),
    ])
    .where('a.actionId', '=', actionId);

/** Those that have not ended: what waits first. */
export async function listAppointments(tx: Tx, actionId: string): Promise<Appointment[]> {
  return appointments(tx, actionId)
    .where('a.state', '<>', 'ended')
    .orderBy(sql`array_position(array['proposed', 'refused', 'confirmed'], a.state)`)
    .orderBy('o.name')
    .orderBy('personName')
    .orderBy('a.duty')
    .execute();
}

export async function findAppointment(
  tx: Tx,
  actionId: string,
  id: string,
): Promise<Appointment | undefined> {
  return appointments(tx, actionId).where('a.id', '=', id).executeTakeFirst();
}

/** The same, held until the transaction ends. */
export async function lockAppointment(
  tx: Tx,
  actionId: string,
  id: string,
): Promise<Appointment | undefined> {
  await tx
    .selectFrom('protection.appointment')
    .select('id')
    .where('id', '=', id)
    .where('actionId', '=', actionId)
    .forUpdate()
    .execute();
  return findAppointment(tx, actionId, id);
}

/** The people of the organisation at work who may be proposed. */
export async function listCandidates(
  tx: Tx,
  actionId: string,
): Promise<{ personId: string; name: string }[]> {
  const { rows } = await sql<{ personId: string; name: string }>`
    select person_id, name from protection.candidates(${actionId}::uuid) order by name, person_id`.execute(
    tx,
  );
  return rows;
}

/** False when the person has this duty for the organisation, or is proposed for it. */
export async function insertAppointment(
  tx: Tx,
  row: {
    id: string;
    actionId: string;
    personId: string;
    organisationId: string;
    duty: Duty;
    jurisdictions: string[];
    proposedBy: string;
    proposedAt: Instant;
  },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('protection.appointment')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export async function saveAppointment(
  tx: Tx,
  id: string,
  change:
    | { state: 'confirmed'; confirmedBy: string; confirmedAt: Instant }
    | { state: 'refused'; refusedBy: string; refusedAt: Instant; reason: string }
    | { state: 'ended'; endedBy: string; endedAt: Instant },
): Promise<void> {
  await tx.updateTable('protection.appointment').set(change).where('id', '=', id).execute();
}

/** What this organisation was refused of the same: a new proposal takes its place. */
export async function endRefused(
  tx: Tx,
  { personId, organisationId, duty }: { personId: string; organisationId: string; duty: Duty },
  ended: { endedBy: string; endedAt: Instant },
): Promise<void> {
  await tx
    .updateTable('protection.appointment')
    .set({ state: 'ended', ...ended })
    .where('personId', '=', personId)
    .where('organisationId', '=', organisationId)
    .where('duty', '=', duty)
    .where('state', '=', 'refused')
    .execute();
}

export type Mailbox = { readonly personId: string; readonly email: string; readonly locale: string };

/** How the officers are reached. */
export async function listOfficers(tx: Tx, actionId: string): Promise<Mailbox[]> {
  const { rows } = await sql<Mailbox>`
    select person_id, email, locale from protection.mailboxes(${actionId}::uuid) where officer`.execute(tx);
  return rows;
}

/** How people named in appointments are reached. */
export async function listMailboxes(tx: Tx, actionId: string, people: readonly string[]): Promise<Mailbox[]> {
  const { rows } = await sql<Mailbox>`
    select person_id, email, locale from protection.mailboxes(${actionId}::uuid)
    where person_id = any (${people}::uuid[])`.execute(tx);
  return rows;
}
