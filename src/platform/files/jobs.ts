import type { JobDefinition } from '../jobs/jobs.ts';
import type { Log } from '../log.ts';
import { listKnownFiles } from './queries.ts';
import type { FileStore } from './store.ts';

export const fileJobWords: readonly string[] = ['file.inspect'];

/** With every start and each night the folder of files is compared with the records that name them. */
export function fileJobs({ store, log }: { store: FileStore; log: Log }): JobDefinition[] {
  return [
    {
      word: 'file.inspect',
      every: '40 3 * * *',
      atStart: true,
      run: async ({ tx }) => {
        const { missing, short, putAside } = await store.inspect(await listKnownFiles(tx));
        if (missing.length > 0) log('error', 'files of records are missing', { count: missing.length });
        if (short.length > 0) log('error', 'files of records are torn', { count: short.length });
        if (putAside > 0) log('info', 'files of no record were put aside', { count: putAside });
      },
    },
  ];
}
