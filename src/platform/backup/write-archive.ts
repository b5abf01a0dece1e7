import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { encryptTo } from './encryption.ts';
import { blockSize, type EntryHead, paddingOf, writeTarHeader } from './tar-header.ts';

/** One part to be written; its content must be as long as its size says. */
export type Part = EntryHead & { readonly content: AsyncIterable<Uint8Array> | Iterable<Uint8Array> };

export const partOf = (name: string, content: Buffer): Part => ({
  name,
  size: content.length,
  content: [content],
});

export const sha256Of = (content: Buffer) => createHash('sha256').update(content).digest('hex');

/**
 * Writes parts as tar, packed by gzip and encrypted to the recipients; without recipients it stays readable. Nothing but
 * one chunk is held in memory. The file has its name only when it is whole and on the disk; a failure leaves nothing.
 */
export async function writeArchive(
  file: string,
  parts: AsyncIterable<Part>,
  recipients: readonly string[],
): Promise<void> {
  const half = path.join(path.dirname(file), `.${path.basename(file)}.${randomUUID().slice(0, 8)}.part`);
  try {
    const packed = Readable.from(tarOf(parts), { objectMode: false });
    const gzip = createGzip();
    const target = createWriteStream(half, { mode: 0o600, flags: 'wx', flush: true });
    if (recipients.length === 0) await pipeline(packed, gzip, target);
    else await Promise.all([pipeline(packed, gzip), encryptTo(recipients, gzip, target)]);
    await rename(half, file);
    await syncFolder(path.dirname(file));
  } finally {
    await rm(half, { force: true });
  }
}

async function* tarOf(parts: AsyncIterable<Part>): AsyncGenerator<Uint8Array> {
  for await (const { name, size, content } of parts) {
    yield writeTarHeader({ name, size });
    let written = 0;
    for await (const chunk of content) {
      written += chunk.length;
      yield chunk;
    }
    if (written !== size) throw new Error(`${name} has ${written} bytes instead of ${size}`);
    if (paddingOf(size) > 0) yield Buffer.alloc(paddingOf(size));
  }
  yield Buffer.alloc(2 * blockSize);
}

async function syncFolder(folder: string) {
  // Windows has no way to sync a folder.
  const handle = await open(folder).catch(() => undefined);
  await handle?.sync().finally(() => handle.close());
}
