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
