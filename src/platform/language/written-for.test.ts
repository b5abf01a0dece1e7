import { expect, it } from 'vitest';
import { langOn, titleFor, writtenFor } from './written-for.ts';

const first = { text: 'Round table', in: 'en' } as const;

it('A reader gets the text in their own language, else the first that was written, where there is one.', () => {
  const others = { sq: 'Tryezë', mk: '' };
  expect(writtenFor(first, others, 'sq')).toEqual({ text: 'Tryezë', in: 'sq' });
  expect(writtenFor(first, others, 'mk')).toEqual(first);
  expect(writtenFor(first, others, 'hr')).toEqual(first);
  const empty = { text: '', in: 'en' } as const;
  expect([writtenFor(empty, others, 'sq').text, writtenFor(empty, others, 'mk').text]).toEqual([
    'Tryezë',
    '',
  ]);
});

it('Serbian is read in the letters of the reader, and by readers of Bosnian, Croatian and Montenegrin.', () => {
  const cyrillic = { 'sr-Cyrl': 'Округли сто' };
  for (const locale of ['sr-Latn', 'bs', 'hr', 'cnr'] as const)
    expect(writtenFor(first, cyrillic, locale)).toEqual({ text: 'Okrugli sto', in: 'sr-Latn' });
  expect(writtenFor(first, { 'sr-Latn': 'Okrugli sto' }, 'sr-Cyrl').in).toBe('sr-Latn');
  // The first that was written comes before a neighbour's translation.
  expect(writtenFor({ text: 'Okrugli stol', in: 'hr' }, cyrillic, 'bs').in).toBe('hr');
  expect(writtenFor(first, { hr: 'Okrugli stol' }, 'bs').in).toBe('hr');
  expect(writtenFor(first, { hr: 'Okrugli stol' }, 'mk')).toEqual(first);
});

it('A text names its language where the page has another, and says nothing where nobody said in which it is.', () => {
  const event = { title: 'Round table', language: null, titles: { sq: 'Tryezë' } } as const;
  expect(langOn(titleFor(event, 'en'), 'en')).toBeUndefined();
  expect(langOn(titleFor(event, 'sq'), 'sq')).toBeUndefined();
  expect(langOn(titleFor({ ...event, language: 'en' }, 'mk'), 'mk')).toBe('en');
});
