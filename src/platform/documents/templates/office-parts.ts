import { buffer } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';
import { type ArchiveFile, isPlainName } from '../../files/write-zip.ts';

/** An annex with pictures is smaller; what is larger is made to fill a memory. */
const mostUnpacked = 40_000_000;
const mostParts = 2000;

/** A Word or Excel file as its parts, in their order. */
export type Office = { readonly kind: 'docx' | 'xlsx'; readonly parts: readonly ArchiveFile[] };

/** The parts of a Word or Excel file; undefined where it is neither, is damaged or locked, or is made to fill a memory. */
export async function readOffice(content: Uint8Array): Promise<Office | undefined> {
  const parts = await unpack(Buffer.from(content)).catch(() => undefined);
  const has = (name: string) => parts?.some((part) => part.name === name);
  if (!parts) return undefined;
  if (has('word/document.xml')) return { kind: 'docx', parts };
  return has('xl/workbook.xml') ? { kind: 'xlsx', parts } : undefined;
}

async function unpack(content: Buffer): Promise<ArchiveFile[] | undefined> {
  const zip = await fromBufferPromise(content, { lazyEntries: true });
  const parts: ArchiveFile[] = [];
  let unpacked = 0;
  for await (const entry of zip.eachEntry()) {
    unpacked += entry.uncompressedSize;
    if (unpacked > mostUnpacked || parts.length >= mostParts) return undefined;
    if (entry.fileName.endsWith('/')) continue;
    if (!isPlainName(entry.fileName)) return undefined;
    parts.push({ name: entry.fileName, bytes: await buffer(await zip.openReadStreamPromise(entry)) });
  }
  return parts;
}

/** The parts with some of them written anew. */
export function withParts(
  parts: readonly ArchiveFile[],
  written: ReadonlyMap<string, string>,
): readonly ArchiveFile[] {
  return parts.map(({ name, bytes }) => {
    const text = written.get(name);
    return { name, bytes: text === undefined ? bytes : Buffer.from(text) };
  });
}

export const partText = (parts: readonly ArchiveFile[], name: string): string =>
  Buffer.from(parts.find((part) => part.name === name)?.bytes ?? []).toString('utf8');
