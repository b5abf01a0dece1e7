import type { Instant } from '../dates.ts';
import type { Tx } from '../work.ts';

export type FileRecord = {
  id: string;
  organisationId: string;
  sha256: string;
  size: number;
  type: string;
  name: string;
};

export async function insertFile(
  tx: Tx,
  file: FileRecord & { actionId: string; purpose: string; uploadedBy: string; createdAt: Instant },
) {
  await tx.insertInto('platform.file').values(file).execute();
}

export async function findFile(tx: Tx, id: string): Promise<FileRecord | undefined> {
  return tx
    .selectFrom('platform.file')
    .select(['id', 'organisationId', 'sha256', 'size', 'type', 'name'])
    .where('id', '=', id)
    .executeTakeFirst();
}
