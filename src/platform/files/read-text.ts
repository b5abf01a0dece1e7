import { buffer } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';
import { decodeEntities } from './decode-entities.ts';
import type { FileStore } from './store.ts';

/** Where the words of an office file stand: the text with its notes, and what stands above and below every page. */
const partsOf: Readonly<Record<string, RegExp>> = {
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document':
    /^word\/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml$/,
  'application/vnd.oasis.opendocument.text': /^(?:content|styles)\.xml$/,
};
/** A text of a thousand pages; what is longer is looked at by a person. */
const mostUnpacked = 20_000_000;

/** The words of a kept Word or OpenDocument text, a paragraph a line; undefined where they cannot be read, as in a PDF or a picture. */
export async function readText(
  store: Pick<FileStore, 'read'>,
  { sha256, type }: { readonly sha256: string; readonly type: string },
): Promise<string | undefined> {
  const parts = partsOf[type];
  const content = parts && (await store.read(sha256));
  return content && readParts(await buffer(content), parts).catch(() => undefined);
}

async function readParts(archive: Buffer, parts: RegExp): Promise<string | undefined> {
  const zip = await fromBufferPromise(archive, { lazyEntries: true });
  const words: string[] = [];
  let unpacked = 0;
  for await (const entry of zip.eachEntry()) {
    if (!parts.test(entry.fileName)) continue;
    unpacked += entry.uncompressedSize;
    if (unpacked > mostUnpacked) return undefined;
    words.push(wordsOf((await buffer(await zip.openReadStreamPromise(entry))).toString('utf8')));
  }
  return words.join('\n');
}

/** What somebody reads of the XML: words that were deleted and codes of fields are not among it, and a word may be cut by its marking. */
function wordsOf(xml: string): string {
  const read = xml
    .replace(/<(w:delText|w:instrText|text:tracked-changes)\b[^>]*>[\s\S]*?<\/\1>/g, '')
    .replace(/<\/(?:w:p|text:p|text:h)>/g, '\n')
    .replace(/<(?:w:tab|w:br|w:cr|text:s|text:tab|text:line-break)\b[^>]*>/g, ' ')
    .replace(/<[^>]*>/g, '');
  return decodeEntities(read);
}
