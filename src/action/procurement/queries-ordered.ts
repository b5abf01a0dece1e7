import { sql } from 'kysely';
import { money } from '../../platform/money.ts';
import type { Tx } from '../../platform/work.ts';
import { type Payment, standingOf } from './rules.ts';

/** What is ordered and not paid, by partner and heading. Minor units of the Action's currency. */
export type Commitment = {
  readonly partnerId: string;
  readonly heading: string;
  /** The description of the line of the budget; empty: of the heading as a whole. */
  readonly line: string;
  /** The contract with a supplier; null of sub-grants. */
  readonly contractId: string | null;
  readonly committed: number;
};
type Ordered = Omit<Commitment, 'committed'> & {
  readonly originalMinor: number;
  readonly originalCurrency: string;
  readonly rate: string;
  readonly currency: string;
  readonly payments: readonly Payment[];
};
export type AskedOrders = {
  readonly actionId: string;
  readonly partnerId?: string | undefined;
  /** An entry of expenditure: what it paid is left out. */
  readonly exceptEntry?: string | undefined;
};

/** What open contracts with suppliers still have to be paid, the latest first. */
export async function listOrdered(
  tx: Tx,
  { actionId, partnerId, exceptEntry }: AskedOrders,
): Promise<Commitment[]> {
  const others = exceptEntry ? sql`and e.id <> ${exceptEntry}::uuid` : sql``;
  const { rows } = await sql<Ordered>`
    select p.id as contract_id, p.partner_id, p.heading, p.line, p.original_minor, p.original_currency, p.rate::text as rate, p.currency,
      paid.payments
    from action.procurement p cross join lateral (select coalesce(json_agg(row_to_json(one)), '[]') as payments from (
      select e.original_currency as currency, sum(e.original_minor)::int8 as "originalMinor", sum(e.amount_minor)::int8 as "amountMinor"
      from action.expenditure e where e.procurement_id = p.id ${others} group by e.original_currency order by e.original_currency) one) paid
    where p.action_id = ${actionId}::uuid ${partnerId ? sql`and p.partner_id = ${partnerId}::uuid` : sql``}
      and p.withdrawn_at is null and p.ended_on is null
    order by p.signed_on desc, p.id desc`.execute(tx);
  return rows.flatMap(({ originalMinor, originalCurrency, rate, currency, payments, ...where }) => {
    const ordered = { original: money(originalMinor, originalCurrency), rate, currency, isOpen: true };
    const { committedMinor } = standingOf(ordered, payments);
    return committedMinor > 0 ? [{ ...where, committed: committedMinor }] : [];
  });
}
