import { addAbortSignal } from 'node:stream';
import { type Entry, fromBufferPromise, openPromise, type ZipFile } from 'yauzl';
import { ArchiveError } from './archive-error.ts';
import { lookThroughPart } from './look-through-part.ts';

const mostEntries = 2000;
const mostUnpacked = 100_000_000;
/** Office files pack well, but not a hundredfold: more is made to fill a memory. */
const mostRatio = 200;
const smallEnough = 5_000_000;

/** What is left for an archive and whatever lies in it, together. */
type Spent = { entries: number; unpacked: number; readonly sent: number };

/**
 * The names in an office file's archive. Its table of contents must keep within the limits before anything is unpacked; then
 * everything is unpacked once, into nothing, so that an entry that is larger than its table says, cut short or in a packing of its
 * own is found, and every part is looked through. An archive in it counts towards the same limits. Throws when something is wrong, and
 * as soon as nobody waits for the answer any more.
 */
export async function readArchive(path: string, signal?: AbortSignal): Promise<ReadonlySet<string>> {
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false });
  return lookThrough(zip, { spent: { entries: 0, unpacked: 0, sent: zip.fileSize }, signal });
}

type Looking = { readonly spent: Spent; readonly signal: AbortSignal | undefined; readonly isInner?: true };

async function lookThrough(zip: ZipFile, looking: Looking): Promise<ReadonlySet<string>> {
  const { spent, signal, isInner } = looking;
  try {
    const entries: Entry[] = [];
    const names = new Set<string>();
    for await (const entry of zip.eachEntry()) {
      if (names.has(entry.fileName)) throw new ArchiveError('two entries of one name');
      names.add(entry.fileName);
      entries.push(entry);
      spent.entries += 1;
      spent.unpacked += entry.uncompressedSize;
      const bomb = spent.unpacked > smallEnough && spent.unpacked > spent.sent * mostRatio;
      if (spent.entries > mostEntries || spent.unpacked > mostUnpacked || bomb)
        throw new ArchiveError('too large');
    }
    for (const entry of entries) {
      signal?.throwIfAborted();
      if (entry.fileName.endsWith('/')) continue;
      const content = await zip.openReadStreamPromise(entry);
      const inner = await lookThroughPart(entry.fileName, signal ? addAbortSignal(signal, content) : content);
      if (!inner) continue;
      if (isInner) throw new ArchiveError('an archive in an archive in an archive');
      await mustBeOffice(inner, looking);
    }
    return names;
  } finally {
    zip.close();
  }
}

/** The table behind a chart is a workbook of its own: one office file may lie in another, and is looked through as it is. */
async function mustBeOffice(content: Buffer, looking: Looking): Promise<void> {
  const zip = await fromBufferPromise(content, { lazyEntries: true });
  const names = await lookThrough(zip, { ...looking, isInner: true });
  if (!['word/document.xml', 'xl/workbook.xml', 'content.xml'].some((name) => names.has(name)))
    throw new ArchiveError('an archive of something else');
}
