import type { Instant, PlainDate } from '../../platform/dates.ts';
import type { FileState } from '../../platform/files/file-state.ts';
import type { Tx } from '../../platform/work.ts';
import type { Agreed } from '../agreements/agreed.ts';
import { findAgreement } from '../agreements/queries.ts';
import type { Side } from './rules.ts';

/** The text as it is offered for signature: its words and the hash of its PDF. */
export type Offered = { readonly agreed: Agreed; readonly documentSha256: string };

export async function insertOffer(
  tx: Tx,
  made: Offered & {
    id: string;
    agreementId: string;
    organisationId: string;
    agreedSha256: string;
    sourceSha256: string;
    offeredBy: string;
    offeredAt: Instant;
  },
): Promise<void> {
  await tx
    .insertInto('grants.agreementOffer')
    .values({ ...made, agreed: JSON.stringify(made.agreed) })
    .execute();
}

export async function saveOffer(
  tx: Tx,
  id: string,
  values: {
    readBy?: string;
    readAt?: Instant;
    withdrawnBy?: string;
    withdrawnAt?: Instant;
    withdrawalReason?: string;
    inForceBy?: string;
    inForceAt?: Instant;
  },
): Promise<void> {
  await tx.updateTable('grants.agreementOffer').set(values).where('id', '=', id).execute();
}

/** The text that is offered for signature now; absent before the offer, and once it was withdrawn. */
export async function findOffered(tx: Tx, agreementId: string): Promise<Offered | undefined> {
  return tx
    .selectFrom('grants.agreementOffer')
    .select(['agreed', 'documentSha256'])
    .where('agreementId', '=', agreementId)
    .where('withdrawnAt', 'is', null)
    .$castTo<Offered>()
    .executeTakeFirst();
}

/** Why the last offer was withdrawn; absent while a text is offered, and where none was. */
export async function findWithdrawal(tx: Tx, agreementId: string): Promise<string | undefined> {
  const last = await tx
    .selectFrom('grants.agreementOffer')
    .select(['withdrawnAt', 'withdrawalReason'])
    .where('agreementId', '=', agreementId)
    .orderBy('offeredAt', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return last?.withdrawnAt ? last.withdrawalReason : undefined;
}

export async function replaceScan(tx: Tx, offerId: string, side: Side, now: Instant): Promise<boolean> {
  const gone = await tx
    .updateTable('grants.agreementScan')
    .set({ replacedAt: now })
    .where('offerId', '=', offerId)
    .where('side', '=', side)
    .where('replacedAt', 'is', null)
    .executeTakeFirst();
  return gone.numUpdatedRows > 0n;
}

export async function insertScan(
  tx: Tx,
  made: {
    id: string;
    offerId: string;
    agreementId: string;
    organisationId: string;
    side: Side;
    signedOn: PlainDate;
    byStaff: boolean;
    uploadedBy: string;
    uploadedAt: Instant;
  },
): Promise<void> {
  await tx.insertInto('grants.agreementScan').values(made).execute();
}

export async function insertScanPage(
  tx: Tx,
  made: {
    id: string;
    scanId: string;
    agreementId: string;
    organisationId: string;
    position: number;
    fileId: string;
  },
): Promise<void> {
  await tx.insertInto('grants.agreementScanFile').values(made).execute();
}

/** One page of a scan, with the signature that it is of. */
export type ScanPage = {
  readonly id: string;
  readonly scanId: string;
  readonly offerId: string;
  readonly side: Side;
  readonly signedOn: PlainDate;
  readonly byStaff: boolean;
  readonly uploadedAt: Instant;
  /** Another scan, or another text, took its place. */
  readonly replaced: boolean;
  readonly name: string;
  readonly sha256: string;
  readonly state: FileState;
};

const pages = (tx: Tx) =>
  tx
    .selectFrom('grants.agreementScanFile as page')
    .innerJoin('grants.agreementScan as scan', 'scan.id', 'page.scanId')
    .innerJoin('grants.agreementOffer as offer', 'offer.id', 'scan.offerId')
    .innerJoin('platform.file as file', 'file.id', 'page.fileId')
    .select(['page.id', 'page.scanId', 'scan.offerId', 'scan.signedOn', 'scan.byStaff', 'scan.uploadedAt'])
    .select(['scan.side', 'file.name', 'file.sha256', 'file.state'])
    .select((one) =>
      one
        .or([one('scan.replacedAt', 'is not', null), one('offer.withdrawnAt', 'is not', null)])
        .$castTo<boolean>()
        .as('replaced'),
    );

/** The pages of all scans of an agreement, in their order: those that hold first. */
export async function listScanPages(tx: Tx, agreementId: string): Promise<ScanPage[]> {
  return pages(tx)
    .where('page.agreementId', '=', agreementId)
    .orderBy('replaced')
    .orderBy('scan.uploadedAt')
    .orderBy('scan.id')
    .orderBy('page.position')
    .$castTo<ScanPage>()
    .execute();
}

/** One page with its agreement: who reaches the agreement reaches it. */
export async function findScanPage(tx: Tx, id: string) {
  const page = await pages(tx)
    .select(['page.agreementId', 'page.fileId', 'file.type', 'file.uploadedBy', 'file.decisionReason'])
    .select(['file.checkFailure', 'file.checkNext'])
    .where('page.id', '=', id)
    .executeTakeFirst();
  // Asked whether there is one or not: one that is missing takes the time of one that is foreign.
  const agreement = await findAgreement(tx, page?.agreementId ?? id);
  return page && agreement ? { ...agreement, page } : undefined;
}
export type FoundScanPage = NonNullable<Awaited<ReturnType<typeof findScanPage>>>;
