import { describe, expect, it } from 'vitest';
import { drawable, isPartOfYear, mustBeOfSeries, type SeriesValue } from './rules.ts';

const value = (more: Partial<SeriesValue>): SeriesValue => ({
  seriesId: 'frontex',
  jurisdiction: null,
  periodFrom: '2024-01-01',
  periodTo: '2024-12-31',
  value: 21_520,
  ...more,
});
const year = (one: number) => ({ periodFrom: `${one}-01-01`, periodTo: `${one}-12-31` });

it('values of two series are never drawn beside each other', () => {
  const values = [value({ ...year(2023) }), value({ seriesId: 'unhcr', ...year(2024) })];
  expect(() => drawable(values)).toThrow('series_not_addable');
});

it('a part of a year is told apart from a year, and from what is longer', () => {
  const from = '2023-01-01';
  expect(isPartOfYear({ periodFrom: from, periodTo: '2023-11-30' })).toBe(true);
  expect(isPartOfYear({ periodFrom: from, periodTo: '2023-12-31' })).toBe(false);
  expect(isPartOfYear({ periodFrom: '2024-01-01', periodTo: '2024-12-31' })).toBe(false);
  expect(isPartOfYear({ periodFrom: from, periodTo: '2024-06-30' })).toBe(false);
});

it('only values of the whole region and of whole years are drawn beside each other', () => {
  expect(
    drawable([
      value({}),
      value({ jurisdiction: 'BA' }),
      value({ value: null }),
      value({ periodTo: '2024-11-30' }),
    ]),
  ).toHaveLength(1);
});

describe('a value that somebody adds', () => {
  const given = (more = {}) => ({ ...value({}), verbatim: '', page: '', ...more });

  it('is refused backwards, twice for one period and place, and with words where a number belongs', () => {
    expect(() => mustBeOfSeries('count', given({ periodTo: '2023-01-01' }), [])).toThrow(
      'series_period_backwards',
    );
    expect(() => mustBeOfSeries('count', given({ verbatim: 'many' }), [])).toThrow('series_needs_number');
    expect(() => mustBeOfSeries('count', given({ value: null }), [])).toThrow('series_needs_number');
    expect(() => mustBeOfSeries('count', given(), [value({})])).toThrow('series_value_known');
    expect(() => mustBeOfSeries('count', given({ jurisdiction: 'BA' }), [value({})])).not.toThrow();
  });

  it('has the publisher’s words and their page in a level, and no number of ours', () => {
    const level = { value: null, verbatim: 'some level of preparation' };
    expect(() => mustBeOfSeries('level', given(level), [])).toThrow('series_needs_words');
    expect(() => mustBeOfSeries('level', given({ ...level, value: 3, page: '12' }), [])).toThrow(
      'series_needs_words',
    );
    expect(() => mustBeOfSeries('level', given({ ...level, page: '12' }), [])).not.toThrow();
  });
});
