import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addUp, drawable, mustBeOfSeries, type SeriesValue, totalOf } from './rules.ts';

const value = (more: Partial<SeriesValue>): SeriesValue => ({
  seriesId: 'frontex',
  jurisdiction: null,
  periodFrom: '2024-01-01',
  periodTo: '2024-12-31',
  value: 21_520,
  ...more,
});
const year = (one: number) => ({ periodFrom: `${one}-01-01`, periodTo: `${one}-12-31` });

describe('adding up what others counted', () => {
  it('is refused across two series, whatever they count', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0 }), fc.integer({ min: 0 }), (one, other) => {
        const values = [
          value({ value: one, ...year(2023) }),
          value({ seriesId: 'unhcr', value: other, ...year(2024) }),
        ];
        expect(() => addUp(values)).toThrow('series_not_addable');
        expect(() => drawable(values)).toThrow('series_not_addable');
      }),
    );
  });

  it('is refused where somebody could stand twice: periods that overlap, and the region beside its parts', () => {
    expect(() => addUp([value({}), value({ periodFrom: '2024-12-31', periodTo: '2025-06-30' })])).toThrow();
    expect(() => addUp([value({}), value({ jurisdiction: 'BA' })])).toThrow('series_not_addable');
    expect(() => addUp([value({ value: null })])).toThrow('series_not_addable');
  });

  it('is done within one series, over years or over places', () => {
    expect(addUp([value({ value: 1, ...year(2023) }), value({ value: 2, ...year(2024) })])).toBe(3);
    expect(addUp([value({ value: 1, jurisdiction: 'BA' }), value({ value: 2, jurisdiction: 'ME' })])).toBe(3);
    expect(addUp([])).toBe(0);
  });
});

it('only the values of the whole region are drawn beside each other', () => {
  expect(drawable([value({}), value({ jurisdiction: 'BA' }), value({ value: null })])).toHaveLength(1);
});

it('a total is said only where the program adds up', () => {
  expect(totalOf([value({}), value({ seriesId: 'unhcr', ...year(2023) })])).toBeNull();
  expect(totalOf([value({})])).toBeNull();
  expect(totalOf([value({ value: 1, ...year(2023) }), value({ value: 2, ...year(2024) })])).toBe(3);
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
