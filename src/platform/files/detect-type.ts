import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { makeConcurrencyLimiter } from './concurrency-limiter.ts';
import { readArchive } from './read-archive.ts';
import type { Sender } from './redraw.ts';

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

/** How the name of a file of each type ends; the first is given to one that ends otherwise. */
export const endingsOf: Readonly<Record<AcceptedType, readonly [string, ...string[]]>> = {
  'application/pdf': ['pdf'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/vnd.oasis.opendocument.text': ['odt'],
  'application/vnd.oasis.opendocument.spreadsheet': ['ods'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'text/plain': ['txt'],
};

/** To unpack an archive takes up to a second: two at once, and one of each person, so that nobody waits long for another's. */
const usualLimiter = makeConcurrencyLimiter({
  atOnce: 2,
  waiting: Number.POSITIVE_INFINITY,
  waitingOfOne: Number.POSITIVE_INFINITY,
});

/**
 * The type of a file by its content; undefined for anything we do not accept, bombs and truncated archives included. `waiting` when it
 * was not its turn in time, or nobody waits for the answer any more.
 */
export async function detectType(
  path: string,
  sender: Sender = {},
  limited = usualLimiter,
): Promise<AcceptedType | 'waiting' | undefined> {
  const head = await readHead(path);
  const starts = (bytes: readonly number[]) => head.subarray(0, bytes.length).equals(Buffer.from(bytes));
  if (starts([0x25, 0x50, 0x44, 0x46, 0x2d])) return 'application/pdf';
  if (starts([0xff, 0xd8, 0xff])) return 'image/jpeg';
  if (starts([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png';
  if (starts([0x50, 0x4b, 3, 4])) return typeOfArchive(path, head, sender, limited);
  return (await isText(path)) ? 'text/plain' : undefined;
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

const noNames: ReadonlySet<string> = new Set();

/** Office files are archives that say in their table of contents what they are. */
async function typeOfArchive(
  path: string,
  head: Buffer,
  { personId = randomUUID(), signal }: Sender,
  limited: typeof usualLimiter,
): Promise<AcceptedType | 'waiting' | undefined> {
  const names = await limited({ who: personId, signal }, () =>
    readArchive(path, signal).catch(() => noNames),
  );
  if (!names) return 'waiting';
  if (names.has('word/document.xml'))
    return 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  if (names.has('xl/workbook.xml'))
    return 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const kind = /mimetypeapplication\/vnd\.oasis\.opendocument\.(text|spreadsheet)PK/.exec(
    head.toString('latin1'),
  )?.[1];
  if (!kind || !names.has('content.xml')) return undefined;
  return kind === 'text'
    ? 'application/vnd.oasis.opendocument.text'
    : 'application/vnd.oasis.opendocument.spreadsheet';
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells a binary file
const binary = /[\u0000-\u0008\u000e-\u001f]/;

/** UTF-8 without control characters, and no page or script that a browser would run. */
async function isText(path: string): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let start = '';
  try {
    for await (const part of createReadStream(path)) {
      const text = decoder.decode(part as Uint8Array, { stream: true });
      if (binary.test(text)) return false;
      if (start.length < 1000) start += text.slice(0, 1000);
    }
    decoder.decode();
  } catch {
    return false;
  }
  return !/^\s*(<!doctype|<html|<svg|<\?xml|<script)/i.test(start);
}
