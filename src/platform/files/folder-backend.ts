import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import type { FileBackend } from './file-backend.ts';
import { inspectFolder } from './inspect-folder.ts';

/** Files in one folder: `ab/cd/<sha256>`. */
export function folderBackend(folder: string): FileBackend {
  const placeOf = (sha256: string) => path.join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  return {
    take: (sha256, file) => moveInto(placeOf(sha256), file),
    read: async (sha256) => {
      const found = await stat(placeOf(sha256)).catch(() => undefined);
      return found ? (Readable.toWeb(createReadStream(placeOf(sha256))) as ReadableStream) : undefined;
    },
    remove: async (sha256, { before }) => {
      const found = await stat(placeOf(sha256)).catch(() => undefined);
      if (found && found.mtime < before) await rm(placeOf(sha256), { force: true });
    },
    inspect: (known, options) => inspectFolder(folder, known, options),
  };
}

async function moveInto(place: string, temporary: string) {
  const made = await mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
  await rename(temporary, place);
  // A folder just made must itself be found after a power cut: its parents are synced too.
  const folders = [path.dirname(place)];
  while (made && !folders.includes(path.dirname(made))) folders.push(path.dirname(folders.at(-1)!));
  for (const folder of folders) await syncFolder(folder);
}

async function syncFolder(folder: string) {
  // Windows has no way to sync a folder.
  const handle = await open(folder).catch(() => undefined);
  await handle?.sync().finally(() => handle.close());
}
