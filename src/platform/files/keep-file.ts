import { newId } from '../ids.ts';
import type { Work } from '../work.ts';
import { insertFile } from './queries.ts';
import type { StoredFile } from './stored-file.ts';

/** Records a stored file as an organisation's. Returns the record's id. */
export async function keepFile(
  work: Work,
  stored: StoredFile,
  about: { organisationId: string; purpose: string },
): Promise<string> {
  const id = newId();
  const { sha256, size, type, name } = stored;
  const { actionId, now, actor } = work;
  await insertFile(work.tx, {
    id,
    sha256,
    size,
    type,
    name,
    actionId,
    uploadedBy: actor.personId,
    createdAt: now,
    ...about,
  });
  return id;
}
