import { sql } from 'kysely';
import type { PlainDate } from '../../platform/dates.ts';
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
export async function listAsked(
  tx: Tx,
  of: { cycleId: string } | { seatId: string },
): Promise<(Told & { readonly answerUntil: PlainDate })[]> {
  const where = 'cycleId' in of ? sql`place.cycle_id = ${of.cycleId}::uuid` : sql`s.id = ${of.seatId}::uuid`;
  const { rows } = await sql<Told & { readonly answerUntil: PlainDate }>`
    select s.id, p.id as person_id, p.email, p.locale, c.answer_until
    from matrix.seat s join matrix.cycle_place place on place.id = s.place_id
      join matrix.cycle c on c.id = place.cycle_id and c.state = 'answering'
      join people.person p on p.id = s.person_id and ${reachable}
    where ${where} and s.ended_at is null and s.handed_in_at is null
    order by place.position, s.seat`.execute(tx);
  return rows;
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

/** Who was named last to decide in a cycle; the id is that of the cycle. */
export async function listNamed(tx: Tx, cycleId: string): Promise<Told[]> {
  const { rows } = await sql<Told>`
    select place.cycle_id as id, p.id as person_id, p.email, p.locale
    from matrix.adjudicator a join matrix.cycle_place place on place.id = a.place_id
      join people.person p on p.id = a.person_id and ${reachable}
    where place.cycle_id = ${cycleId}::uuid
    order by a.named_at desc, place.position limit 1`.execute(tx);
  return rows;
}

/** Who assesses in a cycle, whatever its state; the id is that of the cycle. */
export async function listSeated(tx: Tx, cycleId: string): Promise<Told[]> {
  const { rows } = await sql<Told>`
    select distinct place.cycle_id as id, p.id as person_id, p.email, p.locale
    from matrix.seat s join matrix.cycle_place place on place.id = s.place_id
      join people.person p on p.id = s.person_id and ${reachable}
    where place.cycle_id = ${cycleId}::uuid and s.ended_at is null
    order by p.id`.execute(tx);
  return rows;
}
