import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bucket, parseBucket, s3Backend } from './s3-backend.ts';
import { type FileStore, openStore } from './store.ts';
import { type TestS3, testS3 } from './testing-s3.ts';

let folder: string;
let storage: TestS3;
let bucket: Bucket;
let store: FileStore;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'mostura-s3-'));
  storage = await testS3();
  bucket = parseBucket(storage.url)!;
  store = await openStore(path.join(folder, 'files'), { backend: await s3Backend(bucket, { inOneList: 2 }) });
});
afterAll(async () => {
  await storage.close();
  await rm(folder, { recursive: true, force: true });
});

const day = 86_400_000;
const pdf = () => Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(2_000_000)]);
const hashOf = (content: Buffer) => createHash('sha256').update(content).digest('hex');
async function* inParts(content: Buffer) {
  for (let at = 0; at < content.length; at += 100_000) yield content.subarray(at, at + 100_000);
}
const put = (content: Buffer) => store.put(inParts(content), { name: 'a.pdf', limit: 5_000_000 });
async function contentOf(sha256: string): Promise<Buffer | undefined> {
  const stream = await store.read(sha256);
  return stream && Buffer.from(await new Response(stream).arrayBuffer());
}

describe('the address of a bucket', () => {
  it('has a bucket and a key, or is none', () => {
    for (const wrong of [
      's3.example.org',
      'https://s3.example.org/b',
      'https://k:s@host',
      'ftp://k:s@host/bucket',
    ])
      expect(parseBucket(wrong)).toBeUndefined();
    expect(
      parseBucket('https://AK:a%2Fb%2Bc@s3.example.org:9000/mostura-files/?region=eu-central-1'),
    ).toEqual({
      address: 'https://s3.example.org:9000/mostura-files',
      region: 'eu-central-1',
      accessKeyId: 'AK',
      secretAccessKey: 'a/b+c',
    });
  });

  it('is tried at the start: a key that is not known or not right, a bucket that is not there, nobody who listens', async () => {
    const unknown = { ...bucket, accessKeyId: 'somebody' };
    await expect(s3Backend(unknown)).rejects.toMatchObject({
      code: 'storage_away',
      details: { answered: 403 },
    });
    await expect(s3Backend({ ...bucket, secretAccessKey: 'guessed' })).rejects.toMatchObject({
      code: 'storage_away',
      details: { answered: 403 },
    });
    await expect(s3Backend({ ...bucket, address: `${bucket.address}x` })).rejects.toMatchObject({
      details: { answered: 404 },
    });
    await expect(s3Backend({ ...bucket, address: 'http://127.0.0.1:1/mostura' })).rejects.toMatchObject({
      details: { answered: 'nothing' },
    });
  });
});

describe('files in a bucket', () => {
  it('are there once, whole, under their hash; what was refused is not', async () => {
    const content = pdf();
    const { sha256, size } = await put(content);
    expect([sha256, size]).toEqual([hashOf(content), content.length]);
    expect((await put(content)).sha256).toBe(sha256);
    expect((await contentOf(sha256))?.equals(content)).toBe(true);
    storage.stumble(2);
    expect((await put(pdf())).size).toBe(content.length);
    const program = Buffer.from('MZ\u0000\u0003');
    await expect(put(program)).rejects.toMatchObject({ code: 'file_type_not_accepted' });
    expect(await store.read(hashOf(program))).toBeUndefined();
    expect(await store.read('../../x')).toBeUndefined();
  });

  it('are put back by a restore, if they are what they should be, and taken away for good', async () => {
    const content = pdf();
    const sha256 = hashOf(content);
    await expect(store.putBack('a'.repeat(64), inParts(content))).rejects.toThrow();
    await store.putBack(sha256, inParts(content));
    await store.remove(sha256, { before: new Date(0) });
    expect((await contentOf(sha256))?.length).toBe(content.length);
    await store.remove(sha256, { before: new Date(Date.now() + day) });
    expect(await contentOf(sha256)).toBeUndefined();
  });

  it('are compared with their records: missing and torn are told, the rest put aside, and comes back when it is named', async () => {
    const backend = await s3Backend(bucket, { inOneList: 2 });
    const named = await put(pdf());
    const orphan = await put(pdf());
    const known = [named, { sha256: 'b'.repeat(64), size: 1 }];
    const found = { missing: ['b'.repeat(64)], short: [], putAside: 0 };
    expect(await backend.inspect(known)).toEqual(found);
    const tomorrow = { now: Date.now() + 2 * day };
    expect(await backend.inspect(known, { ...tomorrow, looking: true })).toEqual(found);
    expect((await backend.inspect(known, tomorrow)).putAside).toBeGreaterThan(0);
    expect(await contentOf(orphan.sha256)).toBeUndefined();
    expect(await backend.inspect([named, { ...orphan, size: 3 }])).toEqual({
      missing: [],
      short: [orphan.sha256],
      putAside: 0,
    });
    expect((await contentOf(orphan.sha256))?.length).toBe(orphan.size);
    await backend.inspect([named], tomorrow);
    await backend.inspect([named], { now: Date.now() + 40 * day });
    expect(await backend.inspect([named, orphan])).toMatchObject({ missing: [orphan.sha256] });
  });
});
