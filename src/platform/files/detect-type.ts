import { open, readFile } from 'node:fs/promises';
import { fromBuffer, type ZipFile } from 'yauzl';

/** What we accept, by the content itself; what a browser or a name claims is never asked. */
export const acceptedTypes = {
  'application/pdf': 'PDF',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'Excel',
  'application/vnd.oasis.opendocument.text': 'OpenDocument text',
  'application/vnd.oasis.opendocument.spreadsheet': 'OpenDocument sheet',
  'image/jpeg': 'JPEG',
  'image/png': 'PNG',
  'text/plain': 'text',
} as const;
export type AcceptedType = keyof typeof acceptedTypes;

const mostEntries = 2000;
const mostUnpacked = 200_000_000;

/** The type of a file by its content; undefined for anything we do not accept, bombs and truncated archives included. */
export async function detectType(path: string): Promise<AcceptedType | undefined> {
  const head = await readHead(path);
  if (head.subarray(0, 5).toString('latin1') === '%PDF-') return 'application/pdf';
  if (head.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return 'image/jpeg';
  if (head.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])))
    return 'image/png';
  if (head.subarray(0, 4).equals(Buffer.from([0x50, 0x4b, 3, 4]))) return typeOfArchive(path, head);
  return isText(await readFile(path)) ? 'text/plain' : undefined;
}

async function readHead(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(512), 0, 512, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Office files are archives that say in their table of contents what they are. Only the table is read, nothing is unpacked. */
async function typeOfArchive(path: string, head: Buffer): Promise<AcceptedType | undefined> {
  const names = await listEntries(await readFile(path)).catch(() => undefined);
  if (!names) return undefined;
  if (names.has('word/document.xml'))
    return 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  if (names.has('xl/workbook.xml'))
    return 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const start = head.toString('latin1');
  if (start.includes('mimetypeapplication/vnd.oasis.opendocument.text'))
    return 'application/vnd.oasis.opendocument.text';
  if (start.includes('mimetypeapplication/vnd.oasis.opendocument.spreadsheet'))
    return 'application/vnd.oasis.opendocument.spreadsheet';
  return undefined;
}

function listEntries(content: Buffer): Promise<ReadonlySet<string>> {
  return new Promise((resolve, reject) => {
    fromBuffer(content, { lazyEntries: true }, (error, zip: ZipFile | undefined) => {
      if (error || !zip) return reject(error ?? new Error('not an archive'));
      const names = new Set<string>();
      let unpacked = 0;
      zip.on('error', reject);
      zip.on('end', () => resolve(names));
      zip.on('entry', (entry: { fileName: string; uncompressedSize: number }) => {
        names.add(entry.fileName);
        unpacked += entry.uncompressedSize;
        if (names.size > mostEntries || unpacked > mostUnpacked)
          return reject(new Error('archive too large'));
        zip.readEntry();
      });
      zip.readEntry();
    });
  });
}

function isText(content: Buffer): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(content);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells a binary file
    return (
      !/[\u0000-\u0008\u000e-\u001f]/.test(text) && !/^\s*(<!doctype|<html|<svg|<\?xml|<script)/i.test(text)
    );
  } catch {
    return false;
  }
}
