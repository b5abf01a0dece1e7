import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRates } from './rules.ts';

describe('pasted rates', () => {
  it('are refused with the line that is no rate', () => {
    for (const line of [
      '2026-13; RSD; 117',
      '2026-03; rsd; 117',
      '2026-03; RSD; 0',
      '2026-03; RSD',
      '2026-03; RSD; -1',
      '2026-03-01; RSD; 1',
      '2026-03; RSD; 1.0000000001',
    ])
      expect(() => readRates(`2026-03; RSD; 117,2\n${line}`), line).toThrowError(
        expect.objectContaining({ code: 'rate_line', details: { line: 2 } }),
      );
  });

  it('are read with point or comma, and one rate is written one way', () => {
    expect(readRates('2026-03; RSD; 117,20\n\n2026-04\tALL\t0098.000')).toEqual([
      { currency: 'RSD', month: '2026-03-01', rate: '117.2' },
      { currency: 'ALL', month: '2026-04-01', rate: '98' },
    ]);
  });

  it('keep their value', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 999_999_999 }),
        fc.integer({ min: 0, max: 6 }),
        (digits, places) => {
          const typed = (digits / 10 ** places).toFixed(places);
          expect(Number(readRates(`2026-03;RSD;${typed}`)[0]!.rate)).toBe(Number(typed));
        },
      ),
    );
  });
});
