import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addUp, drawable, type SeriesValue } from './rules.ts';

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
