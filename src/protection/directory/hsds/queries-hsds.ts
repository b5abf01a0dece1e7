import { sql } from 'kysely';
import type { PlainDate } from '../../../platform/dates.ts';
import type { Tx } from '../../../platform/work.ts';
import type { ServiceContent } from '../content.ts';
import { freshnessOf, markOf } from '../rules.ts';
import type { ListedService } from './hsds-service.ts';

/** What the public pages of these jurisdictions show today. */
export async function listListedServices(
  tx: Tx,
  actionId: string,
  { places, today }: { places: readonly string[]; today: PlainDate },
): Promise<ListedService[]> {
  if (places.length === 0) return [];
  const rows = await tx
    .selectFrom('published.service as s')
    .innerJoin('published.serviceArea as a', (join) =>
      join
        .onRef('a.actionId', '=', 's.actionId')
        .onRef('a.jurisdiction', '=', 's.jurisdiction')
        .onRef('a.slug', '=', 's.area'),
    )
    .select(['s.id', 's.jurisdiction', 's.state', 's.checkedOn', 's.checkDays', 'a.name as areaName'])
    .select(sql<ServiceContent>`s.content`.as('content'))
    .where('s.actionId', '=', actionId)
    .where('s.jurisdiction', 'in', places)
    .execute();
  return rows.flatMap(({ state, checkedOn, checkDays, content, ...row }) => {
    const check = { checkedOn: checkedOn!, checkDays: checkDays! };
    const mark = markOf(state, freshnessOf(check, today));
    return mark ? [{ ...row, ...check, content, mark, need: content.need }] : [];
  });
}
