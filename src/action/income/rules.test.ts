import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asKept, sourcesOf } from '../contract/cofinancing.ts';
import { fundingRows, incomeKinds, mustKeepSources, questionsAboutIncome, type Received } from './rules.ts';
import { incomeForm } from './schema.ts';

const interest: Received = {
  ...{ kind: 'bank_interest', source: 'Bank', receivedOn: '2026-11-20' },
  ...{ originalMinor: 40_00, originalCurrency: 'EUR', amountMinor: 40_00 },
};
const gift: Received = { ...interest, kind: 'cofinancing', source: 'Own funds', amountMinor: 500_00 };
const calm = {
  ...{ sources: [{ source: 'Own funds', amountMinor: 1_000_00 }], entries: [], frozen: null },
  days: { startsOn: '2026-01-01', endsOn: '2027-12-31' },
};
const asked = (one: Received, over = {}) =>
  questionsAboutIncome(one, { ...calm, ...over }).map(({ kind }) => kind);

describe('What is asked about income', () => {
  it('is nothing where it is in line', () => {
    expect(asked(interest)).toEqual([]);
    expect(asked(gift)).toEqual([]);
  });

  it('is a source that the contract does not name, or that gave more than it says', () => {
    expect(asked({ ...gift, source: 'A foundation' })).toEqual(['unknown_source']);
    const entries = [{ ...gift, receivedOn: '2026-10-01', amountMinor: 600_00, ofPartner: false }];
    expect(asked(gift, { entries })).toEqual(['over_source']);
  });

  it('is an entry that is there already, a day outside the Action, and a frozen period', () => {
    expect(asked(interest, { entries: [{ ...interest, ofPartner: true }] })).toEqual(['duplicate']);
    expect(asked(interest, { entries: [{ ...interest, ofPartner: false }] })).toEqual([]);
    expect(asked({ ...interest, receivedOn: '2025-12-31' })).toEqual(['outside_action']);
    expect(asked(interest, { frozen: 'Autumn' })).toEqual(['frozen_period']);
  });
});

const anyEntry = fc.record({
  kind: fc.constantFrom(...incomeKinds),
  source: fc.constantFrom('Own funds', 'own funds ', 'A foundation', 'Bank'),
  receivedOn: fc.constantFrom('2026-01-05', '2026-06-30', '2026-11-20'),
  amountMinor: fc.integer({ min: -1_000_000, max: 1_000_000 }),
});

it('Each entry is in exactly one source of funding: the rows sum up to all that came in', () =>
  fc.assert(
    fc.property(fc.array(anyEntry), (entries) => {
      const rows = fundingRows(calm.sources, entries, '2026-06-01');
      const sum = (some: readonly { readonly amountMinor: number }[]) =>
        some.reduce((all, { amountMinor }) => all + amountMinor, 0);
      expect(rows.reduce((all, { received }) => all + received, 0)).toBe(sum(entries));
      const late = entries.filter(({ receivedOn }) => receivedOn >= '2026-06-01');
      expect(rows.reduce((all, { inPeriod }) => all + inPeriod, 0)).toBe(sum(late));
    }),
  ));

it('Sources of the contract are kept as plain text, and read back as they were typed', () => {
  const kept = asKept('Own funds; 50 000,00\n\n A foundation; 1.5 ', 'EUR');
  expect(kept).toBe('Own funds; 50000.00\nA foundation; 1.50');
  expect(sourcesOf(kept, 'EUR')).toEqual([
    { source: 'Own funds', amountMinor: 50_000_00 },
    { source: 'A foundation', amountMinor: 1_50 },
  ]);
  for (const wrong of ['Own funds', '; 5', 'Own funds; much', 'Own funds; 1\nown funds; 2'])
    expect(asKept(wrong, 'EUR')).toBeUndefined();
});

it('A source that is called otherwise now keeps its earlier name behind its amount, and its income', () => {
  const kept = asKept('Our funds; 50000; Own funds; own money ', 'EUR')!;
  expect(kept).toBe('Our funds; 50000.00; Own funds; own money');
  const sources = sourcesOf(kept, 'EUR');
  expect(sources).toEqual([
    { source: 'Our funds', amountMinor: 50_000_00, formerly: ['Own funds', 'own money'] },
  ]);
  expect(fundingRows(sources, [gift], '2026-01-01')).toEqual([
    { kind: 'cofinancing', source: 'Our funds', promised: 50_000_00, inPeriod: 500_00, received: 500_00 },
  ]);
  expect(asked(gift, { sources })).toEqual([]);
  // A name of which an amount is a part stays one name.
  expect(sourcesOf('Fund; 5; 100', 'EUR')).toEqual([{ source: 'Fund; 5', amountMinor: 100_00 }]);
  for (const wrong of ['Our funds; 1; own funds\nOwn funds; 2', 'Our funds; 1;', 'Our funds; 1; OUR funds'])
    expect(asKept(wrong, 'EUR')).toBeUndefined();
});

it('A source that gave something does not leave the contract, but under its new name', () => {
  const before = sourcesOf('Own funds; 100', 'EUR');
  const keeps = (lines: string, entries = [gift]) =>
    mustKeepSources(before, sourcesOf(lines, 'EUR'), entries);
  expect(() => keeps('')).toThrow('cofinancing_source_gone');
  expect(() => keeps('Our funds; 100')).toThrow('cofinancing_source_gone');
  for (const lines of ['own funds; 50', 'Our funds; 100; Own funds'])
    expect(() => keeps(lines)).not.toThrow();
  // What was taken back again holds nothing.
  expect(() => keeps('', [gift, { ...gift, amountMinor: -gift.amountMinor }])).not.toThrow();
  expect(() => keeps('', [])).not.toThrow();
});

it('Of a source with an earlier name, the name is said under which its income is recorded', () => {
  const before = sourcesOf('Our funds; 100; Own funds', 'EUR');
  for (const lines of ['New; 100; Our funds', 'Our funds; 100', ''])
    expect(() => mustKeepSources(before, sourcesOf(lines, 'EUR'), [gift])).toThrow(
      expect.objectContaining({ code: 'cofinancing_source_gone', details: { source: 'Own funds' } }),
    );
  expect(() => mustKeepSources(before, sourcesOf('New; 100; Own funds', 'EUR'), [gift])).not.toThrow();
});

it('Interest comes from the bank, and from no source of co-financing', () => {
  const typed = {
    ...{ kind: 'bank_interest', source: 'Own funds', other_source: '', received_on: '2026-11-20' },
    ...{ currency: 'EUR', amount: '40.00', note: '', reason: '' },
  };
  const issues = (over: object) => incomeForm.safeParse({ ...typed, ...over }).error?.issues;
  expect(issues({})).toMatchObject([{ message: 'action.income.interest_source', path: ['source'] }]);
  expect(issues({ kind: 'cofinancing' })).toBeUndefined();
  expect(issues({ source: '', other_source: 'Bank' })).toBeUndefined();
});
