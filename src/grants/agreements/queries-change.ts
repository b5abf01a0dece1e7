import { sql } from 'kysely';
import type { Instant, PlainDate } from '../../platform/dates.ts';
import { newId } from '../../platform/ids.ts';
import type { Tx } from '../../platform/work.ts';
import type { Agreement } from './queries.ts';
import type { PlannedPeriod } from './rules.ts';

/** The last day and the amount of a signed agreement, by an addendum. */
export async function saveChangedTerms(
  tx: Tx,
  id: string,
  terms: Pick<Agreement, 'endsOn' | 'amountMinor'>,
  now: Instant,
): Promise<void> {
  await tx
    .updateTable('grants.subGrantAgreement')
    .set({ ...terms, updatedAt: now, version: sql`version + 1` })
    .where('id', '=', id)
    .execute();
}

export async function changePeriod(
  tx: Tx,
  id: string,
  values: { readonly endsOn: PlainDate; readonly dueOn: PlainDate; readonly final: boolean },
): Promise<void> {
  await tx.updateTable('grants.reportingPeriod').set(values).where('id', '=', id).execute();
}

/** Another amount of an instalment that is only planned; its state stays as it is. */
export async function changeInstalment(tx: Tx, id: string, amountMinor: number): Promise<void> {
  await tx
    .updateTable('grants.instalment')
    .set({ amountMinor, version: sql`version + 1` })
    .where('id', '=', id)
    .execute();
}

export async function addPeriods(
  tx: Tx,
  { id: agreementId, organisationId }: Pick<Agreement, 'id' | 'organisationId'>,
  periods: readonly PlannedPeriod[],
): Promise<void> {
  if (periods.length === 0) return;
  await tx
    .insertInto('grants.reportingPeriod')
    .values(periods.map((one) => ({ ...one, id: newId(), agreementId, organisationId })))
    .execute();
}
