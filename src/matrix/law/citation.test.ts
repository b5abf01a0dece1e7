import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mostWordsQuoted, pinpointOf, wordsOf } from './citation.ts';
import { anchorOfPath, type PathStep, pathParts, readPath, writePath } from './provision-path.ts';

describe('a place in a law', () => {
  it('is refused where a part is unknown, empty or inside a smaller one', () => {
    for (const path of [
      '',
      'art',
      'art_',
      'article_5',
      'para_2__art_1',
      'art_1__art_2',
      'art_1_para_2',
      'art_1__',
    ])
      expect([path, readPath(path)]).toEqual([path, undefined]);
  });

  it('written and read again is the same', () => {
    const number = fc.constantFrom('1', '298', '418-b', '19a', 'a', 'iv', '12-1');
    const steps = fc
      .subarray([...pathParts], { minLength: 1 })
      .chain((parts) =>
        fc.tuple(...parts.map((part) => number.map((one): PathStep => ({ part, number: one })))),
      );
    fc.assert(
      fc.property(steps, (path) => {
        expect(readPath(writePath(path))).toEqual(path);
      }),
    );
  });
});

describe('a pinpoint', () => {
  const fields = { place: 'place-0', quote: 'quote-0' };
  const typed = (place: string, quote = '') => pinpointOf({ place, quote }, fields);

  it('needs an article, and a quotation short enough', () => {
    for (const unclear of ['', 'somewhere', 'chapter_3'])
      expect(() => typed(unclear)).toThrow(
        expect.objectContaining({ code: 'citation_place_unclear', details: { part: unclear } }),
      );
    const long = Array.from({ length: mostWordsQuoted + 1 }, () => 'most').join(' ');
    expect(() => typed('298', long)).toThrow('citation_too_long');
  });

  it('keeps the place as a path, and the words', () => {
    expect(typed('298/2', 'for gain')).toEqual({ place: 'art_298__para_2', quote: 'for gain' });
    expect(wordsOf('  три  речи\nовде ')).toBe(3);
  });
});

it('A source leads to its provision on the page of the law by an anchor of plain signs', () => {
  expect(anchorOfPath('art_12__para_2')).toBe('provision-art-12-para-2');
});
