import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { languageOf } from '../../../tests/support/language.ts';
import { money } from '../../platform/money.ts';
import { type MovedFigure, sentencesOf, statedIn } from './stated-figures.ts';

const sentencesStating = (text: string, figure: MovedFigure) => statedIn(text)(figure);
const euro = { code: 'EUR', digits: 2 };
const count = (before: number, now: number) => ({ label: 'people', before, now });
const amount = (before: number, now: number) => ({ label: 'travel', before, now, currency: euro });

it('The sentence itself is found, and none where the text states the figure of today', () => {
  const text = 'It was a good spring. In all 1 250 people came to the round tables. They will come again.';
  expect(sentencesStating(text, count(1250, 1251))).toEqual([
    'In all 1 250 people came to the round tables.',
  ]);
  expect(sentencesStating(`${text} By June it was 1,251.`, count(1250, 1251))).toEqual([]);
  expect(sentencesStating('We held 12 events.', count(12, 13))).toEqual(['We held 12 events.']);
  expect(sentencesStating('We held 3 events in 12 % of towns, 112 in all.', count(12, 13))).toEqual([]);
  expect(sentencesStating('We held 3 events.', count(3, 4))).toEqual([]);
});

it('An amount is found to the cent and rounded to whole units, and is no share and no part of another', () => {
  for (const written of ['EUR 12,345.67', '12.345,67 евра', '12 346 €', '12345.67', '12,346'])
    expect([written, sentencesStating(`We spent ${written} on travel.`, amount(1_234_567, 99))]).toEqual([
      written,
      [`We spent ${written} on travel.`],
    ]);
  for (const written of ['112,345.67', '12,345.68', '12,347', '12,346 %'])
    expect([written, sentencesStating(`We spent ${written} on travel.`, amount(1_234_567, 99))]).toEqual([
      written,
      [],
    ]);
});

it('Every figure of ten or more is found as each language of ours writes it', () => {
  const languages = (['en', 'sq', 'mk', 'sr-Cyrl', 'sr-Latn', 'bs', 'hr', 'cnr'] as const).map(languageOf);
  fc.assert(
    fc.property(
      fc.integer({ min: 1000, max: 10 ** 11 }),
      fc.integer({ min: 10, max: 10 ** 11 }),
      fc.constantFrom(...languages),
      (minor, people, language) => {
        const sentence = `A ${language.money(money(minor, 'EUR'))}.`;
        expect(sentencesStating(sentence, amount(minor, 1))).toHaveLength(1);
        expect(sentencesStating(`A ${language.number(people)} b.`, count(people, 1))).toHaveLength(1);
      },
    ),
    { numRuns: 200 },
  );
});

it('A text is the words of its sentences, whatever its full stops', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(sentencesOf(text).join(' ').replace(/\s+/gu, '')).toBe(text.replace(/\s+/gu, ''));
    }),
  );
});

it('A text of the longest size is read once, for as many figures as moved', () => {
  const text = 'In all 1 250 people came to the 12 round tables. '.repeat(1200);
  const reading = vi.spyOn(String.prototype, 'matchAll');
  const stating = statedIn(text);
  const once = reading.mock.calls.length;
  const found = Array.from({ length: 2000 }, (_, at) => stating(count(1250 + at, 7)).length);
  const readings = reading.mock.calls.length;
  reading.mockRestore();
  expect(found.filter((sentences) => sentences > 0)).toEqual([1200]);
  expect(once).toBeGreaterThan(0);
  expect(readings).toBe(once);
});

it('A live field states nothing that can be old, and says the figure of today', () => {
  expect(statedIn('We held {indicator:c12 12} events.')(count(12, 13))).toEqual([]);
  const text = 'We held 12 events. Today there are {indicator:events}.';
  expect(statedIn(text)(count(12, 13))).toEqual(['We held 12 events.']);
  expect(statedIn(text, new Set([13]))(count(12, 13))).toEqual([]);
});
