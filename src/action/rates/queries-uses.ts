import { sql } from 'kysely';
import type { PlainDate } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';
import { type Rate, rateKey } from './rules.ts';

type Of = Pick<Rate, 'currency' | 'month'>;

/** Something that was converted by a rate: an entry of the books, a contract with a supplier, income, a line of a sub-grant's report, or a report as it was submitted. */
export type Use = {
  readonly kind: 'expenditure' | 'procurement' | 'income' | 'line' | 'submitted';
  readonly id: string;
  readonly about: string;
  readonly on: PlainDate | null;
  /** Of a sub-grant: the record of its report, which not everybody reads who may know that there is one. */
  readonly report: {
    readonly partnerId: string;
    readonly jurisdiction: string | null;
    readonly state: string;
  } | null;
};

const reportOf = sql`jsonb_build_object('partnerId', a.partner_id, 'jurisdiction', a.jurisdiction, 'state', r.state)`;
// What a CSO typed in a line is read on its report alone.
const used = sql`
  select 'expenditure' as kind, e.id, e.description as about, e.spent_on as "on", e.original_currency as currency, e.rate_month as month,
    null::jsonb as report from action.expenditure e
  union all
  select 'procurement', p.id, p.subject, p.signed_on, p.original_currency, p.rate_month, null from action.procurement p
    where p.withdrawn_at is null
  union all
  select 'income', i.id, i.source, i.received_on, i.original_currency, i.rate_month, null from action.income i
  union all
  select 'line', l.report_id, a.number, l.spent_on, l.original_currency, l.rate_month, ${reportOf}
    from grants.expenditure_line l join grants.report r on r.id = l.report_id join grants.sub_grant_agreement a on a.id = l.agreement_id
  union all
  select 'submitted', v.report_id, a.number, null, line ->> 'originalCurrency', (line ->> 'rateMonth')::date, ${reportOf}
    from grants.report_version v
      join grants.report r on r.id = v.report_id
      join grants.sub_grant_agreement a on a.id = r.agreement_id
      cross join lateral jsonb_array_elements(v.content -> 'lines') line
    where jsonb_typeof(v.content -> 'lines') = 'array'
      and not exists (select from grants.expenditure_line l where l.id = (line ->> 'id')::uuid)`;

/** Whether whoever looks may know every sub-grant, so that no use of a rate is kept from them. */
export async function knowsEveryUse(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ knows: boolean }>`select grants.knows_protected() as knows`.execute(tx);
  return rows[0]!.knows;
}

/** How much was converted by each of some rates, of what whoever looks may know; a rate that nothing was converted by has no entry. By `rateKey`. */
export async function countUses(tx: Tx, rates: readonly Of[]): Promise<Map<string, number>> {
  if (rates.length === 0) return new Map();
  const { rows } = await sql<Of & { count: number }>`
    with asked as (select distinct * from unnest(${rates.map(({ currency }) => currency)}::text[],
      ${rates.map(({ month }) => month)}::date[]) as asked (currency, month))
    select u.currency, u.month, count(*)::int8 as count from (${used}) u join asked using (currency, month)
    where u.kind <> 'expenditure' or exists (select from action.readable_expenditure r where r.id = u.id and r.known)
    group by 1, 2`.execute(tx);
  return new Map(rows.map((row) => [rateKey(row), Number(row.count)]));
}

/** What was converted by a rate, of what whoever looks may know: the first so many, by day. */
export async function listUses(tx: Tx, { currency, month }: Of, limit: number): Promise<Use[]> {
  const { rows } = await sql<Use>`
    select u.kind, u.id, u.about, u.on, u.report from (${used}) u
    where u.currency = ${currency} and u.month = ${month}::date
      and (u.kind <> 'expenditure' or exists (select from action.readable_expenditure r where r.id = u.id and r.known))
    order by u.on nulls last, u.kind, u.id limit ${limit}`.execute(tx);
  return rows;
}

/** The currencies that the Action spends in or has a rate of. */
export async function listUsedCurrencies(tx: Tx, actionId: string): Promise<string[]> {
  const { rows } = await sql<{ currency: string }>`
    select currency from action.exchange_rate
    union select original_currency from action.readable_expenditure where action_id = ${actionId}::uuid and known
    union select original_currency from action.procurement where action_id = ${actionId}::uuid
    union select original_currency from action.income where action_id = ${actionId}::uuid
    union select l.original_currency from grants.expenditure_line l
      join grants.sub_grant_agreement a on a.id = l.agreement_id and a.action_id = ${actionId}::uuid
    order by 1`.execute(tx);
  return rows.map(({ currency }) => currency);
}
