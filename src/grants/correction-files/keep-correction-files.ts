import { keepFile } from '../../platform/files/keep-file.ts';
import type { StoredFile } from '../../platform/files/stored-file.ts';
import { newId } from '../../platform/ids.ts';
import type { Work } from '../../platform/work.ts';
import { insertCorrectionFile } from './queries.ts';

/** Keeps what a proposed correction rests on, each file once. The files are the partner's, whose person proposes. */
export async function keepCorrectionFiles(
  work: Work,
  { id: correctionId, agreementId, partnerId }: { id: string; agreementId: string; partnerId: string },
  files: readonly StoredFile[],
): Promise<void> {
  for (const file of files) {
    const fileId = await keepFile(work, file, { organisationId: partnerId, purpose: 'correction' });
    await insertCorrectionFile(work.tx, {
      ...{ id: newId(), correctionId, agreementId, fileId, createdAt: work.now },
    });
  }
}
