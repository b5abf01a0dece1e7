import { keepFile } from '../../platform/files/keep-file.ts';
import type { StoredFile } from '../../platform/files/stored-file.ts';
import { newId } from '../../platform/ids.ts';
import type { Work } from '../../platform/work.ts';
import { insertHandout } from './queries.ts';
import type { Audience } from './schema.ts';

/** A file that is handed out to everybody, unless said otherwise. Returns the id. */
export async function buildHandout(
  work: Work,
  {
    gatheringId,
    hostId,
    file,
    audience = 'public',
  }: { gatheringId: string; hostId: string; file: StoredFile; audience?: Audience },
): Promise<string> {
  const { tx, actionId, actor, now } = work;
  const fileId = await keepFile(work, file, { organisationId: hostId, purpose: 'handout' });
  const id = newId();
  const about = { title: 'Handout of the tests', language: 'en', audience };
  await insertHandout(tx, {
    ...about,
    ...{ id, actionId, gatheringId, fileId, addedBy: actor.personId, createdAt: now },
  });
  return id;
}
