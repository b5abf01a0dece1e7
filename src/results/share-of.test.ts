import { describe, expect, it } from 'vitest';
import { languageOf } from '../../tests/support/language.ts';
import { indicatorsOf, loadAction } from '../action/index.ts';
import { type Counted, shareLine, shownCounted } from './share-of.ts';

const { logframe } = await loadAction('actions/shbb');
const indicators = indicatorsOf(logframe);
const counted = (code: string, value: number, asOf?: number): Counted => ({
  indicator: indicators.find((one) => one.code === code)!,
  value,
  asOf,
});
const language = languageOf('en');
const line = (part: Counted, whole: Counted) => shareLine(language, part, [whole, part], 'EUR');

describe('the share of an indicator of another one', () => {
  it('is said with both numbers and the name of the whole', () => {
    expect(line(counted('reports_in_time', 9), counted('reports_due', 12))).toBe(
      'Share of “Number of reports due from sub-grantees”: 75% (9 of 12)',
    );
  });
  it('is not said where the whole is nought', () => {
    expect(line(counted('reports_in_time', 0), counted('reports_due', 0))).toBeUndefined();
  });
  it('is said of what has a whole, and only where both are of the same days', () => {
    expect(line(counted('national_sub_grants', 9), counted('reports_due', 12))).toBeUndefined();
    expect(line(counted('tests_gained', 5, 0), counted('tests_paired', 10, 1))).toBeUndefined();
    expect(line(counted('tests_gained', 5, 1), counted('tests_paired', 10, 1))).toContain('50% (5 of 10)');
  });
  it('is not told to the public of a value that is hidden', () => {
    const { indicator } = counted('tests_paired', 0);
    expect(shownCounted(indicator, { now: { hidden: true } })).toEqual([]);
    expect(shownCounted(indicator, { now: { shown: 5 }, nowAsOf: 2 })).toEqual([
      { indicator, value: 5, asOf: 2 },
    ]);
  });
});

it('Shares of trainees who gained, of recommendations that moved and of reports in time are declared', () => {
  const shares = indicators.flatMap(({ code, shareOf }) => (shareOf === undefined ? [] : [[code, shareOf]]));
  expect(shares).toEqual([
    ['tests_gained', 'tests_paired'],
    ['reports_in_time', 'reports_due'],
    ['recommendations_forward', 'recommendations_published'],
  ]);
});
