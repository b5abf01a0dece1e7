import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Problem } from '../../platform/problem.ts';
import type { Closing } from '../agreements/rules.ts';
import { balanceOf, itemsOf, keepUntil, leftMinorOf, mustBeOwed, mustSayHow } from './rules.ts';

const money = fc.integer({ min: 0, max: 6_000_000 });
const figures = fc.record({
  amountMinor: money,
  coFinancingPercent: fc.integer({ min: 0, max: 100 }),
  paidMinor: money,
  acceptedMinor: money,
});
const asked = ({
  amountMinor,
  coFinancingPercent,
  paidMinor,
  acceptedMinor,
}: {
  amountMinor: number;
  coFinancingPercent: number;
  paidMinor: number;
  acceptedMinor: number;
}) => ({ amountMinor, rules: { coFinancingPercent }, figures: { paidMinor, acceptedMinor } });

function codeOf(act: () => void): string {
  try {
    act();
  } catch (refused) {
    if (refused instanceof Problem) return refused.code;
    throw refused;
  }
  return '';
}

describe('the balance of a sub-grant', () => {
  it('parts what was paid into what the final grant covers and what is paid back, whatever the figures are', () => {
    fc.assert(
      fc.property(figures, (given) => {
        const { paidMinor, acceptedMinor, finalMinor, recoverableMinor } = balanceOf(asked(given));
        expect(paidMinor).toBe(Math.min(paidMinor, finalMinor) + recoverableMinor);
        expect(finalMinor).toBeLessThanOrEqual(given.amountMinor);
        expect(finalMinor * 100).toBeLessThanOrEqual(acceptedMinor * (100 - given.coFinancingPercent));
        expect(recoverableMinor).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('never has more received than is owed, and is settled exactly when nothing is left, after any receipts', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500_000 }),
        fc.array(fc.integer({ min: 1, max: 300_000 }), { maxLength: 12 }),
        (amountMinor, attempts) => {
          let receipts: { amountMinor: number }[] = [];
          for (const one of attempts) {
            const left = leftMinorOf({ amountMinor, receipts });
            const code = codeOf(() => mustBeOwed(left, one, 'EUR'));
            expect(codeOf(() => mustBeOwed(left, left + 1, 'EUR'))).not.toBe('');
            expect(code).toBe(left === 0 ? 'nothing_to_recover' : one > left ? 'received_too_much' : '');
            if (code === '') receipts = [...receipts, { amountMinor: one }];
            const received = receipts.reduce((sum, receipt) => sum + receipt.amountMinor, 0);
            expect(received + leftMinorOf({ amountMinor, receipts })).toBe(amountMinor);
            expect(received).toBeLessThanOrEqual(amountMinor);
          }
        },
      ),
    );
  });

  it('asks for a reason and a day that has not passed where money is paid back, and for nothing where none is', () => {
    const owing = balanceOf(
      asked({ amountMinor: 100, coFinancingPercent: 0, paidMinor: 60, acceptedMinor: 50 }),
    );
    const even = balanceOf(
      asked({ amountMinor: 100, coFinancingPercent: 0, paidMinor: 50, acceptedMinor: 50 }),
    );
    const today = '2027-04-20';
    const code = (reason: string, dueOn: string | undefined, balance = owing) =>
      codeOf(() => mustSayHow(balance, { reason, dueOn }, today));
    expect(code('', today)).toBe('recovery_reason_missing');
    expect(code('Not held.', undefined)).toBe('recovery_day_missing');
    expect(code('Not held.', '2027-04-19')).toBe('recovery_day_past');
    expect(code('Not held.', today)).toBe('');
    expect(code('', undefined, even)).toBe('');
  });
});

it('The conditions of a closing count what is there of what must be, and of a terminated agreement the reports that were begun', () => {
  const instalment = { id: 'a', number: 1, amountMinor: 100, plannedMinor: null };
  const closing = {
    ...asked({ amountMinor: 100, coFinancingPercent: 0, paidMinor: 0, acceptedMinor: 0 }),
    figures: { paidMinor: 0, acceptedMinor: 0, openCorrections: 2 },
    state: 'signed',
    periods: [
      { number: 1, final: false, reportState: 'approved' },
      { number: 2, final: true, reportState: null },
    ],
    instalments: [
      { ...instalment, state: 'paid' },
      { ...instalment, number: 2, state: 'requested' },
    ],
  } as unknown as Closing;
  const lines = { pending: 1, queried: 2, decided: 3 };
  expect(itemsOf(closing, lines)).toEqual([
    { key: 'reports', done: 1, all: 2 },
    { key: 'lines', done: 5, all: 6 },
    { key: 'queries', done: 3, all: 5 },
    { key: 'corrections', done: 0, all: 2 },
    { key: 'instalments', done: 1, all: 2 },
  ]);
  expect(itemsOf({ ...closing, state: 'terminated' }, lines)[0]).toEqual({ key: 'reports', done: 1, all: 1 });
  expect(keepUntil('2027-04-20', 84)).toBe('2034-04-20');
});
