import { sql } from 'kysely';
import type { Instant, PlainDate } from '../platform/dates.ts';
import type { Tx } from '../platform/work.ts';
import type { Desk, VoiceKind } from './rules.ts';

export type Appointment = {
  readonly id: string;
  readonly actionId: string;
  readonly kind: Desk;
  readonly personName: string;
  readonly organisationName: string;
  readonly appointedAt: Instant;
};

const appointments = (tx: Tx, actionId: string) =>
  tx
    .selectFrom('voice.appointment as a')
    .innerJoin('people.person as p', 'p.id', 'a.personId')
    .innerJoin('network.organisation as o', 'o.id', 'a.organisationId')
    .select([
      'a.id',
      'a.actionId',
      'a.kind',
      'p.name as personName',
      'o.name as organisationName',
      'a.appointedAt',
    ])
    .where('a.actionId', '=', actionId)
    .where('a.endedAt', 'is', null);

/** Who handles what now. */
export async function listAppointments(tx: Tx, actionId: string): Promise<Appointment[]> {
  return appointments(tx, actionId).orderBy('a.kind').orderBy('o.name').orderBy('p.name').execute();
}

export async function findAppointment(
  tx: Tx,
  actionId: string,
  id: string,
): Promise<Appointment | undefined> {
  return appointments(tx, actionId).where('a.id', '=', id).executeTakeFirst();
}

/** False when the person handles this kind for the organisation already. */
export async function insertAppointment(
  tx: Tx,
  row: {
    id: string;
    actionId: string;
    personId: string;
    organisationId: string;
    kind: Desk;
    appointedBy: string;
    appointedAt: Instant;
  },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('voice.appointment')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export async function endAppointmentRow(
  tx: Tx,
  { id, endedBy, endedAt }: { id: string; endedBy: string; endedAt: Instant },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('voice.appointment')
    .set({ endedBy, endedAt })
    .where('id', '=', id)
    .where('endedAt', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Whether this person may handle anything at all: asked before the cases are, because most people handle none. */
export async function handlesAnything(tx: Tx, actionId: string, personId: string): Promise<boolean> {
  const { rows } = await sql<{ handles: boolean }>`
    select exists (select from voice.appointment where action_id = ${actionId}::uuid and person_id = ${personId}::uuid
        and ended_at is null)
      or exists (select from people.membership where action_id = ${actionId}::uuid and person_id = ${personId}::uuid
        and role = 'data_protection_officer' and until is null) as handles`.execute(tx);
  return rows[0]!.handles;
}

export type Standing = {
  readonly kind: VoiceKind;
  readonly open: number;
  readonly late: number;
  readonly closed: number;
  readonly withoutHandler: number;
};

/** How many cases there are, by kind; and the kinds that nobody handles. */
export async function listStanding(tx: Tx, actionId: string, today: PlainDate): Promise<Standing[]> {
  const { rows } = await sql<Standing>`
    select kind, open, late, closed, without_handler from voice.standing(${actionId}::uuid, ${today}::date)`.execute(
    tx,
  );
  return rows;
}

/** Of these, those that nobody handles. */
export async function listUnhandledKinds(tx: Tx, actionId: string, kinds: readonly Desk[]): Promise<Desk[]> {
  const { rows } = await sql<{ kind: Desk }>`
    select kind from unnest(${kinds}::text[]) with ordinality as k (kind, place)
    where not exists (select from voice.handlers(${actionId}::uuid, k.kind, '{}')) order by place`.execute(
    tx,
  );
  return rows.map(({ kind }) => kind);
}

/** Of these kinds, those that somebody handles, but nobody would if a certain partner of the Action were complained of. */
export async function listKindsOfOnePartner(
  tx: Tx,
  actionId: string,
  kinds: readonly VoiceKind[],
): Promise<VoiceKind[]> {
  const { rows } = await sql<{ kind: VoiceKind }>`
    select kind from unnest(${kinds}::text[]) with ordinality as k (kind, place)
    where exists (select from voice.handlers(${actionId}::uuid, k.kind, '{}'))
      and exists (select from action.participation p
        where p.action_id = ${actionId}::uuid and p.role in ('coordinator', 'implementing_partner')
          and not exists (select from voice.handlers(${actionId}::uuid, k.kind, array[p.organisation_id])))
    order by place`.execute(tx);
  return rows.map(({ kind }) => kind);
}

/** Of these, those that one person alone handles, so that no second handler can agree to the closing of a case. */
export async function listKindsOfOnePerson(
  tx: Tx,
  actionId: string,
  kinds: readonly Desk[],
): Promise<Desk[]> {
  const { rows } = await sql<{ kind: Desk }>`
    select kind from unnest(${kinds}::text[]) with ordinality as k (kind, place)
    where (select count(distinct person_id) from voice.handlers(${actionId}::uuid, k.kind, '{}')) = 1 order by place`.execute(
    tx,
  );
  return rows.map(({ kind }) => kind);
}

export type LateCase = { readonly id: string; readonly number: string; readonly dueOn: PlainDate };

/** The numbers of late cases, as somebody who watches over the clock may know them: none that is kept from their organisations. */
export async function listLate(
  tx: Tx,
  actionId: string,
  today: PlainDate,
  personId: string,
): Promise<LateCase[]> {
  const { rows } = await sql<LateCase>`
    select id, number, due_on from voice.late(${actionId}::uuid, ${today}::date, ${personId}::uuid)
    order by due_on, number`.execute(tx);
  return rows;
}
