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
