import { expect, it } from 'vitest';
import {
  forgetSent,
  forgetTyped,
  isHeld,
  notePressed,
  putBack,
  typedStore,
} from '../../src/browser/typed-store.ts';

/** `localStorage`, as far as it is used. */
function device() {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (at: number) => [...kept.keys()][at] ?? null,
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
    all: () => [...kept].flat().join('\n'),
    kept,
  };
}
const key = Buffer.alloc(32, 7).toString('base64url');
const besa = { account: 'besa', key, path: '/applications/1/sections/summary' };
const words = { fields: [['q.summary', 'Urat mbi ujë 🌉']] as const };

it('Text that waits is found by another page of its account and address, and nobody reads it beside them', async () => {
  const places = device();
  const first = typedStore(places, { ...besa, page: 'a' });
  expect(await first.put(words)).toBe(true);
  expect(await first.others()).toEqual([]);
  expect(places.all()).not.toContain('Urat');
  const found = await typedStore(places, { ...besa, page: 'b' }).others();
  expect(found.map(({ fields }) => fields)).toEqual([words.fields]);
  for (const other of [{ account: 'bora' }, { path: '/applications/1/sections/costs' }])
    expect(await typedStore(places, { ...besa, ...other, page: 'b' }).others()).toEqual([]);
  // Under its name with another key it cannot be read, and goes.
  const stolen = typedStore(places, { ...besa, key: Buffer.alloc(32, 8).toString('base64url'), page: 'b' });
  expect(await stolen.others()).toEqual([]);
  expect(places.kept.size).toBe(0);
});

it('What was dropped does not come back, though it was being put a moment before', async () => {
  const places = device();
  const store = typedStore(places, { ...besa, page: 'a' });
  void store.put(words);
  await store.drop();
  expect(places.kept.size).toBe(0);
});

it('A device without room says so', async () => {
  const full = {
    ...device(),
    setItem: () => {
      throw new Error('QuotaExceededError');
    },
  };
  expect(await typedStore(full, { ...besa, page: 'a' }).put(words)).toBe(false);
});

it('All text goes when somebody signs out, else after two weeks, and nothing else of the device does', async () => {
  const places = device();
  places.setItem('mostura-scans-1', '[]');
  await typedStore(places, { ...besa, page: 'new' }).put(words);
  places.setItem('mostura-typed besa /old x', JSON.stringify({ at: Date.now() - 15 * 86_400_000 }));
  places.setItem('mostura-typed besa /broken x', 'no text');
  forgetTyped(places, { all: false });
  expect([...places.kept.keys()]).toEqual(['mostura-scans-1', `mostura-typed besa ${besa.path} new`]);
  forgetTyped(places, { all: true });
  expect([...places.kept.keys()]).toEqual(['mostura-scans-1']);
});

it('Text that waits for its button goes when the server says that this form was done, and by nothing else', async () => {
  const pressing = async () => {
    const [places, tab] = [device(), device()];
    const store = typedStore(places, { ...besa, page: 'a' });
    await store.put(words);
    notePressed(tab, { once: 'this form', place: store.place });
    return { places, tab };
  };
  for (const [sent, waits] of [
    ['this form', 0],
    ['another form', 1],
    [undefined, 1],
  ] as const) {
    const { places, tab } = await pressing();
    forgetSent(places, tab, sent);
    expect([sent, places.kept.size, tab.kept.has('mostura-pressed')]).toEqual([sent, waits, false]);
  }
  // A tab in which nothing was pressed takes nothing.
  const { places } = await pressing();
  forgetSent(places, device(), 'this form');
  expect(places.kept.size).toBe(1);
});

it('What waited for a form that came back with what was sent from it goes, once it waits under the new page', async () => {
  const [places, tab] = [device(), device()];
  const before = typedStore(places, { ...besa, page: 'a' });
  // Typed fast: what was sent is newer than what was kept of it, so the two are not the same.
  await before.put(words);
  notePressed(tab, { once: 'this form', place: before.place });
  forgetSent(places, tab, undefined);
  expect(places.kept.size).toBe(1);
  const elsewhere = typedStore(places, { ...besa, path: '/elsewhere', page: 'x' });
  const again = typedStore(places, { ...besa, page: 'b' });
  await again.put({ fields: [['q.summary', 'Urat']] });
  await again.takeOver(tab);
  expect(await typedStore(places, { ...besa, page: 'c' }).others()).toMatchObject([
    { fields: [['q.summary', 'Urat']] },
  ]);
  // Another form takes nothing of it.
  notePressed(tab, { once: 'this form', place: again.place });
  forgetSent(places, tab, undefined);
  await elsewhere.takeOver(tab);
  expect(places.kept.size).toBe(1);
});

it('What a person changed is put on what the form holds now, and what a colleague changed meanwhile stays', () => {
  const base = [
    ['title', 'A'],
    ['day', '1'],
    ['fields[]', 'x'],
  ] as const;
  const kept = [
    ['title', 'B'],
    ['day', '1'],
    ['fields[]', 'x'],
    ['fields[]', 'y'],
  ] as const;
  const now = [
    ['version', '2'],
    ['title', 'A'],
    ['day', '5'],
    ['fields[]', 'x'],
  ] as const;
  const put = putBack(now, { fields: kept, base });
  expect(put).toEqual([
    ['version', '2'],
    ['day', '5'],
    ['title', 'B'],
    ['fields[]', 'x'],
    ['fields[]', 'y'],
  ]);
  // Once it is in the page it is not offered again, though a colleague's day is another one than it was kept with.
  expect([isHeld(now, { fields: kept, base }), isHeld(put, { fields: kept, base })]).toEqual([false, true]);
  expect(putBack(now, { fields: kept })).toEqual(kept);
});

it('Where a colleague changed the same field, the version that the person saw goes with their text', () => {
  const of = (version: string, title: string) =>
    [
      ['version', version],
      ['title', title],
    ] as const;
  const put = putBack(of('2', 'Theirs'), { fields: of('1', 'Mine'), base: of('1', 'A') });
  expect(put.toSorted()).toEqual([...of('1', 'Mine')].toSorted());
});
