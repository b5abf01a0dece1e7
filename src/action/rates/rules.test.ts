import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  askedFor,
  doubtAbout,
  doubtsOf,
  isUnlike,
  monthOf,
  rateFrom,
  rateKey,
  rateOf,
  readRates,
  type Sieve,
  type Unsaid,
} from './rules.ts';

const open: Sieve = { takes: () => true, first: undefined, last: '2026-12-01' };
const none: Unsaid = { month: null, currency: null };
const read = (text: string, given = none, sieve = open) => readRates(text, given, sieve);

describe('pasted rates', () => {
  it('Each line with a fault is named at once, with what is wrong', () => {
    const lines = {
      '2026-13; RSD; 117': 'month',
      '2026-03; R1D; 117': 'currency',
      '2026-03; RSD; 0': 'rate',
      '2026-03; RSD': 'columns',
      '2026-03; MKD; -1': 'rate',
      '2026-03; ALL; 1.0000000001': 'rate',
      '2026-02; RSD; 118': 'twice',
      '2027-01; RSD; 118': 'future',
    };
    const { rates, faults } = read(
      `2026-02; RSD; 117,2\n${Object.keys(lines).join('\n')}\n2026-02; RSD; 117.20`,
    );
    expect(faults.map(({ line, fault }) => [line, fault])).toEqual(
      Object.values(lines).map((fault, at) => [at + 2, fault]),
    );
    expect(rates).toHaveLength(1);
  });

  it('A rate is read with point or comma, and is stored in one way', () => {
    expect(read('2026-03; RSD; 117,20\n\n03/2026\tALL\t0098.000').rates).toEqual([
      { line: 1, currency: 'RSD', month: '2026-03-01', rate: '117.2' },
      { line: 3, currency: 'ALL', month: '2026-03-01', rate: '98' },
    ]);
    expect(['1,234.56', '1.234,56', '1 234,56'].map(rateOf)).toEqual(['1234.56', '1234.56', '1234.56']);
  });

  it('A currency that is not asked for and a month long before are left out, whatever else their lines say', () => {
    const sieve = { ...open, takes: (code: string) => code === 'RSD', first: '2026-01-01' };
    const { rates, faults, leftOut, early } = read(
      '?; AFN; n/a\n2025-12; RSD; 117\n2026-01; RSD; 117',
      none,
      sieve,
    );
    expect({ rates: rates.length, faults, leftOut, early }).toEqual({
      ...{ rates: 1, faults: [], leftOut: ['AFN'], early: 1 },
    });
  });

  it('What a file does not say is asked for once and given for all its lines', () => {
    expect(read('?; RSD; 117\n?; MKD; 61.5').needs).toEqual({ month: true, currency: false });
    const { rates, needs } = read('?; RSD; 117\n?; MKD; 61.5', { month: '2026-03-01', currency: null });
    expect(needs).toEqual({ month: false, currency: false });
    expect(rates.map(({ month }) => month)).toEqual(['2026-03-01', '2026-03-01']);
  });

  it('A month is read from any day of it', () => {
    expect(
      ['2026-03', '03/2026', '01/03/2026', '2026-03-31', '46082', '2026-03-01T00:00:00'].map(monthOf),
    ).toEqual(Array(6).fill('2026-03-01'));
    expect(['', '2026', '13/2026', '2026-00', 'March'].map(monthOf)).toEqual(Array(5).fill(undefined));
  });

  it('A rate keeps its value', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 999_999_999 }),
        fc.integer({ min: 0, max: 6 }),
        (digits, places) => {
          const typed = (digits / 10 ** places).toFixed(places);
          expect(Number(read(`2026-03;RSD;${typed}`).rates[0]!.rate)).toBe(Number(typed));
        },
      ),
    );
  });

  it('A rate is named by its month and currency', () => {
    expect(rateKey(rateFrom('2026-03_RSD'))).toBe('2026-03_RSD');
  });
});

describe('the plausibility of a rate', () => {
  const near = [{ month: '2026-02-01', rate: '1.0871' }];
  const month = '2026-03-01';

  it('A rate that moved by more than the percentage, or is inverted, is in doubt', () => {
    expect(doubtAbout({ month, rate: '108.71' }, near, 10)).toMatchObject({ kind: 'change', near: near[0] });
    expect(doubtAbout({ month, rate: '1.1' }, near, 10)).toBeUndefined();
    expect(doubtAbout({ month, rate: '0.92' }, near, 10)).toMatchObject({ kind: 'inverted' });
    expect(doubtAbout({ month, rate: '108.71' }, [], 10)).toBeUndefined();
  });

  it('The nearest month counts, of two as near the earlier, and never the month itself', () => {
    const known = [
      { month: '2026-01-01', rate: '50' },
      { month, rate: '1' },
      { month: '2026-04-01', rate: '100' },
    ];
    expect(doubtAbout({ month, rate: '1' }, known, 10)).toMatchObject({ near: { rate: '100' } });
    expect(
      doubtAbout({ month: '2026-02-01', rate: '3' }, [known[0]!, { month, rate: '9' }], 10),
    ).toMatchObject({
      near: { rate: '9' },
    });
  });

  it('One wrong month of a file is in doubt, and the months after it are not', () => {
    const file = ['117', '117.1', '1171', '117.2', '117.3'].map((rate, at) => ({
      month: `2026-0${at + 1}-01`,
      rate,
    }));
    expect([...doubtsOf(file, [], 10).keys()]).toEqual(['2026-03-01']);
    expect([...doubtsOf(file, [{ month: '2025-12-01', rate: '117' }], 10).keys()]).toEqual(['2026-03-01']);
  });

  const rate = fc.integer({ min: 1, max: 10_000_000 }).map((digits) => String(digits / 10_000));
  const months = fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { minLength: 1 });
  const percent = fc.integer({ min: 1, max: 100 });

  it('Rates within the percentage of one value never raise a doubt; whatever does is unlike the month it names', () => {
    fc.assert(
      fc.property(
        months,
        rate,
        percent,
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 9, maxLength: 9 }),
        (some, base, limit, wobbles) => {
          // Two within a third of the percentage of one value are within the percentage of each other.
          const calm = some.map((one, at) => ({
            month: `2026-0${one}-01`,
            rate: String(Number(base) * (1 + (wobbles[at]! * limit) / 300)),
          }));
          expect(doubtsOf(calm, [], limit).size).toBe(0);
        },
      ),
    );
    fc.assert(
      fc.property(fc.array(rate, { minLength: 2, maxLength: 9 }), percent, (some, limit) => {
        const file = some.map((one, at) => ({ month: `2026-0${at + 1}-01`, rate: one }));
        for (const [of, { near: known }] of doubtsOf(file, [], limit))
          expect(isUnlike(file.find((one) => one.month === of)!.rate, known.rate, limit)).toBe(true);
        expect(doubtsOf(file, [], limit).has('2026-01-01')).toBe(false);
      }),
    );
  });
});

it('Who types a few currencies asks for them, and a pasted table of the world asks for none', () => {
  expect(askedFor(['USD', 'RSD', 'CHF', 'USD'], ['RSD'])).toBe('USD, CHF');
  const world = Array.from({ length: 21 }, (_, at) => `A${String.fromCharCode(65 + at)}A`);
  expect(askedFor(world, [])).toBe('');
  expect(askedFor(world.slice(1), [])).not.toBe('');
});
