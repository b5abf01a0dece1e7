import { afterAll, beforeAll, expect, it } from 'vitest';
import { type MatrixInstance, openMatrixInstance } from './instance.ts';
import { searchAs } from './search-as.ts';

let instance: MatrixInstance;
beforeAll(async () => {
  instance = await openMatrixInstance();
});
afterAll(() => instance.close());

const found = async (typed: string) => (await searchAs(instance, undefined, typed)).links;

it('A page is found by its words together with a jurisdiction, and by other words for it', async () => {
  expect(await found('standards Serbia')).toContain('/jurisdictions/RS');
  expect(await found('Serbia calls')).toContain('/jurisdictions/RS');
  expect(await found('extension')).toContain('/calls');
  expect(await found('workshop')).toContain('/events');
});

it('Where nothing fits all the words, pages that fit one of them are proposed; where none does, none is', async () => {
  const near = await searchAs(instance, undefined, 'extension zzyzx');
  expect(near.results).toContain('Pages that match one of the words');
  expect(near.links).toContain('/calls');
  const none = await searchAs(instance, undefined, 'zzyzx qwerty');
  expect(none.links).toEqual([]);
  expect(none.results).not.toContain('Pages that match one of the words');
});

it('No page of work is proposed to a visitor', async () => {
  for (const typed of ['budget zzyzx', 'addendum', 'logframe zzyzx', 'agreements zzyzx'])
    expect((await found(typed)).filter((href) => href.startsWith('/staff'))).toEqual([]);
});
