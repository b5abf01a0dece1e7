import type { Readable } from 'node:stream';
import { type Entry, openPromise } from 'yauzl';

const mostEntries = 2000;
const mostUnpacked = 100_000_000;
/** Office files pack well, but not a hundredfold: more is made to fill a memory. */
const mostRatio = 200;
const smallEnough = 5_000_000;

/** What is wrong with an archive; never shown. */
class ArchiveError extends Error {}

/**
 * The names in an office file's archive. Its table of contents must keep within the limits before anything is unpacked; then
 * everything is unpacked once, into nothing, so that an entry that is larger than its table says, cut short or in a packing of its
 * own is found, and every XML part is looked through. Throws when something is wrong.
 */
export async function readArchive(path: string): Promise<ReadonlySet<string>> {
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false });
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
      const content = await zip.openReadStreamPromise(entry);
      if (/\.(xml|rels|rdf)$/i.test(entry.fileName)) await mustBePlainXml(content, entry.fileName);
      else for await (const _part of content);
    }
    return names;
  } finally {
    zip.close();
  }
}

const encodings = /^(utf-?8|utf-?16(le|be)?|us-ascii|ascii|iso-8859-1|windows-125\d)$/i;
/** As long as the longest thing looked for, so that nothing hides between two parts. */
const overlap = 20;

/**
 * XML without a document type and without entities: with them a reader can be made to open files and addresses, or to fill its
 * memory. Zero bytes are left out, so that UTF-16 reads as what it is; an encoding in which `<` is another byte is not taken.
 */
async function mustBePlainXml(content: Readable, name: string): Promise<void> {
  let before = '';
  for await (const part of content) {
    const text = before + (part as Buffer).toString('latin1').replaceAll('\0', '');
    if (before === '' && text.length > 0) mustBeginAsXml(text);
    if (/<!(DOCTYPE|ENTITY)/i.test(text)) throw new ArchiveError('a document type');
    if (name === '[Content_Types].xml' && /macroEnabled/i.test(text)) throw new ArchiveError('macros');
    before = text.slice(-overlap);
  }
}

function mustBeginAsXml(text: string): void {
  if (!/^(\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)?\s*</.test(text)) throw new ArchiveError('no XML');
  const encoding = /^[^>]*?encoding\s*=\s*["']([^"']*)["']/.exec(text)?.[1];
  if (encoding !== undefined && !encodings.test(encoding)) throw new ArchiveError('an odd encoding');
}
