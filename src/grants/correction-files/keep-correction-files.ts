import type { StoredFile } from '../../platform/files/stored-file.ts';
import { newId } from '../../platform/ids.ts';
import type { Work } from '../../platform/work.ts';
import { keepFresh } from '../bills/keep-fresh.ts';
import { insertCorrectionFile } from './queries.ts';

/**
 * Keeps what a proposed correction rests on, each file once. The files are the partner's, whose person proposes. Returns how many they are.
 * Problems: `file_type_not_accepted` (kinds), `too_many_files` (max).
 */
export async function keepCorrectionFiles(
  work: Work,
  { id: correctionId, agreementId, partnerId }: { id: string; agreementId: string; partnerId: string },
  files: readonly StoredFile[],
): Promise<number> {
  const about = { there: [], field: 'evidence', organisationId: partnerId, purpose: 'correction' } as const;
  return keepFresh(work, files, about, (fileId) =>
    insertCorrectionFile(work.tx, {
      ...{ id: newId(), correctionId, agreementId, fileId, createdAt: work.now },
    }),
  );
}
