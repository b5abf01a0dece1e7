import { sql } from 'kysely';
import type { Instant } from '../../platform/dates.ts';
import { newId } from '../../platform/ids.ts';
import type { Tx, Work } from '../../platform/work.ts';
import { bookedAt } from '../budget/queries-books.ts';
import type { Procurement } from './queries.ts';
import type { Kept } from './rules.ts';

/** As it is stored. */
export type Saved = Kept & Pick<Procurement, 'rateMonth'> & { readonly currency: string };

export async function insertProcurement(
  { tx, actionId, actor, now }: Work,
  { questions, ...contract }: Saved & { readonly id: string; readonly partnerId: string },
): Promise<void> {
  await tx
    .insertInto('action.procurement')
    .values({
      ...contract,
      questions: [...questions],
      actionId,
      recordedBy: actor.personId,
      createdAt: await bookedAt(tx, actionId, now),
    })
    .execute();
}

/** Replaces what a contract says and keeps what it said before. */
export async function changeProcurementTo(
  { tx, actionId, actor, now }: Work,
  change: { readonly id: string; readonly before: Kept; readonly reason: string; readonly now: Saved },
): Promise<void> {
  const { id: procurementId, before, reason } = change;
  await tx
    .insertInto('action.procurementChange')
    .values({
      ...{ id: newId(), procurementId, before: JSON.stringify(before), reason },
      ...{ changedBy: actor.personId, changedAt: await bookedAt(tx, actionId, now) },
    })
    .execute();
  const { currency: _same, questions, ...said } = change.now;
  await tx
    .updateTable('action.procurement')
    .set({ ...said, questions: [...questions] })
    .where('id', '=', procurementId)
    .execute();
}

export async function saveWithdrawn({ tx, actor, now }: Work, id: string, reason: string): Promise<void> {
  await tx
    .updateTable('action.procurement')
    .set({ withdrawnAt: now, withdrawnBy: actor.personId, withdrawnReason: reason })
    .where('id', '=', id)
    .execute();
}

export type ProcurementChange = {
  readonly before: Kept;
  readonly reason: string;
  readonly changedBy: string | null;
  readonly changedAt: Instant;
};
/** What a contract said before each change, the latest first; of an Action whose accounts are closed none. */
export async function listChangesOf(tx: Tx, procurementId: string): Promise<ProcurementChange[]> {
  return tx
    .selectFrom('action.procurementChange as change')
    .leftJoin('people.person as person', 'person.id', 'change.changedBy')
    .select(['change.before', 'change.reason', 'change.changedAt', 'person.name as changedBy'])
    .where('change.procurementId', '=', procurementId)
    .where(sql<boolean>`change.before ? 'subject'`)
    .orderBy('change.changedAt', 'desc')
    .orderBy('change.id')
    .$castTo<ProcurementChange>()
    .execute();
}

/** The entries of expenditure that name a contract, the latest first. */
export async function listEntriesOf(tx: Tx, procurementId: string) {
  return tx
    .selectFrom('action.expenditure')
    .select(['id', 'spentOn', 'description', 'documentReference', 'originalMinor', 'originalCurrency'])
    .where('procurementId', '=', procurementId)
    .orderBy('spentOn', 'desc')
    .orderBy('id')
    .execute();
}

/** What one entry pays of a contract; undefined where it names another one. */
export async function findPaidBy(tx: Tx, procurementId: string, expenditureId: string) {
  return tx
    .selectFrom('action.expenditure')
    .select(['originalCurrency as currency', 'originalMinor', 'amountMinor'])
    .where('procurementId', '=', procurementId)
    .where('id', '=', expenditureId)
    .executeTakeFirst();
}
