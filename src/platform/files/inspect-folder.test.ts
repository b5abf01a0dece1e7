import { mkdtemp, readdir, rm, stat, truncate, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type FileStore, openStore } from './store.ts';
import type { StoredFile } from './stored-file.ts';

let folder: string;
let store: FileStore;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'mostura-inspect-'));
  store = await openStore(folder);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function put(text: string): Promise<StoredFile> {
  async function* content() {
    yield Buffer.from(text);
  }
  return store.put(content(), { name: 'a.txt', limit: 1000 });
}
const placeOf = ({ sha256 }: StoredFile) => path.join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
async function age(place: string, days: number) {
  const then = new Date(Date.now() - days * 86_400_000);
  await utimes(place, then, then);
}
const aside = () => readdir(path.join(folder, 'aside'));

it('tells what is missing and what is torn, and leaves a whole file alone', async () => {
  const [gone, torn, whole] = [await put('gone'), await put('torn in two'), await put('whole')];
  await rm(placeOf(gone));
  await truncate(placeOf(torn), 4);
  await age(placeOf(whole), 400);
  expect(await store.inspect([gone, torn, whole])).toEqual({
    missing: [gone.sha256],
    short: [torn.sha256],
    putAside: 0,
  });
  expect((await stat(placeOf(whole))).size).toBe(5);
});

it('puts aside what no record names, but not what was only just sent', async () => {
  const [old, young] = [await put('old'), await put('young')];
  await age(placeOf(old), 2);
  expect(await store.inspect([])).toMatchObject({ putAside: 1 });
  expect(await aside()).toEqual([old.sha256]);
  expect(await store.read(young.sha256)).toBeDefined();
  expect(await store.read(old.sha256)).toBeUndefined();
});

it('moves nothing when it only looks', async () => {
  const old = await put('old');
  await age(placeOf(old), 2);
  expect(await store.inspect([], { looking: true })).toMatchObject({ putAside: 0 });
  expect(await store.read(old.sha256)).toBeDefined();
});

it('gives back what was put aside when a record names it after all, and removes the rest a month later', async () => {
  const [wanted, forgotten] = [await put('wanted'), await put('forgotten')];
  for (const file of [wanted, forgotten]) await age(placeOf(file), 2);
  await store.inspect([]);
  expect(await store.inspect([wanted])).toEqual({ missing: [], short: [], putAside: 0 });
  expect(await store.read(wanted.sha256)).toBeDefined();
  expect(await aside()).toEqual([forgotten.sha256]);
  await age(path.join(folder, 'aside', forgotten.sha256), 31);
  await store.inspect([wanted]);
  expect(await aside()).toEqual([]);
});
