import { mkdtemp, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { newId } from '../ids.ts';
import { openUploadParts, type UploadParts } from './upload-parts.ts';

let folder: string;
let uploadParts: UploadParts;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'mostura-parts-'));
  uploadParts = openUploadParts(folder, { limit: 1000 });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const upload = { personId: newId(), sha256: 'ab'.repeat(32) };
const part = (at: number, length: number) => ({ at, bytes: new Uint8Array(length).fill(at % 256) });
async function contentOf(one = upload) {
  const pieces: Uint8Array[] = [];
  for await (const piece of (await uploadParts.read(one)) ?? []) pieces.push(piece);
  return Buffer.concat(pieces);
}

it('is somebody’s own: of another person’s file nothing has come', async () => {
  await uploadParts.add(upload, part(0, 10));
  const other = { ...upload, personId: newId() };
  expect(await uploadParts.received(other)).toBe(0);
  expect(await uploadParts.read(other)).toBeUndefined();
});

it('is no larger than a file may be, and one person has no more than ten under way', async () => {
  expect(await uploadParts.add(upload, part(0, 1001))).toBe('full');
  expect(await uploadParts.add(upload, part(0, 600))).toBe(600);
  expect(await uploadParts.add(upload, part(600, 401))).toBe('full');
  for (let one = 1; one < 10; one++)
    await uploadParts.add({ ...upload, sha256: String(one).repeat(64) }, part(0, 1000));
  expect(await uploadParts.add({ ...upload, sha256: 'f'.repeat(64) }, part(0, 1000))).toBe('full');
  await uploadParts.spend(upload);
  expect(await uploadParts.add({ ...upload, sha256: 'f'.repeat(64) }, part(0, 1000))).toBe(1000);
});

it('is whole however its parts come, twice, late or ahead of their turn', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ minLength: 1, maxLength: 200 }),
      fc.array(fc.tuple(fc.nat(250), fc.integer({ min: 1, max: 90 })), { maxLength: 20 }),
      async (content, tries) => {
        const one = { personId: newId(), sha256: 'cd'.repeat(32) };
        const send = (at: number, length: number) =>
          uploadParts.add(one, { at, bytes: content.subarray(at, at + length) });
        for (const [at, length] of tries) if (at < content.length) await send(at, length);
        for (let there = await uploadParts.received(one); there < content.length; )
          there = Number(await send(there, 64));
        expect(await contentOf(one)).toEqual(Buffer.from(content));
      },
    ),
    { numRuns: 30 },
  );
});

it('is removed when nobody added to it for a day, and an hour after it was used', async () => {
  await uploadParts.add(upload, part(0, 10));
  expect(await uploadParts.collect()).toBe(0);
  await uploadParts.spend(upload);
  expect(await uploadParts.collect()).toBe(0);
  expect(await uploadParts.collect(Date.now() + 3_700_000)).toBe(1);
  await uploadParts.add(upload, part(0, 10));
  const then = new Date(Date.now() - 90_000_000);
  await utimes(path.join(folder, upload.personId, upload.sha256), then, then);
  expect(await uploadParts.collect()).toBe(1);
  expect(await uploadParts.received(upload)).toBe(0);
});
