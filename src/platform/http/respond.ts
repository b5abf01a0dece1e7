import { promisify } from 'node:util';
import zlib from 'node:zlib';
import { type CsvCell, writeCsv } from '../documents/write-csv.ts';
import { contentTypes, writeTable } from '../public-tables/write-table.ts';
import { retryAfterSeconds } from './away-page.tsx';
import { contentTag, isSame, openHeaders } from './open-answer.ts';
import type { Answer, Page } from './route.ts';

/** How an answer is packed. */
export type Packing = 'zstd' | 'gzip' | undefined;

/** zstd where a browser takes it: a tenth fewer bytes than gzip for half the time. Every other one takes gzip. */
export function packingOf(accepted: string | null): Packing {
  const taken = (accepted ?? '')
    .split(',')
    .map((coding) => coding.toLowerCase().split(';'))
    .filter(([, quality]) => !/^\s*q=0(\.0*)?\s*$/.test(quality ?? ''))
    .map(([name]) => name!.trim());
  return (['zstd', 'gzip'] as const).find((known) => taken.includes(known));
}

const gzip = promisify<string, zlib.ZlibOptions, Buffer<ArrayBuffer>>(zlib.gzip);
const pack = {
  zstd: {
    atOnce: (bytes: Uint8Array) => zlib.zstdCompressSync(bytes),
    apart: promisify<string, Buffer<ArrayBuffer>>(zlib.zstdCompress),
  },
  gzip: {
    atOnce: (bytes: Uint8Array) => zlib.gzipSync(bytes, { level: 2 }),
    apart: (body: string) => gzip(body, { level: 2 }),
  },
};
/** Characters up to which a page is packed where it stands, a tenth of a millisecond; handing it to a thread costs three times that. */
const smallEnough = 128 * 1024;
/** Where such a page is written down before it is packed: text becomes bytes twice as fast in a place that is there already. */
const desk = Buffer.allocUnsafeSlow(3 * smallEnough);
const writer = new TextEncoder();

const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "img-src 'self'",
  // The small script sends files in parts.
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "manifest-src 'self'",
].join('; ');

/** Headers of every answer: nothing from elsewhere, nothing inline, nothing guessed, no address told to others. */
export const safeHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
};

/** The same for an instance that is reached by https: for a year no browser asks it, or a host below it, otherwise. */
export function headersOfEvery(baseUrl: string): Readonly<Record<string, string>> {
  return baseUrl.startsWith('https:') ? overTls : safeHeaders;
}
const overTls = { ...safeHeaders, 'strict-transport-security': 'max-age=31536000; includeSubDomains' };

/** How long one waits after too many tries, where no problem says it. */
const minutesOfTries = 15;

export type Sending = {
  /** The address of the instance. */
  readonly baseUrl: string;
  readonly requestId: string;
  readonly packing: Packing;
  readonly cookies: readonly string[];
  /** Minutes after which may be asked again what was asked too often. */
  readonly wait?: number | undefined;
  /** True when the answer may hold what only this person may see. */
  readonly personal: boolean;
  /** Open data: a program of any site may read it. */
  readonly open?: boolean;
  /** `If-None-Match`: which contents the asker has already. */
  readonly known?: string | null;
  /** Invented records are marked as such wherever they go. */
  readonly demonstration: boolean;
  document(page: Page): string;
};

/** The HTTP response of a route's answer. */
export async function respond(answer: Answer, sending: Sending): Promise<Response> {
  const headers: Record<string, string> = {
    ...headersOfEvery(sending.baseUrl),
    'x-request-id': sending.requestId,
    'cache-control': sending.personal ? 'no-store' : 'no-cache',
    vary: 'cookie, accept-language, accept-encoding',
    ...(sending.open ? openHeaders : {}),
  };
  if ('status' in answer && answer.status === 503) headers['retry-after'] = String(retryAfterSeconds);
  if ('status' in answer && answer.status === 429)
    headers['retry-after'] = String((sending.wait ?? minutesOfTries) * 60);
  switch (answer.result) {
    case 'redirect':
      if (answer.leaving) headers['clear-site-data'] = '"cache"';
      return send(null, 303, { ...headers, location: answer.to }, sending);
    case 'page':
      if (answer.camera) headers['permissions-policy'] = 'camera=(self), geolocation=(), microphone=()';
      headers['content-type'] = 'text/html; charset=utf-8';
      return text(sending.document(answer), answer.status, headers, sending);
    case 'data':
      headers['content-type'] = answer.type;
      return text(answer.body, answer.status, headers, sending);
    case 'table': {
      const { format, table } = answer;
      const type = contentTypes[format];
      const body = await writeTable(answer, sending);
      if (format !== 'json') return file({ name: `${table.key}.${format}`, type, body }, headers, sending);
      headers['content-type'] = type;
      return text(String(body), 200, headers, sending);
    }
    case 'csv': {
      const rows = sending.demonstration ? answer.rows.map(markedRow) : answer.rows;
      return file({ ...answer, type: 'text/csv; charset=utf-8', body: writeCsv(rows) }, headers, sending);
    }
    case 'download':
      return file(answer, headers, sending);
  }
}

function markedRow(row: readonly CsvCell[], at: number): readonly CsvCell[] {
  if (at === 0) return ['demonstration', ...row];
  const hashtags = at === 1 && row.length > 0 && row.every((cell) => /^#[a-z]/.test(String(cell)));
  return [hashtags ? '#meta+demonstration' : 'yes', ...row];
}

type File = Omit<Extract<Answer, { result: 'download' }>, 'result'>;

async function file(
  { name, type, body: made, inline = false }: File,
  headers: Record<string, string>,
  sending: Sending,
): Promise<Response> {
  const body = await made;
  headers['content-type'] = type;
  headers['content-disposition'] = disposition(name, inline);
  headers['content-security-policy'] = `${policy}; sandbox`;
  if (sending.open && !(body instanceof ReadableStream)) {
    headers.etag = contentTag(body);
    if (isSame(sending.known, headers.etag)) return send(null, 304, headers, sending);
  }
  return send(body as ConstructorParameters<typeof Response>[0], 200, headers, sending);
}

async function text(
  body: string,
  status: number,
  headers: Record<string, string>,
  sending: Sending,
): Promise<Response> {
  if (sending.open && status === 200) {
    headers.etag = contentTag(body);
    if (isSame(sending.known, headers.etag)) return send(null, 304, headers, sending);
  }
  if (!sending.packing || body.length < 1400) return send(body, status, headers, sending);
  headers['content-encoding'] = sending.packing;
  const { atOnce, apart } = pack[sending.packing];
  const packed = body.length <= smallEnough ? atOnce(onDesk(body)) : await apart(body);
  return send(packed, status, headers, sending);
}

function onDesk(body: string): Uint8Array {
  return desk.subarray(0, writer.encodeInto(body, desk).written);
}

/** Headers stay a plain record where they can: a `Headers` costs as much as a query. */
function send(
  body: ConstructorParameters<typeof Response>[0],
  status: number,
  headers: Record<string, string>,
  { cookies }: Sending,
): Response {
  if (cookies.length === 0) return new Response(body, { status, headers });
  const all = new Headers(headers);
  for (const cookie of cookies) all.append('set-cookie', cookie);
  return new Response(body, { status, headers: all });
}

/** RFC 6266: an ASCII name for old programs and the whole name for the others. */
function disposition(name: string, inline: boolean): string {
  const ascii = name.replace(/[^\x20-\x7e]|["\\]/g, '_');
  return `${inline ? 'inline' : 'attachment'}; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)}`;
}
