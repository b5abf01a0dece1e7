import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type ServerType, serve } from '@hono/node-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../files/store.ts';
import { Problem } from '../problem.ts';
import { dropFiles, readBody } from './read-body.ts';

// Over a real socket: what a bad line or a hostile program sends, and what the server answers to it.
let folder: string;
let server: ServerType;
let failures: unknown[];
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'mostura-wire-'));
  const store = await openStore(folder);
  failures = [];
  server = await new Promise((resolve) => {
    const started = serve({ port: 0, hostname: '127.0.0.1', fetch: answer }, () => resolve(started));
  });
  async function answer(request: Request): Promise<Response> {
    try {
      const body = await readBody(request, {
        files: 'kept',
        store,
        fileBytes: 50_000,
        bodyBytes: 20_000,
      });
      await dropFiles(body);
      if (body.refused) throw body.refused;
      return new Response('read', { status: 200 });
    } catch (error) {
      if (error instanceof Problem) return new Response(error.code, { status: error.status });
      failures.push(error);
      return new Response(String(error), { status: 500 });
    }
  }
});
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  await rm(folder, { recursive: true, force: true });
});

/** Sends these bytes and ends the line; the status of the answer, or undefined when there was none. */
function send(body: string, type: string, { length = Buffer.byteLength(body) } = {}) {
  return new Promise<number | undefined>((resolve) => {
    let answer = '';
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1', () => {
      socket.write(`POST / HTTP/1.1\r\nHost: x\r\nContent-Type: ${type}\r\nContent-Length: ${length}\r\n`);
      socket.write('Connection: close\r\n\r\n');
      if (length > Buffer.byteLength(body)) socket.write(body, () => setTimeout(() => socket.destroy(), 20));
      else socket.write(body);
    });
    socket.on('data', (part) => {
      answer += part;
    });
    socket.on('error', () => {});
    socket.on('close', () => resolve(Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1]) || undefined));
  });
}

const multipart = 'multipart/form-data; boundary=b';
const whole = [
  '--b\r\nContent-Disposition: form-data; name="title"\r\n\r\nMost\r\n',
  '--b\r\nContent-Disposition: form-data; name="doc"; filename="a.txt"\r\nContent-Type: text/plain\r\n\r\nhello\r\n',
  '--b--\r\n',
].join('');
const part = (header: string, content = 'x') => `--b\r\n${header}\r\n\r\n${content}\r\n--b--\r\n`;
const cut = (share: number) => whole.slice(0, Math.floor(whole.length * share));
const named = 'Content-Disposition: form-data; name="a"';

