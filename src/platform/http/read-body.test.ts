import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FileStore, openStore } from '../files/store.ts';
import { Problem } from '../problem.ts';
import type { Body } from './body.ts';
import { type BodyOptions, dropFiles, readBody } from './read-body.ts';

let folder: string;
let store: FileStore;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'mostura-body-'));
  store = await openStore(folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const options = (): BodyOptions => ({ files: 'kept', store, fileBytes: 10_000, bodyBytes: 5_000 });
const send = (body: string | Uint8Array<ArrayBuffer>, type: string) =>
  readBody(
    new Request('http://localhost/', { method: 'POST', body, headers: { 'content-type': type } }),
    options(),
  );
const multipart = (...parts: string[]) => `${parts.map((part) => `--b\r\n${part}\r\n`).join('')}--b--\r\n`;
const field = (name: string, value: string) =>
  `Content-Disposition: form-data; name="${name}"\r\n\r\n${value}`;
const file = (name: string, filename: string, content: string) =>
  `Content-Disposition: form-data; name="${name}"; filename="${filename}"\r\nContent-Type: image/png\r\n\r\n${content}`;

it('reads what was made to be slow in a moment: values without end under one name, marks without end on one letter', async () => {
  const read = (body: string) =>
    readBody(
      new Request('http://localhost/', {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      }),
      { ...options(), bodyBytes: 1_000_000 },
    );
  const began = performance.now();
  expect((await read('a[]=1&'.repeat(150_000))).typed['a[]']).toHaveLength(150_000);
  const { typed } = await read(
    `a=e${'\u0301\u0323'.repeat(50_000)}b&c=s\u030c\u0323&d=${'ﾞ\u0301'.repeat(50_000)}`,
  );
  for (const value of Object.values(typed).flat()) value.normalize('NFKD');
  expect(performance.now() - began).toBeLessThan(3000);
  expect(typed).toMatchObject({ a: `e${'\u0301\u0323'.repeat(15)}b`, c: 's\u030c\u0323' });
});

describe('a body', () => {
  it('is refused when it is of no form’s kind', async () => {
    await expect(send('{}', 'application/json')).rejects.toThrow('malformed_request');
    await expect(send('x', 'multipart/form-data')).rejects.toThrow('malformed_request');
  });
  it('is refused when it is too large or cut off', async () => {
    await expect(send(`a=${'x'.repeat(6000)}`, 'application/x-www-form-urlencoded')).rejects.toThrow(
      'too_large',
    );
    const whole = multipart(field('a', '1'), file('doc', 'a.txt', 'hello'));
    await expect(send(whole.slice(0, -20), 'multipart/form-data; boundary=b')).rejects.toThrow(
      'malformed_request',
    );
  });
  it('of somebody whose files are not kept is read for what was typed, up to the size of a file', async () => {
    const read = (content: string) =>
      readBody(
        new Request('http://localhost/', {
          method: 'POST',
          body: multipart(field('a', 'before'), file('doc', 'a.png', content), field('b', 'after')),
          headers: { 'content-type': 'multipart/form-data; boundary=b' },
        }),
        { ...options(), files: 'passed_over' },
      );
    expect(await read('x'.repeat(9_000))).toEqual({
      typed: { a: 'before', b: 'after' },
      files: {},
      passedOver: true,
    });
    await expect(read('x'.repeat(10_001))).rejects.toThrow('too_large');
    const left = await readdir(folder, { recursive: true, withFileTypes: true });
    expect(left.filter((entry) => entry.isFile())).toEqual([]);
  });
  it('keeps what was typed before and after a file that is too large or empty', async () => {
    for (const [content, code] of [
      ['x'.repeat(200_000), 'file_too_large'],
      ['', 'file_empty'],
    ] as const) {
      const parts = [
        field('a', '1'),
        file('doc', 'a.txt', content),
        field('b', '2'),
        file('c', 'c.txt', 'hello'),
      ];
      const body = await send(multipart(...parts), 'multipart/form-data; boundary=b');
      expect(body).toMatchObject({ typed: { a: '1', b: '2' }, refused: { code, field: 'doc' } });
      expect(body.arrived?.map(({ field }) => field)).toEqual(['c']);
      expect((await readdir(path.join(folder, 'incoming'))).length).toBe(1);
      await dropFiles(body);
    }
    expect(await readdir(path.join(folder, 'incoming'))).toEqual([]);
  });
  it('keeps the last value of a name, lists for names that say so, and files apart, whatever is in them', async () => {
    const { typed, files, arrived } = await send(
      multipart(
        field('a', '1'),
        field('a', '2'),
        field('c[]', 'x'),
        field('c[]', 'y'),
        file('doc', '../../etc/Bilješke.txt', 'zdravo'),
        file('none', '', ''),
      ),
      'multipart/form-data; boundary=b',
    );
    expect(typed).toEqual({ a: '2', 'c[]': ['x', 'y'], none: '' });
    expect([files, arrived?.map(({ field }) => field)]).toEqual([{}, ['doc']]);
    expect(await arrived![0]!.file.keep()).toMatchObject({
      name: 'Bilješke.txt',
      size: 6,
      type: 'text/plain',
    });
    expect(await readdir(path.join(folder, 'incoming'))).toEqual([]);
  });
  it('with a broken field before a file that is cut off is refused and not waited for', async () => {
    const body = `--b\r\nContent-Disposition form-data\r\n\r\nx\r\n--b\r\n${file('doc', 'a.pdf', '%PDF-1.7')}`;
    await expect(send(body, 'multipart/form-data; boundary=b')).rejects.toThrow('malformed_request');
  });
  it('never ends otherwise than read or refused, and leaves no half file', async () => {
    const whole = multipart(field('name', 'value'), file('doc', 'a.pdf', '%PDF-1.7 content'));
    const damage = fc.array(fc.tuple(fc.nat(whole.length), fc.nat(6), fc.string({ maxLength: 4 })), {
      minLength: 1,
      maxLength: 3,
    });
    await fc.assert(
      fc.asyncProperty(damage, async (cuts) => {
        let body = whole;
        for (const [at, length, put] of cuts) body = body.slice(0, at) + put + body.slice(at + length);
        const result = await send(body, 'multipart/form-data; boundary=b').catch((error: unknown) => error);
        if (result instanceof Error) expect(result).toBeInstanceOf(Problem);
        else await dropFiles(result as Body);
      }),
      { numRuns: 500 },
    );
    expect(await readdir(path.join(folder, 'incoming'))).toEqual([]);
  });
});
