import { createHash } from 'node:crypto';
import { openAsBlob } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { AwsV4Signer } from 'aws4fetch';
import { problem } from '../problem.ts';
import type { FileBackend } from './file-backend.ts';
import { type Lying, readS3List } from './s3-list.ts';

/** A bucket of an S3-compatible storage and the key that opens it. */
export type Bucket = {
  /** `https://s3.example.org/bucket`, without a slash at the end. */
  readonly address: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
};

/** `https://KEY:SECRET@s3.example.org/bucket?region=eu-central-1`, what is not plain in it percent-encoded; undefined for anything else. */
export function parseBucket(text: string): Bucket | undefined {
  if (!URL.canParse(text)) return undefined;
  const { protocol, host, pathname, username, password, searchParams } = new URL(text);
  const name = /^\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])\/?$/.exec(pathname)?.[1];
  if (!/^https?:$/.test(protocol) || !name || !username || !password) return undefined;
  return {
    address: `${protocol}//${host}/${name}`,
    region: searchParams.get('region') || 'us-east-1',
    accessKeyId: decodeURIComponent(username),
    secretAccessKey: decodeURIComponent(password),
  };
}

/** A form is shown again with it, and with everything typed. The details are for whoever starts the program; never an address or a key. */
const away = (answered: number | string) => problem('storage_away', { answered });

const aDay = 86_400_000;
const kept = 30 * aDay;
const unknown = new Set([404]);

/** Files in a bucket: `files/ab/cd/<sha256>`, and under `aside/` what no record names. Problem, now and later: `storage_away` (502). */
export async function s3Backend(bucket: Bucket, { inOneList = 1000 } = {}): Promise<FileBackend> {
  const keyOf = (sha256: string, part = 'files') =>
    `${part}/${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`;
  const ask = async (path: string, asked: Asked = {}, allowed = unknown): Promise<Response> => {
    const response = await send(bucket, path, asked);
    if (response.ok || allowed.has(response.status)) return response;
    await response.body?.cancel();
    throw away(response.status);
  };
  const forget = async (response: Response) => response.body?.cancel();

  async function list(part: string): Promise<Map<string, Lying>> {
    const lying = new Map<string, Lying>();
    for (let token = ''; ; ) {
      const asked = new URLSearchParams({
        'list-type': '2',
        prefix: `${part}/`,
        'max-keys': String(inOneList),
      });
      if (token) asked.set('continuation-token', token);
      const { objects, next } = readS3List(await (await ask(`?${asked}`, {}, new Set())).text());
      for (const one of objects) lying.set(one.sha256, one);
      if (!next) return lying;
      token = next;
    }
  }
  const erase = async (key: string) => forget(await ask(`/${key}`, { method: 'DELETE' }));
  const move = async (sha256: string, from: string, to: string) => {
    const headers = {
      'x-amz-copy-source': `${new URL(bucket.address).pathname}/${keyOf(sha256, from)}`,
    };
    await (await ask(`/${keyOf(sha256, to)}`, { method: 'PUT', headers }, new Set())).text();
    await erase(keyOf(sha256, from));
  };

  // A key that is wrong, or a bucket that is not there, is told at the start.
  await (await ask('?list-type=2&max-keys=1', {}, new Set())).text();
  return {
    take: async (sha256, file) => {
      const body = await openAsBlob(file);
      const headers = { 'content-type': 'application/octet-stream' };
      await forget(await ask(`/${keyOf(sha256)}`, { method: 'PUT', body, sha256, headers }, new Set()));
    },
    read: async (sha256) => {
      const response = await ask(`/${keyOf(sha256)}`);
      if (response.ok) return (response.body as ReadableStream | null) ?? undefined;
      await forget(response);
      return undefined;
    },
    remove: async (sha256, { before }) => {
      const found = await ask(`/${keyOf(sha256)}`, { method: 'HEAD' });
      const at = Date.parse(found.headers.get('last-modified') ?? '');
      if (found.ok && at < before.getTime()) await erase(keyOf(sha256));
    },
    inspect: async (known, { looking = false, now = Date.now() } = {}) => {
      const [there, aside] = [await list('files'), await list('aside')];
      const [missing, short]: [string[], string[]] = [[], []];
      for (const { sha256, size } of known) {
        const found = there.get(sha256) ?? aside.get(sha256);
        if (!found) missing.push(sha256);
        else if (found.size !== size) short.push(sha256);
        if (found && !there.has(sha256) && !looking) await move(sha256, 'aside', 'files');
      }
      if (looking) return { missing, short, putAside: 0 };
      const names = new Set(known.map(({ sha256 }) => sha256));
      let putAside = 0;
      for (const { sha256, at } of there.values()) {
        if (names.has(sha256) || now - at <= aDay) continue;
        await move(sha256, 'files', 'aside');
        putAside += 1;
      }
      for (const { sha256, at } of aside.values())
        if (!names.has(sha256) && now - at > kept) await erase(keyOf(sha256, 'aside'));
      return { missing, short, putAside };
    },
  };
}

type Asked = {
  method?: string;
  headers?: Record<string, string>;
  body?: Blob;
  /** SHA-256 of the body, hex; of nothing when left out. */
  sha256?: string;
};

const nothing = createHash('sha256').update('').digest('hex');

/** What the storage says passes (it is busy, it stumbled) is asked again, three times. Nothing else is followed or repeated. */
async function send(
  bucket: Bucket,
  path: string,
  { method = 'GET', headers = {}, body, sha256 = nothing }: Asked,
): Promise<Response> {
  const { address, ...key } = bucket;
  const asked = { ...key, service: 's3', method, url: `${address}${path}` };
  for (let tries = 0; ; tries++) {
    const signer = new AwsV4Signer({ ...asked, headers: { ...headers, 'x-amz-content-sha256': sha256 } });
    const signed = { ...(await signer.sign()), body: body ?? null, redirect: 'error' as const };
    const response = await fetch(signed.url, signed).catch(() => {
      throw away('nothing');
    });
    if (tries === 3 || (response.status < 500 && response.status !== 429)) return response;
    await response.body?.cancel();
    await pause(100 * 4 ** tries);
  }
}
