import type { Instant, PlainDate } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';

/** The last period that ends before a day, with when it was frozen; undefined where there is none. */
export async function findPeriodBefore(
  tx: Tx,
  actionId: string,
  day: PlainDate,
): Promise<{ readonly frozenAt: Instant | null } | undefined> {
  return tx
    .selectFrom('results.period')
    .select('frozenAt')
    .where('actionId', '=', actionId)
    .where('endsOn', '<', day)
    .orderBy('endsOn', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
}
