import type { Instant } from '../../platform/dates.ts';
import type { FileState } from '../../platform/files/file-state.ts';
import type { Tx } from '../../platform/work.ts';
import { findCorrection } from '../corrections/queries.ts';

/** A letter or credit note behind a correction. */
export type CorrectionFile = {
  readonly id: string;
  readonly correctionId: string;
  readonly name: string;
  readonly sha256: string;
  readonly state: FileState;
};

const files = (tx: Tx) =>
  tx
    .selectFrom('grants.correctionFile as kept')
    .innerJoin('platform.file as file', 'file.id', 'kept.fileId')
    .select(['kept.id', 'kept.correctionId', 'file.name', 'file.sha256', 'file.state']);

/** The files of a correction, in the order in which they came. */
export async function listCorrectionFiles(tx: Tx, correctionId: string): Promise<CorrectionFile[]> {
  return files(tx)
    .where('kept.correctionId', '=', correctionId)
    .orderBy('kept.createdAt')
    .orderBy('kept.id')
    .execute();
}

export async function insertCorrectionFile(
  tx: Tx,
  made: { id: string; correctionId: string; agreementId: string; fileId: string; createdAt: Instant },
): Promise<void> {
  await tx.insertInto('grants.correctionFile').values(made).execute();
}

/** One file with its correction: who reaches the correction reaches it. */
export async function findCorrectionFile(tx: Tx, id: string) {
  const file = await files(tx)
    .select(['kept.fileId', 'file.type', 'file.uploadedBy', 'file.decisionReason'])
    .select(['file.checkFailure', 'file.checkNext'])
    .where('kept.id', '=', id)
    .executeTakeFirst();
  // Asked whether there is a file or not: one that is missing takes the time of one that is foreign.
  const correction = await findCorrection(tx, file?.correctionId ?? id);
  return file && correction ? { ...correction, file } : undefined;
}
export type FoundCorrectionFile = NonNullable<Awaited<ReturnType<typeof findCorrectionFile>>>;
