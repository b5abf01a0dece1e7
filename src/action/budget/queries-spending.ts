import { sql } from 'kysely';
import type { Instant, PlainDate } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';

/** Budget and expenditure of a partner under a heading, in minor units of the Action's currency. */
export type Spending = {
  readonly partnerId: string;
  readonly heading: string;
  readonly budgetMinor: number;
  /** Spent until the day asked for. */
  readonly spentMinor: number;
  /** Of it, spent from `since` on. */
  readonly recentMinor: number;
};

/** Whether the books hold a payment that whoever looks may not know: sums hold it in steps. */
export const holdsUnknownPayment = (actionId: string) => sql<boolean>`exists (
  select from action.readable_expenditure where action_id = ${actionId}::uuid and from_payment and not known)`;

export async function roundsBooks(tx: Tx, actionId: string): Promise<boolean> {
  const { rows } = await sql<{ rounds: boolean }>`select ${holdsUnknownPayment(actionId)} as rounds`.execute(
    tx,
  );
  return rows[0]!.rounds;
}

/** What each partner has and has spent under each heading, as whoever looks may read it, in the order of their ids. */
export async function listSpending(
  tx: Tx,
  actionId: string,
  { since, until }: { readonly since: PlainDate; readonly until: PlainDate },
): Promise<Spending[]> {
  const { rows } = await sql<Spending>`
    with booked as (
      select partner_id, heading, amount_minor as budget, 0 as spent, 0 as recent from action.budget_line
        where action_id = ${actionId}::uuid
      union all
      select partner_id, heading, 0, amount_minor, case when spent_on >= ${since}::date then amount_minor else 0 end
        from action.readable_expenditure where action_id = ${actionId}::uuid and spent_on <= ${until}::date
    )
    select partner_id as "partnerId", heading, sum(budget)::int8 as "budgetMinor", sum(spent)::int8 as "spentMinor",
      sum(recent)::int8 as "recentMinor"
    from booked group by partner_id, heading order by partner_id, heading`.execute(tx);
  return rows;
}

/** What was spent of a line of the budget; `line` is its description, empty for the heading as a whole. */
export type SpentOfLine = {
  readonly partnerId: string;
  readonly heading: string;
  readonly line: string;
  readonly spentMinor: number;
};

/** What each partner has spent of each line until a day, as far as it was booked until then. */
export async function listSpentOfLines(
  tx: Tx,
  actionId: string,
  { until, bookedUntil }: { readonly until: PlainDate; readonly bookedUntil: Instant | null },
): Promise<SpentOfLine[]> {
  const { rows } = await sql<SpentOfLine>`
    select partner_id as "partnerId", heading, line, sum(amount_minor)::int8 as "spentMinor"
    from action.expenditure
    where action_id = ${actionId}::uuid and spent_on <= ${until}::date
      and created_at <= coalesce(${bookedUntil}::timestamptz, 'infinity')
    group by partner_id, heading, line order by partner_id, heading, line`.execute(tx);
  return rows;
}
