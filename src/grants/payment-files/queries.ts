import { sql } from 'kysely';
import type { Instant, PlainDate } from '../../platform/dates.ts';
import type { ListReach } from '../../platform/permissions.ts';
import type { Tx } from '../../platform/work.ts';
import { listProofsOf } from '../account-proofs/queries.ts';
import { confirmedOf, type Unpayable, unpayableOf } from '../account-proofs/rules.ts';
import { mentorsOf } from '../mentoring/queries-mentors.ts';
import type { PayingAccount } from '../paying-accounts/queries.ts';
import { withinReach } from '../queries-reach.ts';
import type { FileFormat } from './rules.ts';

/** An approved instalment, what is known of the account it goes to, and the last file that it is in. */
export type Payable = {
  readonly id: string;
  readonly agreementId: string;
  readonly agreementNumber: string;
  readonly number: number;
  readonly organisationName: string;
  readonly amountMinor: number;
  readonly currency: string;
  readonly approvedAt: Instant | null;
  /** The account that was confirmed for its agreement, and what keeps the amount from it. */
  readonly bank: string | null;
  readonly confirmed: string | null;
  readonly unready: Unpayable | undefined;
  readonly fileNumber: number | null;
};

/** The instalments that two people approved and nobody paid, the longest waiting first. */
export async function listPayable(
  tx: Tx,
  { actionId, reach, limit }: { actionId: string; reach: ListReach; limit: number },
): Promise<Payable[]> {
  const rows = await tx
    .selectFrom('grants.instalment as instalment')
    .innerJoin('grants.subGrantAgreement as agreement', 'agreement.id', 'instalment.agreementId')
    .innerJoin('network.organisation as organisation', 'organisation.id', 'agreement.organisationId')
    .leftJoin('grants.party as party', 'party.organisationId', 'agreement.organisationId')
    .select(['instalment.id', 'instalment.agreementId', 'instalment.number', 'instalment.amountMinor'])
    .select(['instalment.currency', 'instalment.secondApprovedAt as approvedAt'])
    .select(['agreement.number as agreementNumber', 'organisation.name as organisationName'])
    .select(['agreement.organisationId', 'party.bank as enteredBank', 'party.account as enteredAccount'])
    .select(
      sql<
        number | null
      >`(select max(f.number) from grants.payment_file_item i join grants.payment_file f on f.id = i.file_id
        where i.instalment_id = instalment.id)::int4`.as('fileNumber'),
    )
    .where('agreement.actionId', '=', actionId)
    .where('instalment.state', '=', 'approved')
    .where(withinReach('agreement', reach))
    .orderBy('instalment.secondApprovedAt')
    .orderBy('instalment.id')
    .limit(limit)
    .execute();
  const proofs = await listProofsOf(
    tx,
    rows.map(({ organisationId }) => organisationId),
  );
  return rows.map(({ organisationId, enteredBank, enteredAccount, ...row }) => {
    const ofSubGrantee = proofs.filter((one) => one.organisationId === organisationId);
    const own = ofSubGrantee.filter(({ agreementId }) => agreementId === row.agreementId);
    const others = [...Map.groupBy(ofSubGrantee, ({ agreementId }) => agreementId)].flatMap(
      ([id, [latest]]) => (id === row.agreementId || !latest ? [] : [latest]),
    );
    const entered = { bank: enteredBank ?? '', account: enteredAccount ?? '' };
    const confirmed = confirmedOf(own);
    return {
      ...{ ...row, bank: confirmed?.bank ?? null, confirmed: confirmed?.account ?? null },
      unready: unpayableOf(entered, { own, others }),
    };
  });
}

export type PaymentFileRow = {
  readonly id: string;
  readonly number: number;
  readonly format: FileFormat;
  readonly currency: string;
  readonly payOn: PlainDate;
  readonly payments: number;
  readonly totalMinor: number;
  readonly madeAt: Instant;
  readonly madeByName: string | null;
};
export type PaymentFile = PaymentFileRow & {
  readonly partnerId: string;
  readonly jurisdiction: null;
  /** Of the sub-grants that it pays. */
  readonly jurisdictions: readonly (string | null)[];
  readonly sha256: string;
  readonly content: string;
  /** That it was paid from. */
  readonly account: Pick<PayingAccount, 'id' | 'holder' | 'iban'>;
};

const files = (tx: Tx) =>
  tx
    .selectFrom('grants.paymentFile as file')
    .leftJoin('people.person as maker', 'maker.id', 'file.madeBy')
    .select(['file.id', 'file.number', 'file.format', 'file.currency', 'file.payOn', 'file.payments'])
    .select(['file.totalMinor', 'file.madeAt', 'maker.name as madeByName']);

