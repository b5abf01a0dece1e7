import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Entry, questionsAbout, type Surroundings, withEarlier } from './questions.ts';

const ticket: Entry = {
  heading: 'travel',
  line: '',
  spentOn: '2026-04-10',
  description: 'Bus',
  documentReference: 'R-12',
  supplier: 'Lasta',
  originalMinor: 12_000,
  originalCurrency: 'EUR',
  rate: '1',
  procurementId: null,
  includesVat: false,
  amountMinor: 12_000,
};
const calm: Surroundings = {
  line: null,
  heading: { budget: 1_000_000, spent: 100_000, committed: 0 },
  known: [],
  rates: [],
  days: { startsOn: '2026-01-01', endsOn: '2027-12-31' },
  frozen: null,
};
const kinds = (entry: Entry, around: Surroundings) => questionsAbout(entry, around).map(({ kind }) => kind);

describe('what is asked about an entry', () => {
  it('Nothing is asked about an entry that is in line', () => {
    expect(kinds(ticket, calm)).toEqual([]);
    expect(
      kinds({ ...ticket, line: 'Bus' }, { ...calm, line: { budget: 24_000, spent: 12_000, committed: 0 } }),
    ).toEqual([]);
  });

  it('9,999,999,999 RSD of bus tickets are asked about', () => {
    const typed = { ...ticket, originalMinor: 999_999_999_900, originalCurrency: 'RSD', rate: '117.2' };
    const amountMinor = Math.round(999_999_999_900 / 117.2);
    expect(kinds({ ...typed, amountMinor }, calm)).toEqual(['over_heading']);
  });

  it('An amount over its line, over its heading, without a budget, or of more than half of it is asked about', () => {
    const line = { budget: 12_000, spent: 1, committed: 0 };
    expect(kinds({ ...ticket, line: 'Bus' }, { ...calm, line })).toEqual(['over_line']);
    expect(kinds(ticket, { ...calm, heading: { budget: 100_000, spent: 99_000, committed: 0 } })).toEqual([
      'over_heading',
    ]);
    expect(kinds(ticket, { ...calm, heading: { budget: 0, spent: 0, committed: 0 } })).toEqual(['no_budget']);
    expect(kinds(ticket, { ...calm, heading: { budget: 23_999, spent: 0, committed: 0 } })).toEqual([
      'large',
    ]);
  });

  it('A contract that the entry pays is asked about where it has less left, another line, a later day or an end', () => {
    const left = { minor: 12_000, currency: 'EUR' as const };
    const contract = {
      ...{ id: 'c', number: 'C-1', heading: 'travel', line: '', signedOn: '2026-04-10', endedOn: null },
      ...{ left, taken: left, stays: 0 },
    };
    const asked = (over: Partial<Surroundings['contract']>, entry: Partial<Entry> = {}) =>
      kinds({ ...ticket, procurementId: 'c', ...entry }, { ...calm, contract: { ...contract, ...over } });
    expect(asked({})).toEqual([]);
    expect(asked({ left: { ...left, minor: 11_999 } })).toEqual(['over_contract']);
    expect(asked({ heading: 'equipment' })).toEqual(['contract_other_line']);
    expect(asked({ line: 'Bus' })).toEqual(['contract_other_line']);
    expect(asked({ signedOn: '2026-04-11' })).toEqual(['before_contract']);
    for (const endedOn of ['2026-04-09', '2026-04-10'])
      expect(asked({ endedOn })).toEqual(['contract_ended']);
  });

  it('An entry that names no contract is asked about while one is open with its supplier', () => {
    const open = [
      { number: 'C-1', supplier: 'LASTA' },
      { number: 'C-2', supplier: 'Other' },
    ];
    expect(questionsAbout(ticket, { ...calm, open })).toEqual([{ kind: 'open_contract', numbers: ['C-1'] }]);
    expect(kinds({ ...ticket, supplier: '' }, { ...calm, open })).toEqual([]);
    expect(kinds({ ...ticket, originalMinor: -1, amountMinor: -1 }, { ...calm, open })).toEqual([]);
  });

  it('The same document is asked about, however its number is typed, and not when another supplier issued it', () => {
    const known = { ...ticket, id: 'a', documentReference: 'r 12' };
    expect(kinds(ticket, { ...calm, known: [known] })).toEqual(['duplicate']);
    const other = { ...known, supplier: 'Niš-ekspres', spentOn: '2026-01-02' };
    expect(kinds(ticket, { ...calm, known: [other] })).toEqual([]);
    expect(
      kinds(ticket, { ...calm, known: [{ ...known, originalMinor: 1, spentOn: '2026-04-11' }] }),
    ).toEqual([]);
  });

  it('The same supplier, day and amount are asked about; the rent of another month is not', () => {
    const known = { ...ticket, id: 'a', documentReference: 'X-1' };
    expect(kinds(ticket, { ...calm, known: [known] })).toEqual(['duplicate']);
    expect(kinds(ticket, { ...calm, known: [{ ...known, spentOn: '2026-03-10' }] })).toEqual([]);
  });

  it('A day outside the Action or in a frozen period, and a rate unlike those around it, are asked about', () => {
    expect(kinds({ ...ticket, spentOn: '2025-12-31' }, calm)).toEqual(['outside_action']);
    expect(kinds({ ...ticket, spentOn: '2028-01-01' }, calm)).toEqual(['outside_action']);
    expect(kinds(ticket, { ...calm, frozen: 'Spring' })).toEqual(['frozen_period']);
    const dollars = { ...ticket, originalCurrency: 'USD', rate: '108.71' };
    expect(kinds(dollars, { ...calm, rates: ['1.08', '1.0871', '1.09'] })).toEqual(['rate']);
    expect(kinds({ ...dollars, rate: '1.09' }, { ...calm, rates: ['1.08', '1.0871'] })).toEqual([]);
  });

  it('The same document of the same day with another amount is asked about; a split between lines and a refund are not', () => {
    const known = { ...ticket, id: 'a', documentReference: 'r 12', originalMinor: 1_200 };
    expect(kinds(ticket, { ...calm, known: [known] })).toEqual(['same_document']);
    const inDinars = { ...known, line: 'Coach', originalCurrency: 'RSD' };
    expect(kinds(ticket, { ...calm, known: [inDinars] })).toEqual(['same_document']);
    for (const other of [
      { line: 'Coach' },
      { heading: 'equipment' },
      { originalMinor: -1_200 },
      { supplier: 'Niš-ekspres' },
      { spentOn: '2026-04-11' },
    ])
      expect(kinds(ticket, { ...calm, known: [{ ...known, ...other }] })).toEqual([]);
  });

  it('A refund is asked about when it is larger than what was spent, when it is there twice, and about its day', () => {
    const back = { ...ticket, amountMinor: -12_000, originalMinor: -12_000 };
    const spent = (minor: number) => ({ ...calm, heading: { budget: 0, spent: minor, committed: 0 } });
    expect(kinds(back, spent(12_000))).toEqual([]);
    expect(kinds(back, spent(11_999))).toEqual(['more_than_spent']);
    expect(
      kinds({ ...back, line: 'Bus' }, { ...calm, line: { budget: 24_000, spent: 0, committed: 0 } }),
    ).toEqual(['more_than_spent']);
    expect(kinds(back, { ...calm, known: [{ ...back, id: 'a' }] })).toEqual(['duplicate']);
    expect(kinds(back, { ...calm, frozen: 'Spring' })).toEqual(['frozen_period']);
  });

  it('An entry is taken without a question only if every rule holds for it', () => {
    const cents = fc.integer({ min: -3_000, max: 3_000 }).filter((minor) => minor !== 0);
    const planned = fc.record({
      budget: fc.integer({ min: 0, max: 4_000 }),
      spent: fc.integer({ min: 0, max: 4_000 }),
      committed: fc.nat(1_000),
    });
    const days = fc.constantFrom('2025-12-31', '2026-01-01', '2026-04-10', '2027-12-31', '2028-01-01');
    const rates = fc.constantFrom('1', '1.0871', '1.05', '108.71');
    fc.assert(
      fc.property(
        cents,
        planned,
        fc.option(planned, { nil: null }),
        days,
        rates,
        fc.boolean(),
        (minor, heading, line, spentOn, rate, isKnown) => {
          const entry = { ...ticket, originalMinor: minor, amountMinor: minor, spentOn, rate };
          const known = isKnown ? [{ ...entry, id: 'a' }] : [];
          const around = { ...calm, heading, line, known, rates: ['1.06', '1.0871', '1.09'] };
          const spentWith = ({ spent }: { spent: number }) => spent + minor;
          type Planned = typeof heading;
          const boundWith = (one: Planned) => spentWith(one) + one.committed;
          const nearest = line ?? heading;
          const isWithin =
            minor < 0
              ? spentWith(nearest) >= 0
              : heading.budget > 0 &&
                boundWith(heading) <= heading.budget &&
                (!line || boundWith(line) <= line.budget) &&
                minor * 2 <= nearest.budget;
          const isInDays = spentOn >= '2026-01-01' && spentOn <= '2027-12-31';
          const isUsual = rate === '1' || rate === '1.0871' || rate === '1.05';
          expect(kinds(entry, around).length === 0).toBe(isWithin && isInDays && isUsual && !isKnown);
        },
      ),
    );
  });

  it('In one file, each entry is compared with those before it: the sum over the budget is found wherever it is crossed', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 20 }), (amounts) => {
        const entries = amounts.map((amount, at) => {
          const number = `N-${at}`;
          return {
            ...ticket,
            documentReference: number,
            supplier: number,
            amountMinor: amount,
            originalMinor: amount,
          };
        });
        const around = { ...calm, heading: { budget: 2_000, spent: 0, committed: 0 } };
        let spent = 0;
        for (const [at, entry] of entries.entries()) {
          spent += entry.amountMinor;
          const asked = kinds(entry, withEarlier(around, entry, entries.slice(0, at)));
          expect(asked).toEqual(spent > 2_000 ? ['over_heading'] : []);
        }
      }),
    );
  });
});
