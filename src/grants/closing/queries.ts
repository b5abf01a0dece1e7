import { sql } from 'kysely';
import type { Instant, PlainDate } from '../../platform/dates.ts';
import { newId } from '../../platform/ids.ts';
import type { Tx, Work } from '../../platform/work.ts';
import type { Agreement } from '../agreements/queries.ts';
import type { Balance, Fate, Lines } from './rules.ts';

/** Equipment that was bought with a sub-grant. Its cost in minor units. */
export type Asset = {
  readonly id: string;
  readonly name: string;
  readonly costMinor: number;
  readonly currency: string;
  readonly fate: Fate;
  /** To whom it was transferred. */
  readonly receiver: string;
};
/** The closing as it was confirmed. */
export type ClosingRecord = Omit<Balance, 'recoverableMinor'> & {
  readonly confirmedAt: Instant;
  readonly closedAt: Instant | null;
  readonly keepUntil: PlainDate | null;
};
export type Receipt = {
  readonly id: string;
  readonly amountMinor: number;
  readonly receivedOn: PlainDate;
  readonly reference: string;
};
/** What the sub-grantee pays back, with what came in. Minor units of `currency`. */
export type Recovery = {
  readonly amountMinor: number;
  readonly currency: string;
  readonly reason: string;
  readonly dueOn: PlainDate;
  readonly receipts: readonly Receipt[];
};

export async function listAssets(tx: Tx, agreementId: string): Promise<Asset[]> {
  return tx
    .selectFrom('grants.asset')
    .select(['id', 'name', 'costMinor', 'currency', 'fate', 'receiver'])
    .where('agreementId', '=', agreementId)
    .orderBy('enteredAt')
    .orderBy('id')
    .execute();
}

export async function insertAsset(
  { tx, actor, now }: Pick<Work, 'tx' | 'actor' | 'now'>,
  agreement: Pick<Agreement, 'id' | 'organisationId' | 'currency'>,
  asset: Pick<Asset, 'name' | 'costMinor' | 'fate' | 'receiver'>,
): Promise<string> {
  const id = newId();
  const { id: agreementId, organisationId, currency } = agreement;
  await tx
    .insertInto('grants.asset')
    .values({
      ...asset,
      id,
      agreementId,
      organisationId,
      currency,
      enteredBy: actor.personId,
      enteredAt: now,
    })
    .execute();
  return id;
}

/** Whether it was of this agreement, and is gone. */
export async function deleteAsset(tx: Tx, agreementId: string, id: string): Promise<boolean> {
  const gone = await tx
    .deleteFrom('grants.asset')
    .where('id', '=', id)
    .where('agreementId', '=', agreementId)
    .executeTakeFirst();
  return gone.numDeletedRows > 0n;
}

export async function findClosing(tx: Tx, agreementId: string): Promise<ClosingRecord | undefined> {
  return tx
    .selectFrom('grants.closing')
    .select(['paidMinor', 'acceptedMinor', 'finalMinor', 'confirmedAt', 'closedAt', 'keepUntil'])
    .where('agreementId', '=', agreementId)
    .executeTakeFirst();
}

export async function insertClosing(
  { tx, actor, now }: Pick<Work, 'tx' | 'actor' | 'now'>,
  { id: agreementId, organisationId, currency }: Pick<Agreement, 'id' | 'organisationId' | 'currency'>,
  { paidMinor, acceptedMinor, finalMinor }: Balance,
): Promise<void> {
  await tx
    .insertInto('grants.closing')
    .values({
      ...{ agreementId, organisationId, currency, paidMinor, acceptedMinor, finalMinor },
      ...{ confirmedBy: actor.personId, confirmedAt: now },
    })
    .execute();
}

export async function deleteClosing(tx: Tx, agreementId: string): Promise<void> {
  await tx.deleteFrom('grants.closing').where('agreementId', '=', agreementId).execute();
}

export async function saveClosed(
  { tx, actor, now }: Pick<Work, 'tx' | 'actor' | 'now'>,
  agreementId: string,
  keepUntil: PlainDate,
): Promise<void> {
  await tx
    .updateTable('grants.closing')
    .set({ closedBy: actor.personId, closedAt: now, keepUntil })
    .where('agreementId', '=', agreementId)
    .execute();
}

export async function insertRecovery(
  tx: Tx,
  { id: agreementId, organisationId, currency }: Pick<Agreement, 'id' | 'organisationId' | 'currency'>,
  recovery: Pick<Recovery, 'amountMinor' | 'reason' | 'dueOn'>,
): Promise<void> {
  await tx
    .insertInto('grants.recovery')
    .values({ ...recovery, agreementId, organisationId, currency })
    .execute();
}

export async function findRecovery(tx: Tx, agreementId: string): Promise<Recovery | undefined> {
  const recovery = await tx
    .selectFrom('grants.recovery')
    .select(['amountMinor', 'currency', 'reason', 'dueOn'])
    .where('agreementId', '=', agreementId)
    .executeTakeFirst();
  if (!recovery) return undefined;
  const receipts = await tx
    .selectFrom('grants.recoveryReceipt')
    .select(['id', 'amountMinor', 'receivedOn', 'reference'])
    .where('agreementId', '=', agreementId)
    .orderBy('receivedOn')
    .orderBy('recordedAt')
    .execute();
  return { ...recovery, receipts };
}

export async function insertReceipt(
  { tx, actor, now }: Pick<Work, 'tx' | 'actor' | 'now'>,
  { id: agreementId, organisationId, currency }: Pick<Agreement, 'id' | 'organisationId' | 'currency'>,
  receipt: Omit<Receipt, 'id'>,
): Promise<void> {
  await tx
    .insertInto('grants.recoveryReceipt')
    .values({
      ...receipt,
      ...{ id: newId(), agreementId, organisationId, currency, recordedBy: actor.personId, recordedAt: now },
    })
    .execute();
}

/** How far the expenditure of an agreement is reviewed. */
export async function countLines(tx: Tx, agreementId: string): Promise<Lines> {
  const { rows } = await sql<Lines>`
    select count(*) filter (where state = 'pending')::int as pending, count(*) filter (where state = 'queried')::int as queried,
      count(*) filter (where state in ('accepted', 'rejected'))::int as decided
    from grants.expenditure_line where agreement_id = ${agreementId}::uuid`.execute(tx);
  return rows[0]!;
}

/** What an agreement reached by its approved reports, beside its targets. */
export type Result = { readonly key: string; readonly target: number; readonly value: number };

export async function listResults(tx: Tx, agreementId: string): Promise<Result[]> {
  const { rows } = await sql<Result>`
    select i.key, i.target, coalesce(sum(v.value) filter (where r.state = 'approved'), 0)::int as value
    from grants.agreement_indicator i left join grants.report r on r.agreement_id = i.agreement_id
      left join grants.report_value v on v.report_id = r.id and v.key = i.key
    where i.agreement_id = ${agreementId}::uuid group by i.key, i.target order by i.key`.execute(tx);
  return rows;
}
