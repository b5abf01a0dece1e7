import { buffer } from 'node:stream/consumers';
import { type FileState, isServed } from '../../platform/files/file-state.ts';
import { archiveName, type Making, type Part } from './folders.ts';

/** A stored file of a record. */
export type KeptFile = { readonly name: string; readonly sha256: string; readonly state: FileState };

/** The stored files of a folder as they were sent. What the virus scanner holds back, or the store has not got, is named with the reason. */
export async function storedFiles(
  { store, language }: Pick<Making, 'store' | 'language'>,
  folder: string,
  kept: readonly KeptFile[],
): Promise<Part> {
  const files: Part['files'][number][] = [];
  const leftOut: Part['leftOut'][number][] = [];
  for (const [at, { name, sha256, state }] of kept.entries()) {
    const path = `${folder}/${archiveName(at, name)}`;
    const leave = (key: string) => leftOut.push({ name: path, reason: language.t(key) });
    if (!isServed(state, { sender: false })) {
      leave(`ui.file.title.${state}`);
      continue;
    }
    const content = await store.read(sha256);
    if (content) files.push({ name: path, bytes: await buffer(content) });
    else leave('grants.dossier.not_in_store');
  }
  return { files, leftOut };
}
