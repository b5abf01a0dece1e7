import { sql } from 'kysely';
import type { PlainDate } from '../../platform/dates.ts';
import type { DayMark } from '../../platform/http/paging.ts';
import { newId } from '../../platform/ids.ts';
import type { Tx, Work } from '../../platform/work.ts';
import type { BudgetLine } from './budget-line.ts';
import { bookedAt } from './queries-books.ts';

/** Keeps two imports from crossing: the second waits for the first. */
export async function lockBudget(tx: Tx, actionId: string): Promise<void> {
  await tx.selectFrom('action.action').select('id').where('id', '=', actionId).forUpdate().execute();
}

/** Puts these lines in the place of all lines of the partners they name. A line that was there before keeps its id, so that events under it stay. */
export async function replaceLines(
  { tx, actionId, now }: Work,
  lines: readonly BudgetLine[],
  currency: string,
): Promise<void> {
  const partnerIds = [...new Set(lines.map(({ partnerId }) => partnerId))];
  const known = await tx
    .selectFrom('action.budgetLine')
    .select(['id', 'partnerId', 'heading', 'description'])
    .where('actionId', '=', actionId)
    .where('partnerId', 'in', partnerIds)
    .orderBy('id')
    .execute();
  const rows = lines.map((line) => {
    const at = known.findIndex(
      ({ partnerId, heading, description }) =>
        partnerId === line.partnerId && heading === line.heading && description === line.description,
    );
    const [kept] = at === -1 ? [] : known.splice(at, 1);
    const years = [...line.years];
    return { ...line, years, id: kept?.id ?? newId(), isKept: kept !== undefined };
  });
  const gone = known.map(({ id }) => id);
  if (gone.length > 0) await tx.deleteFrom('action.budgetLine').where('id', 'in', gone).execute();
  for (const { isKept, id, ...line } of rows)
    if (isKept) await tx.updateTable('action.budgetLine').set(line).where('id', '=', id).execute();
  const added = rows.flatMap(({ isKept, ...line }) =>
    isKept ? [] : [{ ...line, actionId, currency, createdAt: now }],
  );
  if (added.length > 0) await tx.insertInto('action.budgetLine').values(added).execute();
}

export type BudgetOfHeading = {
  readonly heading: string;
  readonly budgetMinor: number;
  /** Spent until now, in the Action's currency. */
  readonly spentMinor: number;
  /** Spent from the first to the last day asked for; the same as `spentMinor` when none was. */
  readonly spentInPeriodMinor: number;
};
type BudgetFilter = { readonly partnerId?: string; readonly from?: PlainDate; readonly to?: PlainDate };

/**
 * Budget and expenditure of each heading that has either, in minor units of the Action's currency, by heading.
 * Instalments of sub-grants are part of it from the day they are paid (`bookPayment`); those of a sub-grant that whoever looks may not
 * know in steps: a sum may hold one alone.
 */
export async function listBudgetByHeading(
  tx: Tx,
  actionId: string,
  { partnerId, from, to }: BudgetFilter = {},
): Promise<BudgetOfHeading[]> {
  const ofPartner = partnerId ? sql`and partner_id = ${partnerId}` : sql``;
  const inPeriod = sql`spent_on between ${from ?? '0001-01-01'} and ${to ?? '9999-12-31'}`;
  const { rows } = await sql<BudgetOfHeading>`
    with budget as (
      select heading, sum(amount_minor)::bigint as budget
      from action.budget_line where action_id = ${actionId} ${ofPartner} group by heading
    ), spent as (
      select heading, sum(amount_minor)::bigint as spent, coalesce(sum(amount_minor) filter (where ${inPeriod}), 0)::bigint as in_period
      from action.readable_expenditure where action_id = ${actionId} ${ofPartner} group by heading
    )
    select heading, coalesce(budget, 0) as "budgetMinor", coalesce(spent, 0) as "spentMinor",
      coalesce(in_period, 0) as "spentInPeriodMinor"
    from budget full join spent using (heading) order by heading collate "C"`.execute(tx);
  return rows;
}

