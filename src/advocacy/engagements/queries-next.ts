import { sql } from 'kysely';
import type { PlainDate } from '../../platform/dates.ts';
import type { Locale } from '../../platform/language/language.ts';
import type { Tx } from '../../platform/work.ts';

export type DueStep = { readonly id: string; readonly nextStep: string; readonly nextOn: PlainDate };

const open = (tx: Tx, actionId: string, today: PlainDate) =>
  tx
    .selectFrom('advocacy.engagement')
    .select(['id', 'nextStep', 'nextOn'])
    .where('actionId', '=', actionId)
    .where('nextOn', '<=', today)
    .where('nextDoneAt', 'is', null)
    .where('withdrawnAt', 'is', null)
    .orderBy('nextOn')
    .orderBy('id')
    .$castTo<DueStep>();

/** Next steps whose day has come; of one person those that they recorded. The longest due first. */
export async function listDueSteps(
  tx: Tx,
  actionId: string,
  today: PlainDate,
  personId?: string,
): Promise<DueStep[]> {
  return open(tx, actionId, today)
    .$if(personId !== undefined, (query) => query.where('recordedBy', '=', personId!))
    .execute();
}

/** Those of which nobody was told for this day yet. */
export async function listUntoldSteps(tx: Tx, actionId: string, today: PlainDate): Promise<DueStep[]> {
  return open(tx, actionId, today).where(sql<boolean>`reminded_for is distinct from next_on`).execute();
}

/** They were told for the day that is set now. Not a new version: nobody changed what it says. */
export async function saveToldStep(tx: Tx, id: string, nextOn: PlainDate): Promise<void> {
  await tx.updateTable('advocacy.engagement').set({ remindedFor: nextOn }).where('id', '=', id).execute();
}

export type Keeper = { readonly personId: string; readonly email: string; readonly locale: Locale };

/** Whoever recorded it, while they still work for the Action; else its programme managers. */
export async function listStepKeepers(tx: Tx, actionId: string, engagementId: string): Promise<Keeper[]> {
  const { rows } = await sql<Keeper & { own: boolean }>`
    select distinct p.id as person_id, p.email, p.locale, p.id = e.recorded_by as own
    from advocacy.engagement e, people.membership m join people.person p on p.id = m.person_id
    where e.id = ${engagementId}::uuid and m.action_id = ${actionId}::uuid and m.until is null
      and ((p.id = e.recorded_by and m.role in ('programme_manager', 'grant_officer')) or m.role = 'programme_manager')
      and p.erased_at is null and p.disabled_at is null
    order by p.id`.execute(tx);
  const recorded = rows.filter(({ own }) => own);
  return (recorded.length > 0 ? recorded : rows).map(({ own: _, ...keeper }) => keeper);
}
