import { sql } from 'kysely';
import type { PlainDate } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';

/** A month without a rate of a currency that is spent in, and the partners whose finance officers load it. */
export type MissingRate = {
  readonly currency: string;
  /** `2026-03` */
  readonly month: string;
  readonly partnerIds: readonly string[];
};

/**
 * Months without a rate of the currencies that the Action spends in, itself or in sub-grants: from the first month that was used (or `from`) to the
 * month of `to`. A currency that nothing was spent in for a year needs no more months. Of what whoever looks may know.
 */
export async function listMissingRates(
  tx: Tx,
  asked: {
    readonly actionId: string;
    readonly currency: string;
    readonly from: PlainDate | null;
    readonly to: PlainDate;
  },
): Promise<MissingRate[]> {
  const { actionId, currency, from, to } = asked;
  const { rows } = await sql<MissingRate>`
    with spent as (
      select original_currency as currency, rate_month as month, partner_id from action.readable_expenditure
        where action_id = ${actionId}::uuid and known and rate_month is not null
      union all
      select original_currency, rate_month, partner_id from action.procurement
        where action_id = ${actionId}::uuid and withdrawn_at is null and rate_month is not null
      union all
      select original_currency, rate_month, partner_id from action.income
        where action_id = ${actionId}::uuid and rate_month is not null
      union all
      select l.original_currency, l.rate_month, a.partner_id from grants.expenditure_line l
        join grants.sub_grant_agreement a on a.id = l.agreement_id and a.action_id = ${actionId}::uuid
        where l.rate_month is not null
    ), needs as (
      select currency, min(month) as first, max(month) as last, array_agg(distinct partner_id::text) as partner_ids
      from spent where currency <> ${currency} group by currency
    )
    select n.currency, to_char(m.month, 'YYYY-MM') as month, n.partner_ids
    from needs n cross join lateral generate_series(
      date_trunc('month', greatest(n.first, ${from}::date)),
      least(date_trunc('month', ${to}::date), n.last + interval '12 months'), interval '1 month') m (month)
    where not exists (select from action.exchange_rate r where r.currency = n.currency and r.month = m.month::date)
    order by 2 desc, 1`.execute(tx);
  return rows;
}
