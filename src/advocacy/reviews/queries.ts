import { type NotNull, sql } from 'kysely';
import type { PlainDate } from '../../platform/dates.ts';
import type { Locale } from '../../platform/language/language.ts';
import type { Tx } from '../../platform/work.ts';
import type { Followed } from '../follow.ts';
import { isFollowed } from '../queries-follow.ts';

export type Due = Followed & { readonly id: string; readonly title: string; readonly reviewOn: PlainDate };

/** Recommendations that are to be looked at again by a day, the longest due first. */
export async function listDue(tx: Tx, actionId: string, until: PlainDate): Promise<Due[]> {
  return tx
    .selectFrom('advocacy.recommendation as r')
    .select([
      'r.id',
      'r.title',
      'r.reviewOn',
      'r.recordedBy',
      isFollowed('r.recordedBy', 'r.actionId').as('followed'),
    ])
    .where('r.actionId', '=', actionId)
    .where('r.reviewOn', '<=', until)
    .orderBy('r.reviewOn')
    .orderBy('r.id')
    .$narrowType<{ reviewOn: NotNull }>()
    .execute();
}

export type Keeper = { readonly personId: string; readonly email: string; readonly locale: Locale };

/** Who follows a recommendation: whoever recorded it, while they still work for the Action; else its programme managers. */
export async function listKeepers(tx: Tx, actionId: string, recommendationId: string): Promise<Keeper[]> {
  const { rows } = await sql<Keeper & { own: boolean }>`
    select distinct p.id as person_id, p.email, p.locale, p.id = r.recorded_by as own
    from advocacy.recommendation r, people.membership m join people.person p on p.id = m.person_id
    where r.id = ${recommendationId}::uuid and m.action_id = ${actionId}::uuid and m.until is null
      and ((p.id = r.recorded_by and m.role in ('programme_manager', 'grant_officer')) or m.role = 'programme_manager')
      and p.erased_at is null and p.disabled_at is null
    order by p.id`.execute(tx);
  const recorded = rows.filter(({ own }) => own);
  return (recorded.length > 0 ? recorded : rows).map(({ own: _, ...keeper }) => keeper);
}
