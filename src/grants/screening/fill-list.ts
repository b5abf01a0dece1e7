import { getDefinition } from '../../action/index.ts';
import type { FileStore } from '../../platform/files/store.ts';
import type { Work } from '../../platform/work.ts';
import { deleteOldNames, insertNames, lockList, saveList } from './queries-lists.ts';
import { readList } from './read-list.ts';
import { listsWithNames } from './rules.ts';
import { screeningTermsOf } from './terms.ts';

/** So many names are stored in one run; the page says how many there are so far. */
export const namesInRun = 10_000;

/**
 * Stores the next names of a list from its file. With the last of them the list holds, older lists lose their names, and who is concerned
 * is screened. A list that is filled or withdrawn stays as it is.
 */
export async function fillList(
  work: Work,
  { listId, store }: { listId: string; store: Pick<FileStore, 'read'> },
): Promise<void> {
  const { tx, actionId, now } = work;
  const list = await lockList(tx, actionId, listId);
  if (list.state !== 'loading') return;
  const content = await store.read(list.sha256);
  if (!content) throw new Error('the file of the list is not in the store');
  const terms = screeningTermsOf(await getDefinition(tx, actionId));
  const read = await readList(content as unknown as AsyncIterable<Uint8Array>, terms);
  if (!('names' in read) || read.names.length !== list.names)
    throw new Error('the file of the list is not what was read of it');
  const next = read.names.slice(list.stored, list.stored + namesInRun);
  await insertNames(tx, listId, list.stored, next);
  const stored = list.stored + next.length;
  if (stored < list.names) {
    await saveList(tx, listId, { stored });
    await work.enqueue('screening_list.fill', { listId });
    return;
  }
  await saveList(tx, listId, { stored, state: 'loaded' });
  await deleteOldNames(tx, actionId, listsWithNames, now);
  await work.enqueue('screening.renew', {});
}