/** Bodies that arrive whole but are none, by their type. */
const shapes: [type: string, body: string][] = [
  ...[
    '',
    'b',
    '--b',
    '--b--',
    '--b\r\n',
    '\r\n',
    '--b\r\n\r\n',
    '--b--\r\n--b--',
    '--',
    'a=1',
    '{}',
    '\0',
  ].map((body): [string, string] => [multipart, body]),
  ...Array.from({ length: 40 }, (_, at): [string, string] => [multipart, cut((at + 1) / 41)]),
  ...[
    '',
    'X: y',
    'Content-Disposition',
    'Content-Disposition:',
    'Content-Disposition: attachment',
    'Content-Disposition: form-data',
    'Content-Disposition: form-data; name',
    'Content-Disposition: form-data; name=',
    'Content-Disposition: form-data; name="a',
    'Content-Disposition: form-data; name="a"; filename="',
    'Content-Disposition: form-data; name="a"; filename*=UTF-8\'\'%ff%fe',
    'Content-Disposition: form-data; name="__proto__"',
    'Content-Disposition: form-data; name="constructor"; filename="a.txt"',
    `${named}\r\n${named}`,
    `${named}\r\nContent-Type: text/plain; charset=no-such`,
    `${named}\r\nContent-Transfer-Encoding: base64`,
    `${named}\r\n continued`,
    `${named}\n`,
    `\0${named}`,
    `${named}\0`,
    `${named}\r\nX: ${'y'.repeat(20_000)}`,
    Array.from({ length: 100 }, () => named).join('\r\n'),
  ].map((header): [string, string] => [multipart, part(header)]),
  ...[
    'multipart/form-data',
    'multipart/form-data;',
    'multipart/form-data; boundary',
    'multipart/form-data; boundary=',
    'multipart/form-data; boundary=""',
    'multipart/form-data; boundary=other',
    'multipart/form-data; boundary="b',
    `multipart/form-data; boundary=${'b'.repeat(5000)}`,
    'multipart/form-data; boundary=\xff',
    'multipart/mixed; boundary=b',
    'multipart/form-data-x; boundary=b',
    'text/plain',
    'application/json',
    '*/*',
    '',
    ';',
    'application/x-www-form-urlencoded; charset=utf-16',
  ].map((type): [string, string] => [type, whole]),
  ...['%', '%zz', '&&&', '=', '=&=', 'a', 'a=%00', 'a=%ff', 'a=%u0041', '__proto__=1', 'a[]=1&a[]'].map(
    (body): [string, string] => ['application/x-www-form-urlencoded', body],
  ),
  [multipart, part(named, 'x'.repeat(20_001))],
  [multipart, part(`${named}; filename="a.txt"`, 'x'.repeat(60_000))],
  [multipart, part(`${named}; filename="a.txt"`, '')],
  [multipart, part(`${named}; filename="a.txt"`, '\0\u0001')],
  [multipart, Array.from({ length: 2100 }, () => `--b\r\n${named}\r\n\r\n1\r\n`).join('')],
  [multipart, Array.from({ length: 30 }, () => `--b\r\n${named}; filename="a"\r\n\r\nx\r\n`).join('')],
  [multipart, Array.from({ length: 3 }, () => `--b\r\n${named}\r\n\r\n${'y'.repeat(9000)}\r\n`).join('')],
  ['application/x-www-form-urlencoded', `a=${'x'.repeat(30_000)}`],
];

describe('a body over the wire', () => {
  it(`is read or refused, never worse, in each of ${shapes.length} shapes`, async () => {
    expect(shapes.length).toBeGreaterThanOrEqual(105);
    const wrong: unknown[] = [];
    for (const [type, body] of shapes) {
      const status = await send(body, type);
      if (![200, 400, 413, 422].includes(status ?? 0)) wrong.push([status, type, body.slice(0, 80)]);
    }
    expect(wrong).toEqual([]);
    expect(failures).toEqual([]);
  });
  it('cut off at any place by a broken line leaves the server well and no half file', async () => {
    const file = `--b\r\n${named}; filename="a.txt"\r\n\r\n${'x'.repeat(30_000)}\r\n--b--\r\n`;
    for (const share of [0, 0.01, 0.1, 0.5, 0.9, 0.999])
      await send(file.slice(0, Math.floor(file.length * share)), multipart, { length: file.length });
    expect(await send(whole, multipart)).toBe(200);
    await expect.poll(() => readdir(path.join(folder, 'incoming'))).toEqual([]);
    expect(failures).toEqual([]);
  });
  it('much too large is refused with an answer that reaches the sender', async () => {
    const huge = part(`${named}; filename="a.txt"`, 'x'.repeat(5_000_000));
    expect(await send(huge, multipart)).toBe(413);
    expect(await send(`a=${'x'.repeat(5_000_000)}`, 'application/x-www-form-urlencoded')).toBe(413);
  });
  it('asked to be kept under a name of JavaScript’s own changes nothing but itself', async () => {
    const store = await openStore(folder);
    const request = new Request('http://x/', {
      method: 'POST',
      body: '__proto__=1&toString=2',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    const { typed } = await readBody(request, { files: 'refused', store, fileBytes: 1, bodyBytes: 100 });
    expect(Object.getPrototypeOf(typed)).toBe(Object.prototype);
    expect(({} as Record<string, unknown>).toString).toBeTypeOf('function');
  });
});
