import { getDefinition } from '../../action/index.ts';
import { audit } from '../../platform/audit/audit.ts';
import { dayIn } from '../../platform/dates.ts';
import type { FileStore } from '../../platform/files/store.ts';
import type { StoredFile } from '../../platform/files/stored-file.ts';
import { newId } from '../../platform/ids.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { screeningPermissions } from './permissions.ts';
import { insertList, listLists } from './queries-lists.ts';
import { type ListFault, readList } from './read-list.ts';
import { mustBeListed } from './rules.ts';
import { screeningTermsOf } from './terms.ts';

export type Loaded =
  | { readonly listId: string }
  | { readonly faults: readonly ListFault[]; readonly more: number };

/**
 * Reads a list from a file that lies in the store, and has its names stored by a job; or gives every fault of the file, and nothing is
 * changed. Problems: `screening_list_without_file`, `screening_list_loading`, `screening_list_loaded_already`, `screening_list_in_future`
 * (day).
 */
export async function loadList(
  work: Work,
  { file, store }: { file: StoredFile | undefined; store: Pick<FileStore, 'read'> },
): Promise<Loaded> {
  const { tx, actor, actionId, now } = work;
  mustBeAbleTo(actor, screeningPermissions.load, undefined);
  const content = file && (await store.read(file.sha256));
  if (!content) throw problem('screening_list_without_file', {}, { field: 'file' });
  const lists = await listLists(tx, actionId);
  if (lists.some(({ state }) => state === 'loading')) throw problem('screening_list_loading');
  const { sha256 } = file;
  if (lists.some((one) => one.state === 'loaded' && one.sha256 === sha256))
    throw problem('screening_list_loaded_already', {}, { field: 'file' });
  const read = await readList(
    content as unknown as AsyncIterable<Uint8Array>,
    screeningTermsOf(await getDefinition(tx, actionId)),
  );
  if (!('listedOn' in read)) return read;
  const { listedOn, names } = read;
  mustBeListed(listedOn, dayIn(zone, now));
  const id = newId();
  const made = { id, actionId, listedOn, sha256, names: names.length };
  await insertList(tx, { ...made, loadedBy: actor.personId, loadedAt: now });
  await work.enqueue('screening_list.fill', { listId: id });
  const details = { listed_on: listedOn, sha256, names: names.length };
  await audit(work, screeningPermissions.load.name, { kind: 'screening_list', id }, details);
  return { listId: id };
}
