import { expect, it } from 'vitest';
import { languageOf } from '../../../tests/support/language.ts';
import { problemText } from '../http/problem-text.ts';
import { problem } from '../problem.ts';
import { amountsInWords } from './amounts-in-words.ts';

it('An amount of a problem is written as its reader writes money', () => {
  const left = problem('received_too_much', { leftMinor: 1_489_776, currency: 'EUR' });
  expect(problemText(languageOf('en'), left)).toContain('14,897.76\u00a0EUR');
  expect(problemText(languageOf('sr-Cyrl'), left)).toContain('14.897,76\u00a0EUR');
});

it('What is no amount stays, also where there is no currency', () => {
  expect(amountsInWords(languageOf(), { percent: 7, minor: 3 })).toEqual({ percent: 7, minor: 3 });
  expect(amountsInWords(languageOf(), { month: '2026-03', currency: 'RSD' })).toEqual({
    month: '2026-03',
    currency: 'RSD',
  });
});
