import { readPages } from '../../platform/files/read-pages.ts';
import type { FileStore } from '../../platform/files/store.ts';
import type { JobDefinition } from '../../platform/jobs/jobs.ts';
import type { Work } from '../../platform/work.ts';
import { holdToIndex, listToIndex, saveQueued, saveText } from './queries-store.ts';
import { passagesOf } from './rules.ts';

type Store = Pick<FileStore, 'read'>;
const word = 'document.index';
/** How many files wait for their turn in the queue at most. */
const mostAtOnce = 100;

/**
 * Reads the text of a version so that it can be searched, once its file is cleared. What cannot be read is noted as such; where the
 * store or this machine fails, it throws, and the job tries again.
 */
export async function indexDocument(
  { tx }: Pick<Work, 'tx'>,
  { versionId, store }: { versionId: string; store: Store },
): Promise<void> {
  const file = await holdToIndex(tx, versionId);
  if (!file) return;
  const read = await readPages(store, file);
  const passages = 'pages' in read ? passagesOf(read.pages, read.numbered) : [];
  await saveText(tx, versionId, { state: read.state, passages });
}

export const documentJobWords: readonly string[] = [word];

/** Each file in a transaction of its own; what waited for the scanner comes a little later, and what no try could read the next day. */
export function documentJobs({ store }: { store: Store }): JobDefinition[] {
  return [
    {
      word,
      every: '*/10 * * * *',
      atStart: true,
      run: async (work, { versionId }) => {
        if (versionId !== undefined) return indexDocument(work, { versionId: String(versionId), store });
        const ids = await listToIndex(work, mostAtOnce);
        await saveQueued(work, ids);
        for (const id of ids) await work.enqueue(word, { versionId: id });
      },
    },
  ];
}
