import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { findIn, mostAtOnce } from './long-list.ts';

const named = (...texts: string[]) => texts.map((text, at) => ({ value: `${at}`, text }));
const many = Array.from({ length: 50 }, (_, at) => ({ value: `${at}`, text: `House ${at}` }));

describe('a long list', () => {
  it('shows nothing but what is chosen until somebody looks', () => {
    const { chosen, found, count } = findIn(many, { words: undefined, chosen: ['7'] });
    expect([chosen.map(({ value }) => value), found, count]).toEqual([['7'], [], 0]);
  });

  it('finds a name in both scripts, without its marks and in any order of its words', () => {
    const list = named('Удружење „Ђаковачка кућа“', 'Qendra e Grave', 'Bridge House');
    const found = (words: string) =>
      findIn(list, { words, chosen: [] }).found.map(({ value }) => Number(value));
    expect(found('djakovacka')).toEqual([0]);
    expect(found('kuća ђак')).toEqual([0]);
    expect(found('Ћендра')).toEqual([]);
    expect(found('grave qendra')).toEqual([1]);
    expect(found('house')).toEqual([2]);
  });

  it('finds a name by what stands below it, and in letters that have no key', () => {
    const list = [
      { value: 'a', text: 'Arta', hint: 'Red Cross' },
      { value: 'b', text: 'منظمة السلام' },
    ];
    expect(findIn(list, { words: 'cross', chosen: [] }).found).toEqual([list[0]]);
    expect(findIn(list, { words: 'سلام', chosen: [] }).found).toEqual([list[1]]);
  });

  it('folds what is looked for once, however many the choices are', () => {
    const words = 'House '.repeat(200_000);
    const folds = vi.spyOn(String.prototype, 'normalize');
    findIn(many, { words, chosen: [] });
    const ofWords = folds.mock.contexts.filter((one) => String(one) === words);
    folds.mockRestore();
    expect(ofWords).toHaveLength(1);
  });

  it('never shows more than are drawn at once, nor one twice, and keeps what is chosen', () => {
    fc.assert(
      fc.property(fc.string(), fc.subarray(many.map(({ value }) => value)), (words, chosen) => {
        const shown = findIn(many, { words, chosen });
        expect(shown.chosen.map(({ value }) => value)).toEqual(chosen);
        expect(shown.found.length).toBeLessThanOrEqual(mostAtOnce);
        expect(shown.found.some(({ value }) => chosen.includes(value))).toBe(false);
        expect(shown.count).toBeGreaterThanOrEqual(shown.found.length);
      }),
    );
    expect(findIn(many, { words: '', chosen: [] })).toMatchObject({
      count: 50,
      found: { length: mostAtOnce },
    });
  });
});
