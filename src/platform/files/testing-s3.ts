import { createHash } from 'node:crypto';
import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { signS3 } from './sign-s3.ts';

export type FakeS3 = {
  /** For `S3_URL`: the bucket `mostura`, and the key that opens it. */
  readonly url: string;
  /** Answers so many requests with 503 before it does anything again. */
  stumble(times: number): void;
  close(): Promise<void>;
};

const key = { region: 'us-east-1', accessKeyId: 'tests', secretAccessKey: 'a secret / of the tests' };
type Kept = { readonly body: Buffer; readonly at: Date };
/** Keys in one answer of a list: few, so that there is a second page. */
const onePage = 2;

/** A storage of the tests: objects of one bucket in memory. It checks every signature, and the hash of what is put. */
export async function fakeS3(): Promise<FakeS3> {
  const objects = new Map<string, Kept>();
  let stumbling = 0;
  const server = http.createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const end = (status: number, body: string | Buffer = '', headers = {}) =>
      response.writeHead(status, headers).end(request.method === 'HEAD' ? undefined : body);
    if (stumbling > 0) {
      stumbling -= 1;
      return end(503);
    }
    const body = Buffer.concat(parts);
    if (!isSigned(request, body)) return end(403);
    const url = new URL(request.url!, 'http://localhost');
    const [, bucket, ...rest] = url.pathname.split('/');
    if (bucket !== 'mostura') return end(404);
    const name = rest.join('/');
    if (name === '') return end(200, listOf(objects, url.searchParams));
    const source = request.headers['x-amz-copy-source'];
    const content = source ? objects.get(String(source).replace(/^\/mostura\//, ''))?.body : body;
    const found = objects.get(name);
    if (request.method === 'PUT' && content) objects.set(name, { body: content, at: new Date() });
    else if (request.method === 'DELETE') objects.delete(name);
    else if (!found) return end(404);
    else return end(200, found.body, { 'last-modified': found.at.toUTCString() });
    return end(request.method === 'DELETE' ? 204 : 200);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const secret = encodeURIComponent(key.secretAccessKey);
  return {
    url: `http://${key.accessKeyId}:${secret}@127.0.0.1:${(server.address() as AddressInfo).port}/mostura`,
    stumble: (times) => {
      stumbling = times;
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function isSigned({ method, url, headers }: http.IncomingMessage, body: Buffer): boolean {
  const [, names = ''] = /SignedHeaders=([^,]+)/.exec(headers.authorization ?? '') ?? [];
  const [, at = ''] = /^(\d{8}T\d{6}Z)$/.exec(String(headers['x-amz-date'])) ?? [];
  const sha256 = createHash('sha256').update(body).digest('hex');
  if (!at || headers['x-amz-content-sha256'] !== sha256) return false;
  const now = new Date(at.replace(/^(....)(..)(..)T(..)(..)(..)Z$/, '$1-$2-$3T$4:$5:$6Z'));
  const given = names.split(';').filter((name) => !/^(host|x-amz-content-sha256|x-amz-date)$/.test(name));
  const signed = signS3(
    {
      ...{ method: method!, sha256, now, url: new URL(url!, `http://${headers.host}`) },
      headers: Object.fromEntries(given.map((name) => [name, String(headers[name])])),
    },
    key,
  );
  return signed.authorization === headers.authorization;
}

function listOf(objects: ReadonlyMap<string, Kept>, asked: URLSearchParams): string {
  const after = asked.get('continuation-token') ?? '';
  const names = [...objects.keys()]
    .filter((name) => name.startsWith(asked.get('prefix') ?? '') && name > after)
    .toSorted();
  const shown = names.slice(0, onePage).map((name) => {
    const { body, at } = objects.get(name)!;
    return `<Contents><Key>${name}</Key><LastModified>${at.toISOString()}</LastModified><Size>${body.length}</Size></Contents>`;
  });
  const next =
    names.length > onePage ? `<NextContinuationToken>${names[onePage - 1]}</NextContinuationToken>` : '';
  return `<?xml version="1.0"?><ListBucketResult>${shown.join('')}${next}</ListBucketResult>`;
}
