import { sql } from 'kysely';
import type { PlainDate } from '../../platform/dates.ts';
import type { Locale } from '../../platform/language/language.ts';
import type { Tx } from '../../platform/work.ts';

export type Due = { readonly id: string; readonly title: string; readonly reviewOn: PlainDate };

/** Recommendations whose day to be looked at again has come; of one person those that they recorded. The longest due first. */
export async function listDue(tx: Tx, actionId: string, today: PlainDate, personId?: string): Promise<Due[]> {
  return tx
    .selectFrom('advocacy.recommendation')
    .select(['id', 'title', 'reviewOn'])
    .where('actionId', '=', actionId)
    .where('reviewOn', '<=', today)
    .$if(personId !== undefined, (query) => query.where('recordedBy', '=', personId!))
    .orderBy('reviewOn')
    .orderBy('id')
    .$castTo<Due>()
    .execute();
}

/** Those of which nobody was told for this day yet. */
export async function listUntold(tx: Tx, actionId: string, today: PlainDate): Promise<Due[]> {
  return tx
    .selectFrom('advocacy.recommendation')
    .select(['id', 'title', 'reviewOn'])
    .where('actionId', '=', actionId)
    .where('reviewOn', '<=', today)
    .where(sql<boolean>`reminded_for is distinct from review_on`)
    .orderBy('reviewOn')
    .orderBy('id')
    .$castTo<Due>()
    .execute();
}

/** They were told for the day that is set now. Not a new version: nobody changed what it says. */
export async function saveTold(tx: Tx, id: string, reviewOn: PlainDate): Promise<void> {
  await tx
    .updateTable('advocacy.recommendation')
    .set({ remindedFor: reviewOn })
    .where('id', '=', id)
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
