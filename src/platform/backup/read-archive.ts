import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline, type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { BackupError } from './backup-error.ts';
import { decrypt } from './encryption.ts';
import { type ArchivePart, proveParts } from './prove-parts.ts';
import { readEntries } from './read-entries.ts';

/**
 * Reads an archive, encrypted or not, and proves it on the way: order, hashes, counts and sums as its end says. The part
 * `end` comes when everything before it held. Throws BackupError with a sentence for everything that does not.
 */
export async function* readArchive(file: string, keyFile?: string): AsyncGenerator<ArchivePart> {
  const raw = await openFile(file);
  let unpacked: Readable | undefined;
  try {
    const body = raw.encrypted ? await decrypt(raw.stream, keyFile) : raw.stream;
    // The iteration below reports what fails.
    unpacked = pipeline(body, createGunzip(), () => undefined);
    yield* proveParts(readEntries(inSentences(unpacked)));
  } catch (error) {
    throw asSentence(error);
  } finally {
    unpacked?.destroy();
    raw.stream.destroy();
  }
}

const ageBegins = Buffer.from('age-encryption.org/');

async function openFile(file: string): Promise<{ stream: Readable; encrypted: boolean }> {
  const beginning = Buffer.alloc(ageBegins.length);
  try {
    const handle = await open(file);
    await handle.read(beginning).finally(() => handle.close());
  } catch (error) {
    throw new BackupError(`${file} cannot be read (${(error as NodeJS.ErrnoException).code}).`);
  }
  if (beginning.every((byte) => byte === 0)) throw new BackupError(`${file} is empty.`);
  const encrypted = beginning.equals(ageBegins);
  if (!encrypted && beginning.readUInt16BE() !== 0x1f8b)
    throw new BackupError(`${file} is no backup of Mostura.`);
  return { stream: createReadStream(file), encrypted };
}

/** Whoever reads a part's content meets the error there, so it is told where the bytes come from. */
async function* inSentences(stream: Readable): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of stream) yield chunk;
  } catch (error) {
    throw asSentence(error);
  }
}

/** Errors of the unpacking and decrypting libraries: all of them mean that the bytes are not those that were written. */
function asSentence(error: unknown): unknown {
  if (error instanceof BackupError) return error;
  const { code } = error as { code?: string };
  if (code === 'Z_BUF_ERROR')
    return new BackupError(
      'The file is cut off: it ends in the middle. Fetch it again, or take an older backup.',
    );
  if (code && /^E[A-Z]+$/.test(code)) return error;
  return new BackupError(
    'The file is cut off, damaged or was changed. Fetch it again, or take an older backup.',
  );
}
