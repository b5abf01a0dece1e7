import { isServed } from '../platform/files/file-state.ts';
import { serveFile } from '../platform/files/serve-file.ts';
import type { FileStore } from '../platform/files/store.ts';
import type { Answer } from '../platform/http/route.ts';
import { problem } from '../platform/problem.ts';
import type { Paper } from './queries.ts';

export type PaperStore = Pick<FileStore, 'read'>;

/** The content of a file beside a record, for whoever may see the record. Problems: `not_found`, `paper_not_checked`, `file_missing`. */
export async function servePaper(
  store: PaperStore,
  { id, sha256, type, state, addedBy }: Paper,
  personId: string | undefined,
): Promise<Answer> {
  if (sha256 === null || type === null || state === null) throw problem('not_found');
  if (!isServed(state, { sender: addedBy === personId })) throw problem('paper_not_checked');
  return serveFile(store, 'paper', { id, sha256, type });
}
