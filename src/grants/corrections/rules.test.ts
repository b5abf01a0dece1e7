import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Problem } from '../../platform/problem.ts';
import { finalGrantMinor } from '../payments/rules.ts';
import {
  type CorrectionKind,
  changeOf,
  correctionKinds,
  directionsOf,
  kindsOf,
  mustBePayable,
  mustHaveDirection,
  mustTakeAnother,
  mustTakeCorrections,
  payableMinor,
  roomOf,
  ruleOf,
  whyNoCorrection,
} from './rules.ts';

const cents = fc.integer({ min: 0, max: 10 ** 12 });
const line = fc.tuple(cents, cents).map(([one, other]) => ({
  amountMinor: Math.max(one, other),
  countedMinor: Math.min(one, other),
  currency: 'EUR',
}));
const typed = fc.record({ direction: fc.constantFrom('less' as const, 'more' as const), amountMinor: cents });

it('After any corrections what is accepted is never below nothing nor above what was claimed, and they sum to the difference', () => {
  fc.assert(
    fc.property(line, fc.array(typed, { maxLength: 20 }), (start, all) => {
      let now = start;
      const changes: number[] = [];
      for (const one of all) {
        try {
          const change = changeOf(one, now);
          changes.push(change);
          now = { ...now, countedMinor: now.countedMinor + change };
        } catch (refused) {
          if (!(refused instanceof Problem)) throw refused;
          expect(one.amountMinor === 0 || one.amountMinor > roomOf(now)[one.direction]).toBe(true);
        }
        expect(now.countedMinor).toBeGreaterThanOrEqual(0);
        expect(now.countedMinor).toBeLessThanOrEqual(now.amountMinor);
      }
      expect(changes).not.toContain(0);
      expect(start.countedMinor + changes.reduce((sum, one) => sum + one, 0)).toBe(now.countedMinor);
    }),
  );
});

it('Only an audit finding or a mistake of ours raises what is accepted, and only what breaks a rule names one', () => {
  expect(kindsOf('more')).toEqual(['audit_finding', 'our_mistake']);
  expect(kindsOf('less')).toEqual(correctionKinds);
  const kept = (direction: 'less' | 'more', kind: CorrectionKind) => ruleOf({ direction, kind, rule: 'vat' });
  expect(correctionKinds.map((kind) => kept('less', kind))).toEqual(['vat', null, 'vat', null, null]);
  expect(kept('more', 'our_mistake')).toBeNull();
  expect(() => kept('more', 'paid_twice')).toThrow('correction_kind_unfit');
  expect(() => ruleOf({ direction: 'less', kind: 'not_eligible', rule: null })).toThrow(
    'correction_rule_missing',
  );
});

it('An expenditure of which nothing was claimed has nothing to correct', () => {
  const none = { amountMinor: 0, countedMinor: 0, waiting: false };
  expect(() => mustTakeAnother(none)).toThrow('correction_nothing_left');
});

it('A direction is offered when there is something in it', () => {
  // 800 of 1000 are accepted and paid, and 200 more could be paid.
  const payments = {
    ...{ grantMinor: 1000, coFinancingPercent: 0, acceptedMinor: 800, paidMinor: 800, unpaidMinor: 200 },
    ...{ underway: [], finalReportApproved: true },
  };
  const of = (countedMinor: number, amountMinor = 5, around: object = {}) =>
    directionsOf({ amountMinor, countedMinor, payments: { ...payments, ...around } });
  expect([of(5), of(0), of(3), of(0, 0)]).toEqual([['less'], ['more'], ['less', 'more'], []]);
  // Nothing is left to pay, as after the last instalment or of a sub-grant that was terminated.
  const over = { unpaidMinor: 0 };
  expect([of(0, 5, over), of(3, 5, over)]).toEqual([[], ['less']]);
  // More was paid than is accepted: less of it is paid back then.
  expect(of(0, 5, { ...over, paidMinor: 900 })).toEqual(['more']);
  // The whole grant is paid, whatever else is accepted.
  expect(of(0, 5, { ...over, acceptedMinor: 1000, paidMinor: 1000 })).toEqual(['more']);
  const line = { amountMinor: 5, countedMinor: 0, payments: { ...payments, ...over } };
  expect(() => mustHaveDirection(line)).toThrow('correction_nothing_payable');
});

it('Nothing is corrected before the approval, once the balance is confirmed, nor once the sub-grant is closed', () => {
  const open = { closingConfirmedAt: null, closingClosedAt: null };
  const at = '2027-04-20T09:00:00.000Z';
  const around = (state: string, agreementState: string, closing: object = {}) => ({
    ...{ report: { state, agreementState }, ...open, ...closing },
  });
  const cases = [
    [around('submitted', 'signed'), 'not_approved', 'report_not_in_state'],
    [around('approved', 'completed'), 'closed', 'correction_after_closing'],
    [
      around('approved', 'terminated', { closingClosedAt: at, closingConfirmedAt: at }),
      'closed',
      'correction_after_closing',
    ],
    [around('approved', 'signed', { closingConfirmedAt: at }), 'confirmed', 'closing_confirmed'],
  ] as const;
  for (const [one, why, code] of cases) {
    expect(whyNoCorrection(one)).toBe(why);
    expect(() => mustTakeCorrections(one)).toThrow(code);
  }
  for (const agreementState of ['signed', 'terminated'])
    expect(whyNoCorrection(around('approved', agreementState))).toBeUndefined();
});

it('What is accepted more never owes a sub-grantee what no instalment can pay', () => {
  const given = fc.record({
    ...{ grantMinor: cents, acceptedMinor: cents, paidMinor: cents, unpaidMinor: cents, changeMinor: cents },
    coFinancingPercent: fc.integer({ min: 0, max: 90 }),
  });
  fc.assert(
    fc.property(given, ({ changeMinor, ...rest }) => {
      const payments = { ...rest, underway: [], finalReportApproved: true };
      const after = finalGrantMinor({ ...payments, acceptedMinor: payments.acceptedMinor + changeMinor });
      const owed = after - payments.paidMinor - payments.unpaidMinor;
      const grows = after > finalGrantMinor(payments);
      const refused = () => mustBePayable(changeMinor, { payments, currency: 'EUR' });
      const leftMinor = payableMinor(payments);
      if (changeMinor > leftMinor) expect(refused).toThrow(leftMinor === 0 ? 'nothing_payable' : 'unpayable');
      else expect(refused).not.toThrow();
      if (grows && owed > 0) expect(changeMinor).toBeGreaterThan(leftMinor);
      // What is left is all that could be paid: a cent more would owe something.
      if (leftMinor > 0 && Number.isFinite(leftMinor)) {
        const beyond = finalGrantMinor({
          ...payments,
          acceptedMinor: payments.acceptedMinor + leftMinor + 1,
        });
        expect(beyond).toBeGreaterThan(payments.paidMinor + payments.unpaidMinor);
      }
    }),
  );
});
