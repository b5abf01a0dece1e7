import { type RawBuilder, sql } from 'kysely';
import type { PlainDate } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';
import type { StandardsAndLaw } from './standards-and-law.ts';

/** Law and figures of others over the days of a report's period, from the records as they are now. */
export async function listStandardsAndLaw(
  tx: Tx,
  { actionId, from, to }: { readonly actionId: string; readonly from: PlainDate; readonly to: PlainDate },
): Promise<StandardsAndLaw> {
  const action = sql`${actionId}::uuid`;
  const within = (day: string) => sql`${sql.ref(day)} between ${from}::date and ${to}::date`;
  const list = async <Row>(query: RawBuilder<Row>) => (await query.execute(tx)).rows;
  return {
    laws: await list(sql<StandardsAndLaw['laws'][number]>`
      select l.jurisdiction, count(*)::int8 as acts, coalesce(sum(c.places), 0)::int8 as places,
        count(*) filter (where ${within('l.checked_on')})::int8 as compared
      from published.matrix_law l cross join lateral (
        select count(*) as places from published.matrix_law_version v join published.matrix_law_provision p on p.law_version_id = v.id
        where v.law_id = l.id
      ) c
      where l.action_id = ${action} and l.checked_on <= ${to}::date
      group by l.jurisdiction order by l.jurisdiction`),
    provisions: await list(sql<StandardsAndLaw['provisions'][number]>`
      select i.id, i.name as instrument, count(*)::int8 as provisions,
        count(*) filter (where p.verified_on <= ${to}::date)::int8 as verified,
        count(*) filter (where ${within('p.verified_on')})::int8 as in_period
      from published.matrix_provision p join published.matrix_instrument i on i.id = p.instrument_id
      where p.action_id = ${action} group by i.id, i.name order by i.name, i.id`),
    series: await list(sql<StandardsAndLaw['series'][number]>`
      select s.id, s.publisher, s.name, count(*)::int8 as values, max(v.as_of) as as_of
      from published.matrix_series s join published.matrix_series_value v on v.series_id = s.id
      where s.action_id = ${action} and v.period_from <= ${to}::date and v.period_to >= ${from}::date
      group by s.id, s.publisher, s.name order by s.publisher, s.name, s.id`),
  };
}
