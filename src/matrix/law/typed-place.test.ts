import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languageOf } from '../../../tests/support/language.ts';
import { locales } from '../../platform/language/language.ts';
import { placeInWords } from './place-in-words.ts';
import { isPlaceNumber } from './place-letters.ts';
import { type PathStep, readPath, writePath } from './provision-path.ts';
import { readTyped } from './typed-place.ts';

describe('a place in a law', () => {
  it('is understood as lawyers of the region type it', () => {
    const said: readonly (readonly [string, string])[] = [
      ['298', 'art_298'],
      ['350/2', 'art_350__para_2'],
      ['298 2', 'art_298__para_2'],
      ['405(2)(a)', 'art_405__para_2__point_a'],
      ['405/2/a', 'art_405__para_2__point_a'],
      ['110(a)', 'art_110__point_a'],
      ['Art. 418-b', 'art_418-b'],
      ['110/a', 'art_110-a'],
      ['110 / A', 'art_110-a'],
      ['110/a/2', 'art_110-a__para_2'],
      ['Article 19a, paragraph 3', 'art_19a__para_3'],
      ['Article II/3(m)', 'art_ii__para_3__point_m'],
      ['art_298__para_2', 'art_298__para_2'],
      ['neni 298', 'art_298'],
      ['Neni 298, paragrafi 2, pika 1, shkronja a', 'art_298__para_2__point_1__indent_a'],
      ['neni 298, pika 2, shkronja ç', 'art_298__para_2__point_ch'],
      ['nenit 110/a paragrafi 3 shkronja b)', 'art_110-a__para_3__point_b'],
      ['član 350 stav 2', 'art_350__para_2'],
      ['čl. 350. st. 2. tač. 3)', 'art_350__para_2__point_3'],
      ['cl.350st.2', 'art_350__para_2'],
      ['članak 186. stavak 2. točka đ', 'art_186__para_2__point_dj'],
      ['члан 350а став 2 тачка ђ)', 'art_350a__para_2__point_dj'],
      ['чл. 418-б ст. 2 точ. 1', 'art_418-b__para_2__point_1'],
      ['член 418–б, став 1, точка ѓ, алинеја 2', 'art_418-b__para_1__point_gj__indent_2'],
      ['Член 418-в', 'art_418-v'],
    ];
    for (const [typed, path] of said) expect([typed, readTyped(typed)]).toEqual([typed, { path }]);
  });

  it('is refused by the part that is not understood, never without it', () => {
    const said: readonly (readonly [string, string])[] = [
      ['', ''],
      ['the whole law', 'the'],
      ['1 2 3 4', '4'],
      ['§ 5', '§'],
      ['1..2', '..2'],
      ['<b>', '<b>'],
      ['art_350__para_stav__point_2', 'stav'],
      ['350 odjeljak 2', 'odjeljak'],
      ['298 a', 'a'],
      ['298, 299', '299'],
      ['350-352', '-352'],
      ['čl. 350 i 351', 'i'],
      ['350 stav', 'stav'],
      ['350/2-a', '-a'],
      ['stav 2', 'stav'],
      ['350/', '350/'],
      ['110/ab', 'ab'],
      ['350 stav 2 stav 3', '350 stav 2 stav 3'],
    ];
    for (const [typed, unclear] of said) expect([typed, readTyped(typed)]).toEqual([typed, { unclear }]);
  });

  const number = fc.constantFrom('1', '12', '298', '3a', 'a', 'b', 'iv');
  const place = fc
    .tuple(
      fc.constantFrom('1', '298', '418-b', '19a', '110-dj', 'ii'),
      fc.subarray(['para', 'point', 'indent'] as const),
      fc.array(number, { minLength: 3, maxLength: 3 }),
    )
    .map(([article, parts, numbers]): PathStep[] => [
      { part: 'art', number: article },
      ...parts.map((part, at): PathStep => ({ part, number: numbers[at]! })),
    ]);

  it('read in words in any language and typed again is the same', () => {
    fc.assert(
      fc.property(place, fc.constantFrom(...locales), (steps, locale) => {
        const path = writePath(steps);
        expect(readTyped(placeInWords(languageOf(locale), path))).toEqual({ path });
      }),
    );
  });

  it('loses nothing that was typed, and typed as a path stays it', () => {
    const piece = fc.constantFrom(
      ...['art', 'neni', 'čl.', 'член', 'stav', 'pika', 'shkronja', 'точка', 'odjeljak', 'и', 'a', 'б', 'iv'],
      ...['1', '298', '2.', '/', '-', '(', ')', '(2)', '(a)', ',', '.', ' '],
    );
    const typing = fc.oneof(
      fc.string(),
      fc
        .tuple(fc.array(piece, { maxLength: 9 }), fc.constantFrom('', ' '))
        .map(([all, gap]) => all.join(gap)),
    );
    fc.assert(
      fc.property(typing, (typed) => {
        const read = readTyped(typed);
        if ('unclear' in read) return;
        expect(readTyped(read.path)).toEqual(read);
        expect(readPath(read.path)!.every((step) => isPlaceNumber(step.number))).toBe(true);
        expect(read.path.match(/\d+/g) ?? []).toEqual(typed.match(/\d+/g) ?? []);
        expect(typed).not.toMatch(/odjeljak/);
      }),
      { numRuns: 2000 },
    );
  });

  it('with a word of no part in it is refused wherever it stands', () => {
    const strange = fc.stringMatching(/^[g-h]{3,8}$/);
    fc.assert(
      fc.property(place, strange, fc.nat(), (steps, word, where) => {
        const pieces = placeInWords(languageOf('en'), writePath(steps)).split(' ');
        pieces.splice(where % (pieces.length + 1), 0, word);
        expect(readTyped(pieces.join(' '))).toHaveProperty('unclear');
      }),
    );
  });
});
