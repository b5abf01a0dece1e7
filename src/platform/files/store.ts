import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { type Problem, problem, type RefusedFile } from '../problem.ts';
import { type AcceptedType, acceptedTypes, detectType, endingsOf } from './detect-type.ts';
import type { FileBackend } from './file-backend.ts';
import { folderBackend } from './folder-backend.ts';
import type { Inspected, KnownFile } from './inspect-folder.ts';
import { mostPixels } from './most-pixels.ts';
import { redraw, type Sender, type Undrawn } from './redraw.ts';
import type { StoredFile } from './stored-file.ts';

export type Coming = { readonly name: string; readonly limit: number; readonly field?: string };
/** A file that came and lies apart: nobody has looked into it yet. It is to be dropped whatever becomes of it. */
export type Arrived = {
  /** Of what was sent. */
  readonly sha256: string;
  /**
   * Looks it through and puts it into the store, where it is, whole and synced to the disk, when the promise resolves. Problems:
   * `file_type_not_accepted`, `picture_unreadable`, `picture_impossible`, `picture_grows` (422), `files_waiting` (503).
   */
  keep(sender?: Sender): Promise<StoredFile>;
  drop(): Promise<void>;
};

export type FileStore = {
  /** Streams what comes into a place apart. Problems: `file_too_large` (413), `file_empty` (422). Nothing is left behind by them. */
  receive(content: AsyncIterable<Uint8Array>, about: Coming): Promise<Arrived>;
  /** Both at once, for what nobody sends: received, kept, and nothing left behind. */
  put(content: AsyncIterable<Uint8Array>, about: Coming): Promise<StoredFile>;
  /** Puts a file of a backup back under its hash, in place of one that may be damaged. Throws when the content is another. */
  putBack(sha256: string, content: AsyncIterable<Uint8Array>): Promise<void>;
  /** The content of a hash, or undefined when the store has none. */
  read(sha256: string): Promise<ReadableStream | undefined>;
  /** Takes a content away for good that was last put before a moment; nothing happens otherwise. Ask first whether a record leads to it. */
  remove(sha256: string, when: { before: Date }): Promise<void>;
  /** Compares what lies there with the files that records name. */
  inspect(known: readonly KnownFile[], options?: { looking?: boolean }): Promise<Inspected>;
};

/**
 * Files by the hash of their content in a backend, the folder itself unless another is given. The same content is kept once. What comes
 * is written into the folder first. With `quarantine` a scanner is to look at each before others get it.
 */
export async function openStore(
  folder: string,
  {
    quarantine = false,
    backend = folderBackend(folder),
  }: { quarantine?: boolean; backend?: FileBackend } = {},
): Promise<FileStore> {
  const incoming = path.join(folder, 'incoming');
  await mkdir(incoming, { recursive: true, mode: 0o700 });
  await removeForgotten(incoming);
  const receive: FileStore['receive'] = async (content, { name, limit, field }) => {
    const temporary = path.join(incoming, randomUUID());
    const drop = () => rm(temporary, { force: true });
    try {
      const megabytes = Math.floor(limit / 1_000_000);
      const refusal = problem('file_too_large', { megabytes }, { field });
      const sent = await writeWhole(temporary, content, { most: limit, refusal });
      const file = { sha256: sent.sha256, name: cleanName(name) };
      if (sent.size === 0) throw problem('file_empty', {}, { field, file });
      const keep = async (sender?: Sender) => {
        const type = await detectType(temporary, sender);
        if (type === 'waiting') throw problem('files_waiting', {}, { field });
        if (!type)
          throw problem(
            'file_type_not_accepted',
            { kinds: Object.values(acceptedTypes).join(', ') },
            { field, file },
          );
        const kept = pictures.has(type)
          ? await drawAnew(temporary, { ...sent, limit, field, file }, sender)
          : sent;
        await backend.take(kept.sha256, temporary);
        return {
          ...kept,
          type,
          name: fittingName(cleanName(name), type),
          ...(quarantine ? { quarantined: true as const } : {}),
        };
      };
      return { sha256: sent.sha256, keep, drop };
    } catch (error) {
      await drop();
      throw error;
    }
  };
  return {
    receive,
    put: async (content, about) => {
      const arrived = await receive(content, about);
      return arrived.keep().finally(arrived.drop);
    },
    putBack: async (sha256, content) => {
      const temporary = path.join(incoming, randomUUID());
      try {
        const written = await writeWhole(temporary, content);
        if (written.sha256 !== sha256) throw new Error(`the content is not that of ${sha256}`);
        await backend.take(sha256, temporary);
      } finally {
        await rm(temporary, { force: true });
      }
    },
    read: async (sha256) => (isHash(sha256) ? backend.read(sha256) : undefined),
    remove: async (sha256, when) => {
      if (isHash(sha256)) await backend.remove(sha256, when);
    },
    inspect: backend.inspect,
  };
}

