import { type RawBuilder, sql } from 'kysely';
import type { Instant, PlainDate } from '../../platform/dates.ts';
import { newId } from '../../platform/ids.ts';
import { problem } from '../../platform/problem.ts';
import type { Tx, Work } from '../../platform/work.ts';
import { columnsOfExpenditure, type Expenditure } from './queries.ts';
import { shareBooks } from './queries-books.ts';

/**
 * Entries of one partner are taken one after the other: what each is compared with does not move meanwhile, and no period of the
 * Action is frozen.
 */
export async function lockExpenditure(
  { tx, actionId }: Pick<Work, 'tx' | 'actionId'>,
  partnerId: string,
): Promise<void> {
  await shareBooks(tx, actionId);
  await sql`select pg_advisory_xact_lock(hashtext('expenditure'), hashtext(${partnerId}))`.execute(tx);
}

/** An entry with what decides whether it can still be edited. */
export type RecordedExpenditure = Expenditure & {
  readonly actionId: string;
  readonly createdAt: Instant;
  readonly recordedBy: string | null;
  /** The frozen period that holds it as it is; null while none does. */
  readonly frozenIn: string | null;
  /** When that was frozen. */
  readonly frozenAt: Instant | null;
  /** It pays a contract whose supplier is a person, or did before an edit. */
  readonly namesPerson: boolean;
  /** The counter-entry that took it back. */
  readonly correctedById: string | null;
};

/** An entry; a payment of a sub-grant that whoever looks may not know is not there. */
export async function findExpenditure(tx: Tx, id: string): Promise<RecordedExpenditure | undefined> {
  const columns = columnsOfExpenditure.map((column) => `expenditure.${column}` as const);
  return tx
    .selectFrom('action.expenditure as expenditure')
    .innerJoin('action.readableExpenditure as readable', 'readable.id', 'expenditure.id')
    .leftJoin('people.person as person', 'person.id', 'expenditure.recordedBy')
    .leftJoin('action.expenditure as counter', 'counter.correctsId', 'expenditure.id')
    .select(columns)
    .select(['expenditure.actionId', 'expenditure.createdAt', 'person.name as recordedBy'])
    .select([
      'counter.id as correctedById',
      sql<boolean>`action.entry_names_person(expenditure.id)`.as('namesPerson'),
    ])
    .select([frozen(sql`name`).as('frozenIn'), frozen<Instant>(sql`frozen_at`).as('frozenAt')])
    .where('expenditure.id', '=', id)
    .where('readable.known', '=', true)
    .executeTakeFirst();
}

/** What the first period says that holds an entry and was frozen after it was recorded. */
function frozen<Said extends string = string>(said: RawBuilder<unknown>): RawBuilder<Said | null> {
  const of = [sql`expenditure.action_id`, sql`expenditure.spent_on`, sql`expenditure.created_at`] as const;
  return frozenSince<Said>(said, ...of);
}

/** The first period that holds a day and was frozen after an entry was recorded: a query of what it says. */
function frozenSince<Said extends string>(
  said: RawBuilder<unknown>,
  action: RawBuilder<unknown>,
  day: RawBuilder<unknown>,
  recorded: RawBuilder<unknown>,
) {
  return sql<Said | null>`(select p.${said} from results.period p where p.action_id = ${action}
    and p.ends_on >= ${day} and p.frozen_at >= ${recorded} order by p.ends_on, p.id limit 1)`;
}

/** The frozen period that an entry would come into with another day; null where there is none. */
export async function findFrozenAt(
  tx: Tx,
  { actionId, createdAt }: Pick<RecordedExpenditure, 'actionId' | 'createdAt'>,
  day: PlainDate,
): Promise<string | null> {
  const { rows } = await sql<{ name: string | null }>`
    select ${frozenSince(sql`name`, sql`${actionId}::uuid`, sql`${day}::date`, sql`${createdAt}::timestamptz`)} as name`.execute(
    tx,
  );
  return rows[0]!.name;
}

/** An entry, which must exist. Throws `not_found`. */
export async function getExpenditure(tx: Tx, id: string): Promise<RecordedExpenditure> {
  const found = await findExpenditure(tx, id);
  if (!found) throw problem('not_found');
  return found;
}

/** What an entry said before it was edited. */
export type Before = Pick<
  Expenditure,
  | 'heading'
  | 'line'
  | 'spentOn'
  | 'description'
  | 'documentReference'
  | 'supplier'
  | 'originalMinor'
  | 'originalCurrency'
  | 'rate'
  | 'amountMinor'
  | 'procurementId'
  | 'includesVat'
>;
export type ExpenditureChange = {
  readonly before: Before;
  readonly reason: string;
  readonly changedBy: string | null;
  readonly changedAt: Instant;
};

/** Replaces what an entry says and keeps what it said before. */
export async function changeExpenditure(
  { tx, actor, now }: Work,
  change: {
    readonly id: string;
    readonly before: Before;
    readonly reason: string;
    readonly now: Before & Pick<Expenditure, 'rateMonth' | 'questions' | 'confirmedBecause'>;
  },
): Promise<void> {
  const { id: expenditureId, before, reason } = change;
  await tx
    .insertInto('action.expenditureChange')
    .values({
      ...{ id: newId(), expenditureId, before: JSON.stringify(before), reason },
      ...{ changedBy: actor.personId, changedAt: now },
    })
    .execute();
  await tx
    .updateTable('action.expenditure')
    .set({ ...change.now, questions: [...change.now.questions] })
    .where('id', '=', expenditureId)
    .execute();
}

/** What an entry said before each edit, the latest first; of an Action whose accounts are closed none. */
export async function listChanges(tx: Tx, expenditureId: string): Promise<ExpenditureChange[]> {
  return tx
    .selectFrom('action.expenditureChange as change')
    .leftJoin('people.person as person', 'person.id', 'change.changedBy')
    .select(['change.before', 'change.reason', 'change.changedAt', 'person.name as changedBy'])
    .where('change.expenditureId', '=', expenditureId)
    .where(sql<boolean>`change.before ? 'heading'`)
    .orderBy('change.changedAt', 'desc')
    .orderBy('change.id')
    .$castTo<ExpenditureChange>()
    .execute();
}
