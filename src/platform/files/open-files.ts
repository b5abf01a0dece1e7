import path from 'node:path';
import { TerminalError } from '../failed-start.ts';
import { Problem } from '../problem.ts';
import type { Settings } from '../settings.ts';
import { s3Backend } from './s3-backend.ts';
import { type FileStore, openStore } from './store.ts';

/** The store of this instance, as its settings say: in its folder, or in a bucket. Throws a sentence when the bucket cannot be used. */
export async function openFiles({ dataFolder, clamav, s3 }: Settings): Promise<FileStore> {
  try {
    return await openStore(path.join(dataFolder, 'files'), {
      quarantine: !!clamav,
      ...(s3 ? { backend: await s3Backend(s3) } : {}),
    });
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    throw new TerminalError(
      `The bucket of S3_URL cannot be used: the storage answered ${error.details.answered}. Look at its address, its name and its key.`,
    );
  }
}
