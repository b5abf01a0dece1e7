import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isEngaged, keysOf, wordsOf } from './rules.ts';

describe('an engaged organisation', () => {
  it('is no partner, and nobody who only registered', () => {
    expect(isEngaged('partner', { gatherings: 3, agreements: 1, outputs: 1 })).toBe(false);
    expect(isEngaged('cso', { gatherings: 0, agreements: 0, outputs: 0 })).toBe(false);
  });
  it('attended, holds or co-authored', () => {
    for (const one of ['gatherings', 'agreements', 'outputs'])
      expect(isEngaged('cso', { gatherings: 0, agreements: 0, outputs: 0, [one]: 1 })).toBe(true);
  });
});

describe('the keys of an organisation', () => {
  it('hold every word of every one of its names', () => {
    const names = fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 4 });
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), names, (name, otherNames) => {
        const { searchKey } = keysOf({ name, shortName: null, otherNames });
        for (const one of [name, ...otherNames])
          for (const word of wordsOf(one)) expect(searchKey).toContain(word);
      }),
    );
  });
});
