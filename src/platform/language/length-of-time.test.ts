import { expect, it } from 'vitest';
import { languageOf } from '../../../tests/support/language.ts';
import { lengthOfTime } from './length-of-time.ts';

it('A length of time is in years where it is whole years, else in months', () => {
  expect([0, 1, 12, 18, 84].map((months) => lengthOfTime(languageOf(), months))).toEqual([
    '0 months',
    '1 month',
    '1 year',
    '18 months',
    '7 years',
  ]);
});
