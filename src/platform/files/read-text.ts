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
  const unpacked = await unpackParts(archive, parts);
  return unpacked && [...unpacked.values()].map(wordsOf).join('\n');
}

/** Some parts of an office file by their names, as text; undefined where they are made to fill a memory. Throws for what is no archive. */
export async function unpackParts(
  archive: Buffer,
  parts: RegExp,
): Promise<ReadonlyMap<string, string> | undefined> {
  const zip = await fromBufferPromise(archive, { lazyEntries: true });
  const found = new Map<string, string>();
  let unpacked = 0;
  for await (const entry of zip.eachEntry()) {
    if (!parts.test(entry.fileName)) continue;
    unpacked += entry.uncompressedSize;
    if (unpacked > mostUnpacked) return undefined;
    found.set(entry.fileName, (await buffer(await zip.openReadStreamPromise(entry))).toString('utf8'));
  }
  return found;
}

/** Elements whose words nobody reads: what was deleted, and codes of fields. */
const unread = new Set(['w:delText', 'w:instrText', 'text:tracked-changes']);
const paragraphs = new Set(['/w:p', '/text:p', '/text:h']);
const spaces = new Set(['w:tab', 'w:br', 'w:cr', 'text:s', 'text:tab', 'text:line-break']);

/**
 * What somebody reads of the XML; a word may be cut by its marking. It goes once from left to right, because whoever sends a file may
 * have made it to be slow; what is not closed ends the reading.
 */
export function wordsOf(xml: string): string {
  const words: string[] = [];
  for (let at = 0; at < xml.length; ) {
    const begins = xml.indexOf('<', at);
    words.push(xml.slice(at, begins === -1 ? undefined : begins));
    const ends = begins === -1 ? -1 : xml.indexOf('>', begins);
    if (ends === -1) break;
    const tag = xml.slice(begins + 1, ends);
    const name = /^\/?[\w:.-]*/.exec(tag)![0];
    at = ends + 1;
    if (paragraphs.has(name)) words.push('\n');
    else if (spaces.has(name)) words.push(' ');
    else if (unread.has(name) && !tag.endsWith('/')) {
      const closes = xml.indexOf(`</${name}>`, at);
      if (closes === -1) break;
      at = closes + name.length + 3;
    }
  }
  return decodeEntities(words.join(''));
}
