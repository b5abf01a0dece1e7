import { sql } from 'kysely';
import type { PlainDate } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';
import type { Commitment } from '../procurement/queries-ordered.ts';
import { committedUnder } from './committed.ts';
import type { Entry, Known, Surroundings } from './questions.ts';

type Asked = {
  readonly actionId: string;
  readonly partnerId: string;
  readonly entry: Entry;
  readonly rateMonth: PlainDate | null;
  /** The entry that is edited: it is not compared with itself. */
  readonly except?: string | undefined;
  /** What the partner has committed beside it, once it has paid its part of its contract. */
  readonly commitments: readonly Commitment[];
};

/** What an entry of a partner is compared with before it is taken, in one statement. */
export async function readSurroundings(
  tx: Tx,
  { actionId, partnerId, entry, rateMonth, except, commitments }: Asked,
): Promise<Surroundings> {
  const { heading, line } = entry;
  const others = except ? sql`and id <> ${except}::uuid` : sql``;
  const of = sql`action_id = ${actionId}::uuid and partner_id = ${partnerId}::uuid`;
  const planned = (more: ReturnType<typeof sql>, spentMore: ReturnType<typeof sql>) => sql`json_build_object(
      'budget', (select coalesce(sum(amount_minor), 0) from action.budget_line where ${of} and heading = ${heading} ${more}),
      'spent', (select coalesce(sum(amount_minor), 0) from action.expenditure where ${of} and heading = ${heading} ${spentMore} ${others}))`;
  const { rows } = await sql<{
    headingMoney: { budget: number; spent: number };
    lineMoney: { budget: number; spent: number };
    known: Known[];
    rates: string[];
    startsOn: PlainDate | null;
    endsOn: PlainDate | null;
    frozen: string | null;
  }>`select
    ${planned(sql``, sql``)} as heading_money,
    ${planned(sql`and description = ${line}`, sql`and line = ${line}`)} as line_money,
    (select coalesce(json_agg(row_to_json(one)), '[]') from (
      select id, heading, line, spent_on as "spentOn", description, document_reference as "documentReference", supplier,
        original_minor as "originalMinor", original_currency as "originalCurrency"
      from action.expenditure e where ${of} and corrects_id is null ${others}
        and ((original_currency = ${entry.originalCurrency} and original_minor = ${entry.originalMinor}) or spent_on = ${entry.spentOn}::date)
        and not exists (select from action.expenditure c where c.corrects_id = e.id)
      order by (original_currency = ${entry.originalCurrency} and original_minor = ${entry.originalMinor}) desc, spent_on desc, id
      limit 500) one) as known,
    (select coalesce(json_agg(rate::text order by month), '[]') from action.exchange_rate
      where currency = ${entry.originalCurrency} and month <> ${rateMonth}::date
        and month between ${rateMonth}::date - interval '6 months' and ${rateMonth}::date + interval '6 months') as rates,
    (select name from results.period where action_id = ${actionId}::uuid and frozen_at is not null and ends_on >= ${entry.spentOn}::date
      order by ends_on, id limit 1) as frozen,
    held.starts_on, held.ends_on
    from (select) nothing left join lateral (select starts_on, ends_on from action.contract
      where action_id = ${actionId}::uuid order by set_at desc, id limit 1) held on true`.execute(tx);
  const { headingMoney, lineMoney, known, rates, startsOn, endsOn, frozen } = rows[0]!;
  return {
    heading: { ...headingMoney, committed: committedUnder(commitments, { heading }) },
    line: line ? { ...lineMoney, committed: committedUnder(commitments, { heading, line }) } : null,
    known,
    rates,
    days: { startsOn, endsOn },
    frozen,
  };
}

/** A line of a partner's budget with what was spent under it. */
export type LineOfBudget = {
  readonly id: string;
  readonly heading: string;
  readonly description: string;
  readonly budget: number;
  readonly spent: number;
};

/** The lines of a partner's budget in the order they were imported; lines of one description under one heading are one. */
export async function listLines(tx: Tx, actionId: string, partnerId: string): Promise<LineOfBudget[]> {
  const { rows } = await sql<LineOfBudget>`
    select (array_agg(id order by id))[1] as id, heading, description, sum(amount_minor)::int8 as budget,
      (select coalesce(sum(e.amount_minor), 0)::int8 from action.expenditure e
        where e.action_id = l.action_id and e.partner_id = l.partner_id and e.heading = l.heading and e.line = l.description) as spent
    from action.budget_line l where action_id = ${actionId}::uuid and partner_id = ${partnerId}::uuid and description <> ''
    group by action_id, partner_id, heading, description order by heading, description`.execute(tx);
  return rows;
}

/** A partner's entries of these days that were not taken back: what a statement of them would record twice. */
export async function listRecorded(
  tx: Tx,
  actionId: string,
  partnerId: string,
  days: readonly PlainDate[],
): Promise<{ spentOn: PlainDate; supplier: string; originalMinor: number; originalCurrency: string }[]> {
  const found = await tx
    .selectFrom('action.expenditure as e')
    .select(['spentOn', 'supplier', 'originalMinor', 'originalCurrency'])
    .where('actionId', '=', actionId)
    .where('partnerId', '=', partnerId)
    .where('spentOn', 'in', days.length > 0 ? [...days] : [null])
    .where('correctsId', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('action.expenditure as c').select('c.id').whereRef('c.correctsId', '=', 'e.id'))),
    )
    .orderBy('e.id')
    .execute();
  return found;
}

/** The heading and line of a partner's last entry to each supplier, whose name is in small letters. */
export async function listHabits(
  tx: Tx,
  actionId: string,
  partnerId: string,
): Promise<{ readonly supplier: string; readonly heading: string; readonly line: string }[]> {
  const { rows } = await sql<{ supplier: string; heading: string; line: string }>`
    select distinct on (lower(supplier)) lower(supplier) as supplier, heading, line from action.expenditure
    where action_id = ${actionId}::uuid and partner_id = ${partnerId}::uuid and supplier <> '' and corrects_id is null
    order by lower(supplier), spent_on desc, id desc`.execute(tx);
  return rows;
}
