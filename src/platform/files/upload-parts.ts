import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rm, stat, utimes } from 'node:fs/promises';
import path from 'node:path';

/** Bytes of one part at most. */
export const mostOfPart = 1_048_576;
/** Files of the largest size that one person may have under way at a time. */
const mostAtOnce = 10;
const aDay = 86_400_000;

/** A file on its way: whose it is, and the SHA-256 of its whole content as its browser said. */
export type Upload = { readonly personId: string; readonly sha256: string };
export type UploadParts = {
  /** Bytes that have come. */
  received(upload: Upload): Promise<number>;
  /**
   * Adds a part where the last one ended; one that is there already, or stands too far ahead, changes nothing. Returns the bytes that
   * have come. `full`: the file would be larger than it may be, or this person has too much under way.
   */
  add(upload: Upload, part: { at: number; bytes: Uint8Array }): Promise<number | 'full'>;
  /** What has come, undefined when nothing has. */
  read(upload: Upload): Promise<AsyncIterable<Uint8Array> | undefined>;
  /** It was used: it is collected with the next clearing but one, so that the same form sent again finds it. */
  spend(upload: Upload): Promise<void>;
  remove(upload: Upload): Promise<void>;
  /** Removes what nobody has added to for a day. Returns how many. */
  collect(now?: number): Promise<number>;
};

/** Parts of files that are being sent, in a folder of their own, each person's apart: one file an upload, as long as what has come. */
export function openUploadParts(folder: string, { limit }: { limit: number }): UploadParts {
  const placeOf = ({ personId, sha256 }: Upload) => path.join(folder, personId, sha256);
  const sizeOf = async (place: string) => (await stat(place).catch(() => undefined))?.size ?? 0;

  const underWay = async (personId: string) => {
    const sizes = (await readdir(path.join(folder, personId)).catch(() => [])).map(async (name) => {
      const found = await stat(path.join(folder, personId, name)).catch(() => undefined);
      return found && Date.now() - found.mtimeMs < aDay / 2 ? found.size : 0;
    });
    return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  };

  return {
    received: (upload) => sizeOf(placeOf(upload)),
    add: async (upload, { at, bytes }) => {
      const place = placeOf(upload);
      const there = await sizeOf(place);
      if (at !== there) return there;
      if (at + bytes.length > limit) return 'full';
      if ((await underWay(upload.personId)) + bytes.length > limit * mostAtOnce) return 'full';
      await mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
      const file = await open(place, at === 0 ? 'w' : 'r+', 0o600);
      try {
        await file.write(bytes, 0, bytes.length, at);
        // Its length says how much of it is there: after a power cut too.
        await file.datasync();
      } finally {
        await file.close();
      }
      return at + bytes.length;
    },
    read: async (upload) =>
      (await sizeOf(placeOf(upload))) > 0 ? createReadStream(placeOf(upload)) : undefined,
    spend: async (upload) => {
      const then = new Date(Date.now() - aDay + 3_600_000);
      await utimes(placeOf(upload), then, then).catch(() => {});
    },
    remove: (upload) => rm(placeOf(upload), { force: true }),
    collect: async (now = Date.now()) => {
      let collected = 0;
      for (const name of await readdir(folder, { recursive: true }).catch(() => [])) {
        const found = await stat(path.join(folder, name)).catch(() => undefined);
        if (!found?.isFile() || now - found.mtimeMs <= aDay) continue;
        await rm(path.join(folder, name), { force: true });
        collected += 1;
      }
      return collected;
    },
  };
}
