import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCyrillic, toLatin } from './transliterate.ts';

describe('Cyrillic to Latin', () => {
  it('writes digraphs in the case of their word', () => {
    expect(toLatin('ЏУГАЊ')).toBe('DŽUGANJ');
    expect(toLatin('Његош и Љубљана')).toBe('Njegoš i Ljubljana');
    expect(toLatin('Џ')).toBe('Dž');
  });
  it('leaves what is not Cyrillic alone', () => {
    expect(toLatin('Пишите на help@example.org или https://example.org/Њ')).toContain('help@example.org');
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii' }), (text) => {
        expect(toLatin(text)).toBe(text);
      }),
    );
  });
  it('comes back the same for words without ambiguous digraphs', () => {
    const letter = fc.constantFrom(...'абвгдђежзиклмнопрстћуфхцчш');
    fc.assert(
      fc.property(fc.string({ unit: letter, minLength: 1, maxLength: 12 }), (word) => {
        fc.pre(!word.includes('дж'));
        expect(toCyrillic(toLatin(word))).toBe(word);
      }),
    );
  });
});

describe('Latin to Cyrillic', () => {
  it('knows the stems in which the letters are apart', () => {
    expect(toCyrillic('injekcija')).toBe('инјекција');
    expect(toCyrillic('nadživeti')).toBe('надживети');
    expect(toCyrillic('Njegoš')).toBe('Његош');
  });
});
