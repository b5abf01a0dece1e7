import { mkdtemp, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { newId } from '../ids.ts';
import { openParcels, type Parcels } from './parcels.ts';

let folder: string;
let parcels: Parcels;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'mostura-parcels-'));
  parcels = openParcels(folder, { limit: 1000 });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const parcel = { personId: newId(), sha256: 'ab'.repeat(32) };
const part = (at: number, length: number) => ({ at, bytes: new Uint8Array(length).fill(at % 256) });
async function contentOf(one = parcel) {
  const pieces: Uint8Array[] = [];
  for await (const piece of (await parcels.read(one)) ?? []) pieces.push(piece);
  return Buffer.concat(pieces);
}

it('is somebody’s own: of another person’s file nothing has come', async () => {
  await parcels.add(parcel, part(0, 10));
  const other = { ...parcel, personId: newId() };
  expect(await parcels.received(other)).toBe(0);
  expect(await parcels.read(other)).toBeUndefined();
});

it('is no larger than a file may be, and one person has no more than ten under way', async () => {
  expect(await parcels.add(parcel, part(0, 1001))).toBe('full');
  expect(await parcels.add(parcel, part(0, 600))).toBe(600);
  expect(await parcels.add(parcel, part(600, 401))).toBe('full');
  for (let one = 1; one < 10; one++)
    await parcels.add({ ...parcel, sha256: String(one).repeat(64) }, part(0, 1000));
  expect(await parcels.add({ ...parcel, sha256: 'f'.repeat(64) }, part(0, 1000))).toBe('full');
  await parcels.spend(parcel);
  expect(await parcels.add({ ...parcel, sha256: 'f'.repeat(64) }, part(0, 1000))).toBe(1000);
});

it('is whole however its parts come, twice, late or ahead of their turn', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ minLength: 1, maxLength: 200 }),
      fc.array(fc.tuple(fc.nat(250), fc.integer({ min: 1, max: 90 })), { maxLength: 20 }),
      async (content, tries) => {
        const one = { personId: newId(), sha256: 'cd'.repeat(32) };
        const send = (at: number, length: number) =>
          parcels.add(one, { at, bytes: content.subarray(at, at + length) });
        for (const [at, length] of tries) if (at < content.length) await send(at, length);
        for (let there = await parcels.received(one); there < content.length; )
          there = Number(await send(there, 64));
        expect(await contentOf(one)).toEqual(Buffer.from(content));
      },
    ),
    { numRuns: 30 },
  );
});

it('is removed when nobody added to it for a day, and an hour after it was used', async () => {
  await parcels.add(parcel, part(0, 10));
  expect(await parcels.collect()).toBe(0);
  await parcels.spend(parcel);
  expect(await parcels.collect()).toBe(0);
  expect(await parcels.collect(Date.now() + 3_700_000)).toBe(1);
  await parcels.add(parcel, part(0, 10));
  const then = new Date(Date.now() - 90_000_000);
  await utimes(path.join(folder, parcel.personId, parcel.sha256), then, then);
  expect(await parcels.collect()).toBe(1);
  expect(await parcels.received(parcel)).toBe(0);
});