const isHash = (text: string) => /^[0-9a-f]{64}$/.test(text);

async function writeWhole(
  target: string,
  content: AsyncIterable<Uint8Array>,
  limit?: { most: number; refusal: Problem },
) {
  const hash = createHash('sha256');
  let size = 0;
  const file: FileHandle = await open(target, 'wx', 0o600);
  try {
    for await (const part of content) {
      size += part.length;
      if (limit && size > limit.most) throw limit.refusal;
      hash.update(part);
      // Not write(), which may stop in the middle of a part.
      await file.writeFile(part);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { sha256: hash.digest('hex'), size };
}

const pictures: ReadonlySet<AcceptedType> = new Set(['image/jpeg', 'image/png']);
const undrawn = {
  unreadable: 'picture_unreadable',
  impossible: 'picture_impossible',
  waiting: 'files_waiting',
} as const satisfies Record<Undrawn, string>;

/** A picture is kept as it is drawn anew: without where it was taken, when and by whose device, and whatever else lay in the file. */
async function drawAnew(
  temporary: string,
  { size, limit, field, file }: { size: number; limit: number; field: string | undefined; file: RefusedFile },
  sender: Sender | undefined,
) {
  const anew = `${temporary}.anew`;
  // It may grow a little, and is the same picture still; a small one does not become a large one.
  const most = Math.min(2 * limit, 4 * size + 1_000_000);
  const refusal = problem('picture_grows', {}, { field, file });
  try {
    const drawn = await redraw(temporary, (picture) => writeWhole(anew, picture, { most, refusal }), sender);
    if ('undrawn' in drawn) {
      throw problem(
        undrawn[drawn.undrawn],
        { megapixels: Math.floor(mostPixels / 1_000_000) },
        { field, file },
      );
    }
    await rename(anew, temporary);
    return drawn.kept;
  } finally {
    await rm(anew, { force: true });
  }
}

const aDay = 86_400_000;

/** Half-written files of a process that was killed. Younger ones may be another process's, still at it. */
async function removeForgotten(incoming: string) {
  for (const name of await readdir(incoming)) {
    const file = path.join(incoming, name);
    const found = await stat(file).catch(() => undefined);
    if (found && Date.now() - found.mtimeMs > aDay) await rm(file, { force: true });
  }
}

/**
 * A name whose ending is one of its content's type: a text called `report.bat` would run on the machine of whoever opens it, so it
 * becomes `report.bat.txt`.
 */
export function fittingName(name: string, type: AcceptedType): string {
  const endings = endingsOf[type];
  if (endings.some((one) => name.toLowerCase().endsWith(`.${one}`))) return name;
  return cleanName(`${name.slice(0, 110).toWellFormed()}.${endings[0]}`);
}

/** A file's name without path, control characters or what file systems refuse; at most 120 characters, its ending kept. */
export function cleanName(name: string): string {
  const bare = name
    .normalize('NFC')
    .replace(/^.*[/\\]/s, '')
    .replace(/[\p{C}<>:"|?*]/gu, '')
    .trim()
    .replace(/^\.+/, '');
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(bare)?.[0] ?? '';
  // A sign of two halves is kept whole or not at all.
  const kept = bare.slice(0, 120 - ending.length).replace(/[\ud800-\udbff]$/, '');
  return kept.replace(/\.[A-Za-z0-9]{1,8}$/, '') + ending || 'file';
}
