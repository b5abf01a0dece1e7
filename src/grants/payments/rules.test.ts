import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lifecycleOf } from '../../platform/workflow/steps.ts';
import { stateAfter } from '../../platform/workflow/take-step.ts';
import { amountDue, type RequestConditions, requestableMinor } from './rules.ts';
import { instalmentWorkflow } from './workflow.ts';

const fine: RequestConditions = {
  agreementSigned: true,
  number: 2,
  earlierUnpaid: [],
  paidMinor: 10_000,
  plannedMinor: 5_000,
  grantMinor: 15_000,
  coFinancingPercent: 10,
  acceptedMinor: 7_000,
  reportsMissing: [],
  spentBeforeNextPercent: 70,
  isBalance: false,
  finalReportApproved: false,
  openCorrections: 0,
};

describe('asking for an instalment', () => {
  it.each<[string, Partial<RequestConditions>]>([
    ['agreement_not_signed', { agreementSigned: false }],
    ['earlier_instalment_open', { earlierUnpaid: [1] }],
    ['report_missing', { reportsMissing: [2] }],
    ['spent_too_little', { acceptedMinor: 6_999 }],
    ['final_report_missing', { isBalance: true }],
    ['instalment_corrections_open', { finalReportApproved: true, acceptedMinor: 99_999, openCorrections: 1 }],
    ['nothing_due', { finalReportApproved: true, acceptedMinor: 11_111 }],
  ])('is refused with %s', (code, change) => {
    expect(() => requestableMinor({ ...fine, ...change })).toThrow(code);
  });
  it('names the instalment and the reports that it waits for', () => {
    const thrown = (change: Partial<RequestConditions>) => {
      try {
        return requestableMinor({ ...fine, ...change });
      } catch (error) {
        return error;
      }
    };
    expect(thrown({ earlierUnpaid: [1, 2] })).toMatchObject({ details: { number: 1 } });
    expect(thrown({ reportsMissing: [2, 3] })).toMatchObject({ details: { count: 2, numbers: '2, 3' } });
  });
  it('is allowed at exactly the share spent', () => {
    expect(requestableMinor(fine)).toBe(5_000);
  });
  it.each([
    ['nothing, when what was paid covers the share', 11_112, undefined],
    ['what the share leaves', 12_000, 800],
    ['a fraction of a cent never', 12_001, 800],
    ['the plan, when enough was accepted', 16_667, 5_000],
    ['the plan, however much was accepted', 99_999, 5_000],
  ])('after the final report is for %s', (_what, acceptedMinor, due) => {
    const asked = { ...fine, isBalance: true, finalReportApproved: true, acceptedMinor };
    if (due === undefined) expect(() => requestableMinor(asked)).toThrow('nothing_due');
    else expect(requestableMinor(asked)).toBe(due);
  });
});

describe('what is due', () => {
  const cents = fc.integer({ min: 0, max: 1_000_000_000_00 });
  const given = fc.record({
    plannedMinor: cents,
    grantMinor: cents,
    paidMinor: cents,
    acceptedMinor: cents,
    coFinancingPercent: fc.integer({ min: 0, max: 90 }),
  });
  it('never lets the sum paid pass the grant or the share of what was accepted', () => {
    fc.assert(
      fc.property(given, (one) => {
        const due = amountDue(one);
        expect(due).toBeGreaterThanOrEqual(0);
        expect(due).toBeLessThanOrEqual(one.plannedMinor);
        if (due === 0) return;
        const paid = one.paidMinor + due;
        expect(paid).toBeLessThanOrEqual(one.grantMinor);
        const percent = BigInt(100 - one.coFinancingPercent);
        expect(BigInt(paid) * 100n <= BigInt(one.acceptedMinor) * percent).toBe(true);
      }),
    );
  });
  it('leaves no cent unpaid that could be paid', () => {
    fc.assert(
      fc.property(given, (one) => {
        const paid = one.paidMinor + amountDue(one) + 1;
        const percent = BigInt(100 - one.coFinancingPercent);
        const isTooMuch =
          amountDue(one) + 1 > one.plannedMinor ||
          paid > one.grantMinor ||
          BigInt(paid) * 100n > BigInt(one.acceptedMinor) * percent;
        expect(isTooMuch).toBe(true);
      }),
    );
  });
});

describe('an instalment', () => {
  it('is paid only after two approvals', () => {
    expect(() => stateAfter(instalmentWorkflow, 'approved_once', 'pay')).toThrow('instalment_not_in_state');
    expect(stateAfter(instalmentWorkflow, 'approved', 'pay')).toBe('paid');
  });
  it('never leaves paid', () => {
    expect(lifecycleOf(instalmentWorkflow).paid).toEqual({ prove: 'paid' });
  });
});
