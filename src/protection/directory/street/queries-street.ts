import { sql } from 'kysely';
import type { PlainDate } from '../../../platform/dates.ts';
import type { Tx } from '../../../platform/work.ts';
import type { ServiceContent } from '../content.ts';
import { freshnessOf, markOf, type PublicArea, type PublicService } from '../rules.ts';

/** Who runs the Action in a jurisdiction: whom one may ask where no service is listed. */
export async function listHelpers(tx: Tx, actionId: string, jurisdiction: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('published.organisation')
    .select(['name', 'jurisdictions'])
    .where('actionId', '=', actionId)
    .where('role', 'in', ['coordinator', 'implementing_partner'])
    .orderBy('position')
    .orderBy('id')
    .execute();
  return rows.filter(({ jurisdictions }) => jurisdictions?.includes(jurisdiction)).map(({ name }) => name!);
}

/** The areas of a jurisdiction in which something is listed. */
export async function listAreas(tx: Tx, actionId: string, jurisdiction: string): Promise<PublicArea[]> {
  const rows = await tx
    .selectFrom('published.serviceArea')
    .select(['slug', 'name', 'services'])
    .where('actionId', '=', actionId)
    .where('jurisdiction', '=', jurisdiction)
    .orderBy('name')
    .execute();
  return rows.map(({ services, ...area }) => ({ ...area, services: services ?? 0 }));
}

/** What is listed in an area today, as another organisation confirmed it. */
export async function listServicesOf(
  tx: Tx,
  actionId: string,
  { jurisdiction, area, today }: { jurisdiction: string; area: string; today: PlainDate },
): Promise<PublicService[]> {
  const rows = await tx
    .selectFrom('published.service')
    .select(['state', 'checkedOn', 'checkDays', sql<ServiceContent>`content`.as('content')])
    .where('actionId', '=', actionId)
    .where('jurisdiction', '=', jurisdiction)
    .where('area', '=', area)
    .orderBy(sql`content ->> 'provider'`)
    .orderBy('checkedOn')
    .execute();
  return rows.flatMap(({ state, content, checkedOn, checkDays }) => {
    const check = { checkedOn: checkedOn!, checkDays: checkDays! };
    const mark = markOf(state, freshnessOf(check, today));
    return mark ? [{ need: content.need, content, ...check, mark }] : [];
  });
}
