import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mostWordsQuoted, pinpointOf, wordsOf } from './citation.ts';
import { type PathStep, pathFromTyped, pathParts, readPath, writePath } from './provision-path.ts';

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

  it('is understood as lawyers type it', () => {
    expect(pathFromTyped('298')).toBe('art_298');
    expect(pathFromTyped('350/2')).toBe('art_350__para_2');
    expect(pathFromTyped('405(2)(a)')).toBe('art_405__para_2__point_a');
    expect(pathFromTyped('Art. 418-b')).toBe('art_418-b');
    expect(pathFromTyped('Article 19a, paragraph 3')).toBe('art_19a__para_3');
    expect(pathFromTyped('art_298__para_2')).toBe('art_298__para_2');
    for (const unclear of ['', 'the whole law', '1 2 3 4', '§ 5', '1..2', '<b>'])
      expect([unclear, pathFromTyped(unclear)]).toEqual([unclear, undefined]);
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

  it('never throws on what anybody types', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const path = pathFromTyped(typed);
        if (path !== undefined) expect(writePath(readPath(path)!)).toBe(path);
      }),
    );
  });
});

describe('a pinpoint', () => {
  const fields = { place: 'place-0', quote: 'quote-0' };
  const typed = (place: string, quote = '') => pinpointOf({ place, quote }, fields);

  it('needs an article, and a quotation short enough', () => {
    for (const unclear of ['', 'somewhere', 'chapter_3'])
      expect(() => typed(unclear)).toThrow('citation_place_unclear');
    const long = Array.from({ length: mostWordsQuoted + 1 }, () => 'most').join(' ');
    expect(() => typed('298', long)).toThrow('citation_too_long');
  });

  it('keeps the place as a path, and the words', () => {
    expect(typed('298/2', 'for gain')).toEqual({ place: 'art_298__para_2', quote: 'for gain' });
    expect(wordsOf('  три  речи\nовде ')).toBe(3);
  });
});
