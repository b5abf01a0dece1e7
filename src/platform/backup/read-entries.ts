import { BackupError } from './backup-error.ts';
import { blockSize, type EntryHead, paddingOf, readTarHeader } from './tar-header.ts';

/** A part of the archive. Its content is read once, from the beginning to the end, before the next part is asked for. */
export type Entry = EntryHead & { readonly content: AsyncIterable<Buffer> };

const cutOff = 'The file is cut off: it ends in the middle. Fetch it again, or take an older backup.';

/** Reads the parts of a tar stream one after the other, holding no more than one chunk. What is cut off or goes on after its end is refused. */
export async function* readEntries(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Entry> {
  const source = new Source(stream);
  for (;;) {
    const head = readTarHeader(await source.take(blockSize));
    if (!head) break;
    const content = source.stream(head.size);
    yield { ...head, content };
    // Whatever the reader left of it, so that the next header is found.
    for await (const _ of content);
    await source.take(paddingOf(head.size));
  }
  if (readTarHeader(await source.take(blockSize)) || !(await source.isAtEnd()))
    throw new BackupError('The file is damaged: something follows its end.');
}

/** The content of a part as one piece, for those that are known to be small. */
export async function readWhole(entry: Entry, limit: number): Promise<Buffer> {
  if (entry.size > limit)
    throw new BackupError(`The file is damaged: ${entry.name} is larger than it can be.`);
  const parts: Buffer[] = [];
  for await (const part of entry.content) parts.push(part);
  return Buffer.concat(parts);
}

class Source {
  readonly #chunks: AsyncIterator<Uint8Array>;
  #rest: Buffer = Buffer.alloc(0);

  constructor(stream: AsyncIterable<Uint8Array>) {
    this.#chunks = stream[Symbol.asyncIterator]();
  }

  async take(size: number): Promise<Buffer> {
    const parts: Buffer[] = [];
    for await (const part of this.stream(size)) parts.push(part);
    return Buffer.concat(parts);
  }

  async *stream(size: number): AsyncGenerator<Buffer> {
    for (let left = size; left > 0; ) {
      if (this.#rest.length === 0 && !(await this.#fill())) throw new BackupError(cutOff);
      const part = this.#rest.subarray(0, left);
      this.#rest = this.#rest.subarray(part.length);
      left -= part.length;
      yield part;
    }
  }

  async isAtEnd(): Promise<boolean> {
    return this.#rest.length === 0 && !(await this.#fill());
  }

  async #fill(): Promise<boolean> {
    for (;;) {
      const { value, done } = await this.#chunks.next();
      if (done) return false;
      this.#rest = Buffer.from(value.buffer, value.byteOffset, value.byteLength);
      if (this.#rest.length > 0) return true;
    }
  }
}
