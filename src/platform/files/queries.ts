import type { Instant } from '../dates.ts';
import type { Tx } from '../work.ts';
import type { KnownFile } from './inspect-folder.ts';

export type FileRecord = {
  id: string;
  organisationId: string;
  sha256: string;
  size: number;
  type: string;
  name: string;
};

/** Every file that a record names, once. */
export async function listKnownFiles(tx: Tx): Promise<KnownFile[]> {
  return tx.selectFrom('platform.file').select(['sha256', 'size']).distinct().orderBy('sha256').execute();
}

export async function insertFile(
  tx: Tx,
  file: FileRecord & { actionId: string; purpose: string; uploadedBy: string; createdAt: Instant },
) {
  await tx.insertInto('platform.file').values(file).execute();
}
