import { type Entry, fromBufferPromise, openPromise, type ZipFile } from 'yauzl';
import { ArchiveError } from './archive-error.ts';
import { lookThroughPart } from './look-through-part.ts';

const mostEntries = 2000;
const mostUnpacked = 100_000_000;
/** Office files pack well, but not a hundredfold: more is made to fill a memory. */
const mostRatio = 200;
const smallEnough = 5_000_000;

/**
 * The names in an office file's archive. Its table of contents must keep within the limits before anything is unpacked; then
 * everything is unpacked once, into nothing, so that an entry that is larger than its table says, cut short or in a packing of its
 * own is found, and every part is looked through. Throws when something is wrong.
 */
export async function readArchive(path: string): Promise<ReadonlySet<string>> {
  return lookThrough(await openPromise(path, { lazyEntries: true, autoClose: false }), 'outer');
}

async function lookThrough(zip: ZipFile, depth: 'outer' | 'inner'): Promise<ReadonlySet<string>> {
  try {
    const entries: Entry[] = [];
    const names = new Set<string>();
    let [unpacked, packed] = [0, 0];
    for await (const entry of zip.eachEntry()) {
      if (names.has(entry.fileName)) throw new ArchiveError('two entries of one name');
      names.add(entry.fileName);
      entries.push(entry);
      unpacked += entry.uncompressedSize;
      packed += entry.compressedSize;
      const bomb = unpacked > smallEnough && unpacked > packed * mostRatio;
      if (names.size > mostEntries || unpacked > mostUnpacked || bomb) throw new ArchiveError('too large');
    }
    for (const entry of entries) {
      if (entry.fileName.endsWith('/')) continue;
      const inner = await lookThroughPart(entry.fileName, await zip.openReadStreamPromise(entry));
      if (inner) await mustBeOffice(inner, depth);
    }
    return names;
  } finally {
    zip.close();
  }
}

/** The table behind a chart is a workbook of its own: one office file may lie in another, and is looked through as it is. */
async function mustBeOffice(content: Buffer, depth: 'outer' | 'inner'): Promise<void> {
  if (depth === 'inner') throw new ArchiveError('an archive in an archive in an archive');
  const names = await lookThrough(await fromBufferPromise(content, { lazyEntries: true }), 'inner');
  if (!['word/document.xml', 'xl/workbook.xml', 'content.xml'].some((name) => names.has(name)))
    throw new ArchiveError('an archive of something else');
}
