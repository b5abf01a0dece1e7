import { describe, expect, it } from 'vitest';
import { withLatin } from './with-latin.ts';

describe('Latin Serbian', () => {
  it('is made from the Cyrillic, at any depth', () => {
    expect(withLatin({ list: [{ text: { en: 'Rights', 'sr-Cyrl': 'Права људи' } }] })).toEqual({
      list: [{ text: { en: 'Rights', 'sr-Cyrl': 'Права људи', 'sr-Latn': 'Prava ljudi' } }],
    });
  });

  it('stays what a definition says it is', () => {
    const text = { en: 'Rights', 'sr-Cyrl': 'Права', 'sr-Latn': 'Prava (latinica)' };
    expect(withLatin(text)).toEqual(text);
  });

  it('is not made where there is no text of ours', () => {
    expect(withLatin({ says: 'Права', count: 7, gone: null })).toEqual({
      says: 'Права',
      count: 7,
      gone: null,
    });
  });
});
