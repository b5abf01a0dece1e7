import { sql } from 'kysely';
import type { Instant } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';
import type { PainFormat } from '../payment-files/rules.ts';
import { deciderRoles, type PayingAccountState } from './workflow.ts';

/** An account that a partner pays from, or that waits to be confirmed. */
export type PayingAccount = {
  readonly id: string;
  readonly partnerId: string;
  readonly partnerName: string;
  readonly jurisdiction: null;
  readonly holder: string;
  readonly iban: string;
  readonly bic: string;
  readonly format: PainFormat;
  readonly state: PayingAccountState;
  readonly proposedBy: string | null;
  readonly proposedByName: string | null;
  readonly proposedAt: Instant;
  readonly decidedByName: string | null;
  readonly decidedAt: Instant | null;
};

const accounts = (tx: Tx) =>
  tx
    .selectFrom('grants.payingAccount as account')
    .innerJoin('network.organisation as partner', 'partner.id', 'account.partnerId')
    .leftJoin('people.person as proposer', 'proposer.id', 'account.proposedBy')
    .leftJoin('people.person as decider', 'decider.id', 'account.decidedBy')
    .select(['account.id', 'account.partnerId', 'account.holder', 'account.iban', 'account.bic'])
    .select(['account.format', 'account.state', 'account.proposedBy', 'account.proposedAt'])
    .select([
      'account.decidedAt',
      'proposer.name as proposedByName',
      'decider.name as decidedByName',
      'partner.name as partnerName',
    ])
    .select(sql<null>`null::text`.as('jurisdiction'));

export async function findPayingAccount(tx: Tx, id: string): Promise<PayingAccount | undefined> {
  return accounts(tx).where('account.id', '=', id).executeTakeFirst();
}

/** The account that a partner pays from now, and the one that waits for a second person. */
export async function payingAccountsOf(
  tx: Tx,
  partnerId: string,
): Promise<{ readonly current: PayingAccount | undefined; readonly proposed: PayingAccount | undefined }> {
  const of = (state: PayingAccountState) =>
    accounts(tx)
      .where('account.partnerId', '=', partnerId)
      .where('account.state', '=', state)
      .executeTakeFirst();
  return { current: await of('confirmed'), proposed: await of('proposed') };
}

/** Who can confirm an account: those of its partner who decide on it, but for the person who entered it. */
export async function listDeciderNames(
  tx: Tx,
  { partnerId, proposedBy }: Pick<PayingAccount, 'partnerId' | 'proposedBy'>,
): Promise<string[]> {
  const rows = await tx
    .selectFrom('people.membership as membership')
    .innerJoin('people.person as person', 'person.id', 'membership.personId')
    .select('person.name')
    .distinct()
    .where('membership.organisationId', '=', partnerId)
    .where('membership.role', 'in', deciderRoles)
    .where('membership.until', 'is', null)
    .where('person.erasedAt', 'is', null)
    .where('person.disabledAt', 'is', null)
    .where('person.id', 'is distinct from', proposedBy)
    .orderBy('person.name')
    .execute();
  return rows.map(({ name }) => name);
}

export async function insertPayingAccount(
  tx: Tx,
  made: Pick<PayingAccount, 'id' | 'partnerId' | 'holder' | 'iban' | 'bic' | 'format' | 'proposedAt'> & {
    actionId: string;
    proposedBy: string;
  },
): Promise<boolean> {
  const inserted = await tx
    .insertInto('grants.payingAccount')
    .values(made)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === 1n;
}

export async function savePayingAccount(
  tx: Tx,
  id: string,
  decided: { state: PayingAccountState; decidedBy?: string; decidedAt?: Instant },
): Promise<void> {
  await tx.updateTable('grants.payingAccount').set(decided).where('id', '=', id).execute();
}