/** Budget and expenditure of each partner that has either, in steps as by heading. */
export async function listBudgetByPartner(
  tx: Tx,
  actionId: string,
): Promise<{ partnerId: string; budgetMinor: number; spentMinor: number }[]> {
  const { rows } = await sql<{ partnerId: string; budgetMinor: number; spentMinor: number }>`
    with budget as (
      select partner_id, sum(amount_minor)::bigint as budget from action.budget_line where action_id = ${actionId} group by partner_id
    ), spent as (
      select partner_id, sum(amount_minor)::bigint as spent from action.readable_expenditure where action_id = ${actionId} group by partner_id
    )
    select partner_id as "partnerId", coalesce(budget, 0) as "budgetMinor", coalesce(spent, 0) as "spentMinor"
    from budget full join spent using (partner_id)`.execute(tx);
  return rows;
}

export type Expenditure = {
  readonly id: string;
  readonly partnerId: string;
  readonly heading: string;
  readonly spentOn: PlainDate;
  readonly description: string;
  readonly documentReference: string;
  readonly originalMinor: number;
  readonly originalCurrency: string;
  /** Units of the original currency for one unit of `currency`, decimal text. */
  readonly rate: string;
  readonly rateMonth: PlainDate | null;
  readonly amountMinor: number;
  readonly currency: string;
  readonly supplier: string;
  /** The description of the budget line; empty: of the heading as a whole. */
  readonly line: string;
  /** What was out of line when it was taken, and why it is right; null where nothing was. */
  readonly questions: readonly string[];
  readonly confirmedBecause: string | null;
  /** Booked when a sub-grantee was paid: it is corrected there. */
  readonly fromPayment: boolean;
  /** The entry that this counter-entry takes back. */
  readonly correctsId: string | null;
  /** The contract with a supplier that it pays. */
  readonly procurementId: string | null;
  readonly includesVat: boolean;
};
/** What every entry has, however it was booked. */
export type Booked = Omit<
  Expenditure,
  | 'supplier'
  | 'line'
  | 'questions'
  | 'confirmedBecause'
  | 'fromPayment'
  | 'correctsId'
  | 'procurementId'
  | 'includesVat'
>;

export async function insertExpenditure(
  { tx, actionId, actor, now }: Work,
  { questions = [], ...expenditure }: Booked & Partial<Expenditure> & { readonly agreementId?: string },
): Promise<void> {
  await tx
    .insertInto('action.expenditure')
    .values({
      ...expenditure,
      questions: [...questions],
      actionId,
      recordedBy: actor.personId,
      createdAt: await bookedAt(tx, actionId, now),
    })
    .execute();
}

/** All that an entry says. */
export const columnsOfExpenditure = [
  ...([
    'id',
    'partnerId',
    'heading',
    'spentOn',
    'description',
    'documentReference',
    'originalMinor',
  ] as const),
  ...(['originalCurrency', 'rate', 'rateMonth', 'amountMinor', 'currency', 'supplier', 'line'] as const),
  ...([
    'questions',
    'confirmedBecause',
    'fromPayment',
    'correctsId',
    'procurementId',
    'includesVat',
  ] as const),
] as const;

export type ExpenditureFilter = {
  readonly partnerId?: string;
  readonly heading?: string;
  /** The last row of the page before: what comes after it. */
  readonly after?: DayMark | undefined;
};

/** An entry as whoever looks may read it: of a payment of a sub-grant that they may not know, the quarter and a rounded amount. */
export type ListedExpenditure = Omit<Expenditure, 'description' | 'documentReference' | 'rate'> & {
  readonly known: boolean;
  readonly description: string | null;
  readonly documentReference: string | null;
  readonly rate: string | null;
  /** It pays a contract whose supplier is a person, or did before an edit. */
  readonly namesPerson: boolean;
};

/** Expenditure, the latest first. */
export async function listExpenditure(
  tx: Tx,
  actionId: string,
  { partnerId, heading, after }: ExpenditureFilter,
  limit: number,
): Promise<ListedExpenditure[]> {
  let query = tx
    .selectFrom('action.readableExpenditure')
    .select([...columnsOfExpenditure, 'known'])
    .select(sql<boolean>`action.entry_names_person(id)`.as('namesPerson'))
    .where('actionId', '=', actionId)
    .$castTo<ListedExpenditure>();
  if (partnerId) query = query.where('partnerId', '=', partnerId);
  if (heading) query = query.where('heading', '=', heading);
  if (after) query = query.where(sql<boolean>`(spent_on, id) < (${after.day}, ${after.id})`);
  return query.orderBy('spentOn', 'desc').orderBy('id', 'desc').limit(limit).execute();
}
