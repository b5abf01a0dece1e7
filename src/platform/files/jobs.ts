import type { JobDefinition } from '../jobs/jobs.ts';
import type { Log } from '../log.ts';
import type { JobData, Work } from '../work.ts';
import { checkFile } from './check-file.ts';
import { giveUpChecking, listKnownFiles, listToCheck } from './queries.ts';
import type { Scanner } from './scanner.ts';
import type { FileStore } from './store.ts';
import type { UploadParts } from './upload-parts.ts';

export const fileJobWords: readonly string[] = ['file.inspect', 'file.check'];
type Tools = { store: FileStore; uploadParts: UploadParts; log: Log; scanner: Scanner | undefined };

/** With every start and each night the store is compared with the records that name its files; and files are scanned. */
export function fileJobs({ store, uploadParts, log, scanner }: Tools): JobDefinition[] {
  return [
    {
      word: 'file.inspect',
      every: '40 3 * * *',
      atStart: true,
      run: async ({ tx }) => {
        const { missing, short, putAside } = await store.inspect(await listKnownFiles(tx));
        const collected = await uploadParts.collect();
        if (collected > 0)
          log('info', 'parts of files that nobody sent on were removed', { count: collected });
        if (missing.length > 0) log('error', 'files of records are missing', { count: missing.length });
        if (short.length > 0) log('error', 'files of records are torn', { count: short.length });
        if (putAside > 0) log('info', 'files of no record were put aside', { count: putAside });
      },
    },
    {
      word: 'file.check',
      every: '*/5 * * * *',
      atStart: true,
      run: (work, data) => check(work, data, { store, log, scanner }),
    },
  ];
}

/** How many files wait for their turn in the queue at most. */
const mostAtOnce = 500;

/** One file in a transaction of its own; without one named, each that is due. */
async function check(work: Work, { fileId }: JobData, { store, log, scanner }: Omit<Tools, 'uploadParts'>) {
  if (!scanner) {
    const left = await giveUpChecking(work.tx);
    if (left > 0) log('warn', 'files wait for people to decide: no virus scanner is set', { count: left });
    return;
  }
  if (fileId === undefined) {
    for (const id of await listToCheck(work.tx, work.now, mostAtOnce))
      await work.enqueue('file.check', { fileId: id });
    return;
  }
  const state = await checkFile(work, { fileId: String(fileId), store, scanner });
  if (state === 'infected') log('error', 'the virus scanner found something in a file', { count: 1 });
  if (state === 'unchecked') log('warn', 'the virus scanner could not answer', { count: 1 });
}
