import type { PlainDate } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';

/** The days of the Action as everybody may read them; null where they were not entered. */
export async function findPublishedPeriod(
  tx: Tx,
  actionId: string,
): Promise<{ startsOn: PlainDate | null; endsOn: PlainDate | null } | null> {
  const row = await tx
    .selectFrom('published.contractPeriod')
    .select(['startsOn', 'endsOn'])
    .where('actionId', '=', actionId)
    .executeTakeFirst();
  return row ?? null;
}

export type FrozenExpenditure = {
  readonly periodId: string;
  readonly name: string;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate;
  readonly heading: string;
  readonly inPeriodMinor: number;
  readonly spentMinor: number;
  readonly currency: string;
};
/** What the partners spent under each heading, as it was frozen; the latest period first, and of two on the same days the one that was frozen last. Support to third parties is not in it. */
export async function listFrozenExpenditure(tx: Tx, actionId: string): Promise<FrozenExpenditure[]> {
  return tx
    .selectFrom('published.frozenExpenditure')
    .select(['periodId', 'name', 'startsOn', 'endsOn', 'heading', 'inPeriodMinor', 'spentMinor', 'currency'])
    .where('actionId', '=', actionId)
    .orderBy('endsOn', 'desc')
    .orderBy('frozenAt', 'desc')
    .orderBy('periodId')
    .$castTo<FrozenExpenditure>()
    .execute();
}

export type PublishedGrants = { readonly jurisdiction: string | null; readonly subGrants: number };
/** How many sub-grants are published for each jurisdiction; null stands for the region. */
export async function listPublishedGrants(tx: Tx, actionId: string): Promise<PublishedGrants[]> {
  return tx
    .selectFrom('published.subGrant')
    .select(['jurisdiction', (count) => count.fn.countAll<number>().as('subGrants')])
    .where('actionId', '=', actionId)
    .groupBy('jurisdiction')
    .execute();
}
