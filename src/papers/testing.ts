import { keepFile } from '../platform/files/keep-file.ts';
import type { StoredFile } from '../platform/files/stored-file.ts';
import { newId } from '../platform/ids.ts';
import type { Work } from '../platform/work.ts';
import { insertPaper, savePublished } from './queries.ts';
import type { PaperKind } from './schema.ts';

/** A file beside a record, that everybody may take once the record is public, unless said otherwise. Returns the id. */
export async function buildPaper(
  work: Work,
  {
    kind,
    ownerId,
    file,
    published = true,
    organisationId = work.actor.organisationId,
  }: {
    kind: PaperKind;
    ownerId: string;
    file: StoredFile;
    published?: boolean;
    organisationId?: string;
  },
): Promise<string> {
  const { tx, actionId, actor, now } = work;
  const fileId = await keepFile(work, file, { organisationId, purpose: 'paper' });
  const id = newId();
  const by = { addedBy: actor.personId, createdAt: now };
  const said = { title: 'Paper of the tests', language: 'en' as const };
  await insertPaper(tx, { ...said, id, actionId, ownerKind: kind, ownerId, fileId, ...by });
  if (published) await savePublished(tx, id, { publishedAt: now, publishedBy: actor.personId });
  return id;
}