/** One page of a partner's files, the newest first. `after` is the last id of the page before. */
export async function listPaymentFiles(
  tx: Tx,
  { partnerId, after, limit }: { partnerId: string; after?: string | undefined; limit: number },
): Promise<PaymentFileRow[]> {
  return files(tx)
    .where('file.partnerId', '=', partnerId)
    .$if(after !== undefined, (query) =>
      query.where(
        sql<boolean>`file.number < (select number from grants.payment_file where id = ${after}::uuid)`,
      ),
    )
    .orderBy('file.number', 'desc')
    .limit(limit)
    .execute();
}

export async function findPaymentFile(tx: Tx, id: string): Promise<PaymentFile | undefined> {
  const found = await files(tx)
    .innerJoin('grants.payingAccount as account', 'account.id', 'file.accountId')
    .select([
      'file.partnerId',
      'file.sha256',
      'file.content',
      'account.iban',
      'account.holder',
      'file.accountId',
    ])
    .select(sql<null>`null::text`.as('jurisdiction'))
    .select(
      sql<(string | null)[]>`array(select distinct s.jurisdiction from grants.payment_file_item i
        join grants.sub_grant_agreement s on s.id = i.agreement_id where i.file_id = ${sql.ref('file.id')})`.as(
        'jurisdictions',
      ),
    )
    .where('file.id', '=', id)
    .executeTakeFirst();
  if (!found) return undefined;
  const { accountId, holder, iban, ...file } = found;
  return { ...file, account: { id: accountId, holder, iban } };
}

export type FileItem = {
  readonly instalmentId: string;
  readonly agreementId: string;
  readonly agreementNumber: string;
  readonly number: number;
  readonly organisationName: string;
  readonly account: string;
  readonly amountMinor: number;
  readonly again: boolean;
  readonly state: string;
  readonly organisationId: string;
  readonly partnerId: string;
  readonly jurisdiction: string | null;
  readonly mentors: readonly string[];
};

/** What a file pays of the sub-grants within the reach. */
export async function listFileItems(tx: Tx, fileId: string, reach: ListReach): Promise<FileItem[]> {
  return tx
    .selectFrom('grants.paymentFileItem as item')
    .innerJoin('grants.instalment as instalment', 'instalment.id', 'item.instalmentId')
    .innerJoin('grants.subGrantAgreement as agreement', 'agreement.id', 'item.agreementId')
    .innerJoin('network.organisation as organisation', 'organisation.id', 'agreement.organisationId')
    .select(['item.instalmentId', 'item.agreementId', 'item.account', 'item.amountMinor', 'item.again'])
    .select(['instalment.number', 'instalment.state', 'agreement.number as agreementNumber'])
    .select(['organisation.name as organisationName', 'agreement.organisationId', 'agreement.partnerId'])
    .select(['agreement.jurisdiction', mentorsOf('agreement.id').as('mentors')])
    .where(withinReach('agreement', reach))
    .where('item.fileId', '=', fileId)
    .orderBy('agreement.number')
    .orderBy('instalment.number')
    .execute();
}

/** Until the transaction ends nobody else makes a file of this partner, or decides on the account that it pays from. */
export async function lockPaymentFiles(tx: Tx, partnerId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('payment_file ' || ${partnerId}, 0))`.execute(tx);
}

/** The number of a partner's next file, once no other one is made (`lockPaymentFiles`). */
export async function nextFileNumber(tx: Tx, partnerId: string): Promise<number> {
  const row = await tx
    .selectFrom('grants.paymentFile')
    .select(sql<number>`coalesce(max(number), 0) + 1`.as('next'))
    .where('partnerId', '=', partnerId)
    .executeTakeFirstOrThrow();
  return Number(row.next);
}

export type NewFile = Omit<PaymentFileRow, 'madeByName'> & {
  readonly actionId: string;
  readonly partnerId: string;
  readonly accountId: string;
  readonly content: string;
  readonly sha256: string;
  readonly madeBy: string;
};
export async function insertPaymentFile(
  tx: Tx,
  file: NewFile,
  items: readonly Pick<FileItem, 'instalmentId' | 'agreementId' | 'account' | 'amountMinor' | 'again'>[],
): Promise<void> {
  await tx.insertInto('grants.paymentFile').values(file).execute();
  await tx
    .insertInto('grants.paymentFileItem')
    .values(items.map((item) => ({ ...item, fileId: file.id, partnerId: file.partnerId })))
    .execute();
}

/** The files that pay instalments of an agreement, the first first: what tells one file from another, and nothing of what else it pays. */
export async function listFilesOf(tx: Tx, agreementId: string) {
  return tx
    .selectFrom('grants.paymentFileItem as item')
    .innerJoin('grants.paymentFile as file', 'file.id', 'item.fileId')
    .innerJoin('grants.instalment as instalment', 'instalment.id', 'item.instalmentId')
    .select(['file.number as fileNumber', 'file.madeAt', 'file.payOn', 'file.format', 'file.currency'])
    .select(['file.sha256', 'instalment.number', 'item.amountMinor'])
    .where('item.agreementId', '=', agreementId)
    .orderBy('file.number')
    .orderBy('instalment.number')
    .execute();
}
