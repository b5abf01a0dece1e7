import { expect, it } from 'vitest';
import { longest, tooLong } from './long-pages.ts';

const known = { '/letter': { px: 7000, why: 'read as a whole' } };

it('a page that is longer than the limit is named, and one that is not is left alone', () => {
  const heights = new Map([
    ['/list', longest * 1.16],
    ['/short', longest],
  ]);
  expect(tooLong(heights, {})).toEqual([expect.stringContaining('/list is')]);
});

it('a page of the list may be as long as it was measured, and not grow', () => {
  expect(tooLong(new Map([['/letter', 7000]]), known)).toEqual([]);
  expect(tooLong(new Map([['/letter', 8100]]), known)).toEqual([expect.stringContaining('/letter is 8100')]);
});

it('the list loses a page that became short', () => {
  expect(tooLong(new Map([['/letter', 2900]]), known)).toEqual([expect.stringContaining('take it from')]);
  expect(tooLong(new Map(), known)).toEqual([]);
});

it('a page of one record may be as long as a longer record of the same kind makes it', () => {
  const records = { '/letters/:letterId': { px: 7000, why: 'read as a whole' } };
  expect(tooLong(new Map([['/letters/:letterId', 9400]]), records)).toEqual([]);
  expect(tooLong(new Map([['/letters/:letterId', 9500]]), records)).toHaveLength(1);
});
