import { sql } from 'kysely';
import type { PlainDate } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';
import type { Gathering } from '../queries.ts';

/** What may wait in a gathering, in numbers. */
export type Standing = Pick<Gathering, 'id' | 'title' | 'kind' | 'partnerId' | 'jurisdiction'> & {
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate;
  readonly withPlace: number;
  readonly waiting: number;
  readonly needs: number;
  readonly travel: number;
  readonly withoutMail: number;
  readonly answerUntil: PlainDate | null;
  /** It was noted who came: by names or by counts. */
  readonly counted: boolean;
  readonly untied: number;
  readonly clauses: number;
};

/** The gatherings of a host that stand and end on this day or later, the earliest first. */
export async function listStanding(
  tx: Tx,
  actionId: string,
  { hostId, from, today }: { hostId: string; from: PlainDate; today: PlainDate },
): Promise<Standing[]> {
  const people = (state: string) =>
    sql<number>`(select count(*)::int from training.participant p where p.gathering_id = g.id and p.state = ${state})`;
  return tx
    .selectFrom('training.gathering as g')
    .select([
      'g.id',
      'g.title',
      'g.kind',
      'g.hostId as partnerId',
      'g.jurisdiction',
      'g.startsOn',
      'g.endsOn',
    ])
    .select([
      people('registered').as('withPlace'),
      people('waiting').as('waiting'),
      sql<number>`(select count(*)::int from training.need n
        join training.participant p on p.id = n.participant_id and p.state = 'registered'
        where p.gathering_id = g.id and g.ends_on >= ${today})`.as('needs'),
      sql<number>`(select count(*)::int from training.travel t join training.offer o on o.gathering_id = g.id
        join training.participant p on p.id = t.participant_id and p.state = 'registered'
        where p.gathering_id = g.id and t.booked_at is null
          and (t.nights && o.nights or (t.way is not null and o.travel_up_to_minor is not null)))`.as(
        'travel',
      ),
      sql<number>`(select count(*)::int from training.participant p where p.gathering_id = g.id and p.state = 'registered'
        and p.mail is null and p.emptied_at is null)`.as('withoutMail'),
      sql<PlainDate | null>`(select min(l.reply_until) from training.letter l
        where l.gathering_id = g.id and l.sent_on is not null and l.answer is null)`.as('answerUntil'),
      sql<boolean>`exists (select from training.check_in c where c.gathering_id = g.id and c.taken_back_at is null)
        or exists (select from training.attendance a where a.gathering_id = g.id)
        or g.other_women + g.other_men + g.other_unsaid > 0`.as('counted'),
      sql<number>`(select count(*)::int from training.participant p where p.gathering_id = g.id and p.organisation_id is null
        and p.organisation_settled_at is null and p.emptied_at is null
        and (p.organisation_kind <> 'other' or p.organisation_name <> '')
        and exists (select from training.check_in c where c.participant_id = p.id and c.taken_back_at is null))`.as(
        'untied',
      ),
      sql<number>`(select count(*)::int from training.conclusion c where c.gathering_id = g.id)`.as(
        'clauses',
      ),
    ])
    .where('g.actionId', '=', actionId)
    .where('g.hostId', '=', hostId)
    .where('g.withdrawnAt', 'is', null)
    .where('g.endsOn', '>=', from)
    .orderBy('g.endsOn')
    .orderBy('g.id')
    .execute();
}
