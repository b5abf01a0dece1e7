import { sql } from 'kysely';
import { addDays, type Instant, type PlainDate } from '../../platform/dates.ts';
import type { Locale } from '../../platform/language/language.ts';
import type { Tx } from '../../platform/work.ts';

/** Somebody to write to, about a seat or an invitation. */
export type Told = {
  readonly id: string;
  readonly personId: string;
  readonly email: string;
  readonly locale: Locale;
};

const reachable = sql`p.erased_at is null and p.disabled_at is null`;

/** Who is asked for a sheet now: of a cycle that is answered, or on one seat of it. */
export async function listAsked(tx: Tx, of: { cycleId: string } | { seatId: string }): Promise<Told[]> {
  const where = 'cycleId' in of ? sql`place.cycle_id = ${of.cycleId}::uuid` : sql`s.id = ${of.seatId}::uuid`;
  const { rows } = await sql<Told>`
    select s.id, p.id as person_id, p.email, p.locale
    from matrix.seat s join matrix.cycle_place place on place.id = s.place_id
      join matrix.cycle c on c.id = place.cycle_id and c.state = 'answering'
      join people.person p on p.id = s.person_id and ${reachable}
    where ${where} and s.ended_at is null and s.handed_in_at is null
    order by place.position, s.seat`.execute(tx);
  return rows;
}

/** How long a sheet may lie before its assessor is reminded of it, again and again. */
const restDays = 14;

/** Whose sheet has lain for two weeks since they were asked or reminded. */
export async function listLateSheets(tx: Tx, actionId: string, now: Instant): Promise<Told[]> {
  const { rows } = await sql<Told>`
    select s.id, p.id as person_id, p.email, p.locale
    from matrix.seat s join matrix.cycle_place place on place.id = s.place_id
      join matrix.cycle c on c.id = place.cycle_id and c.state = 'answering'
      join people.person p on p.id = s.person_id and ${reachable}
    where c.action_id = ${actionId}::uuid and s.ended_at is null and s.handed_in_at is null
      and coalesce(s.reminded_at, greatest(s.appointed_at, c.updated_at)) < ${now}::timestamptz - make_interval(days => ${restDays})
    order by s.id`.execute(tx);
  return rows;
}
export async function saveSheetReminded(tx: Tx, seatId: string, now: Instant): Promise<void> {
  await tx.updateTable('matrix.seat').set({ remindedAt: now }).where('id', '=', seatId).execute();
}

/** The people of the invited institutions that may reply now, of a cycle or of one invitation. */
export async function listInvited(
  tx: Tx,
  of: { cycleId: string } | { invitationId: string },
): Promise<Told[]> {
  const where =
    'cycleId' in of ? sql`place.cycle_id = ${of.cycleId}::uuid` : sql`i.id = ${of.invitationId}::uuid`;
  const { rows } = await sql<Told>`
    select distinct i.id, p.id as person_id, p.email, p.locale
    from matrix.invitation i join matrix.cycle_place place on place.id = i.place_id
      join matrix.cycle c on c.id = place.cycle_id and c.state = 'reply'
      join people.membership m on m.organisation_id = i.organisation_id and m.action_id = c.action_id
        and m.role = 'institution_member' and m.until is null
      join people.person p on p.id = m.person_id and ${reachable}
    where ${where}
    order by i.id, p.id`.execute(tx);
  return rows;
}

/** How many days before the end institutions that have not replied are told. */
const warnDays = 5;

/** Invitations whose days to reply end soon, without a reply, of which nobody was told yet. */
export async function listEndingInvitations(tx: Tx, actionId: string, today: PlainDate): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select i.id from matrix.invitation i join matrix.cycle_place place on place.id = i.place_id
      join matrix.cycle c on c.id = place.cycle_id and c.state = 'reply'
    where c.action_id = ${actionId}::uuid and i.reminded_at is null
      and c.reply_until between ${today}::date and ${addDays(today, warnDays)}::date
      and not exists (select from matrix.reply r where r.invitation_id = i.id)
    order by i.id`.execute(tx);
  return rows.map(({ id }) => id);
}
export async function saveInvitationReminded(tx: Tx, id: string, now: Instant): Promise<void> {
  await tx.updateTable('matrix.invitation').set({ remindedAt: now }).where('id', '=', id).execute();
}
