import { newId } from '../ids.ts';
import { isNobody } from '../permissions.ts';
import type { Work } from '../work.ts';
import { insertFile } from './queries.ts';
import type { StoredFile } from './stored-file.ts';

/** Records a stored file as an organisation's, and has it scanned where there is a scanner. Returns the record's id. */
export async function keepFile(
  work: Work,
  stored: StoredFile,
  about: { organisationId: string; purpose: string },
): Promise<string> {
  const id = newId();
  const { sha256, size, type, name, quarantined } = stored;
  const { actionId, now, actor } = work;
  await insertFile(work.tx, {
    id,
    sha256,
    size,
    type,
    name,
    actionId,
    uploadedBy: isNobody(actor) ? null : actor.personId,
    createdAt: now,
    state: quarantined ? 'quarantined' : 'available',
    checkNext: now,
    ...about,
  });
  if (quarantined) await work.enqueue('file.check', { fileId: id });
  return id;
}
