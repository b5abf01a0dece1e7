import { describe, expect, it } from 'vitest';
import {
  instalmentLifecycle,
  mustBeAnotherApprover,
  mustBeRequestable,
  nextInstalmentState,
  type RequestConditions,
} from './rules.ts';

const fine: RequestConditions = {
  agreementSigned: true,
  number: 2,
  earlierUnpaid: 0,
  paidMinor: 10_000,
  acceptedMinor: 7_000,
  reportsMissing: 0,
  spentBeforeNextPercent: 70,
  isBalance: false,
  finalReportApproved: false,
};

describe('asking for an instalment', () => {
  it.each<[string, Partial<RequestConditions>]>([
    ['agreement_not_signed', { agreementSigned: false }],
    ['earlier_instalment_open', { earlierUnpaid: 1 }],
    ['report_missing', { reportsMissing: 1 }],
    ['spent_too_little', { acceptedMinor: 6_999 }],
    ['final_report_missing', { isBalance: true }],
  ])('is refused with %s', (code, change) => {
    expect(() => mustBeRequestable({ ...fine, ...change })).toThrow(code);
  });
  it('is allowed at exactly the share spent', () => {
    expect(() => mustBeRequestable(fine)).not.toThrow();
  });
});

describe('an instalment', () => {
  it('is paid only after two approvals', () => {
    expect(() => nextInstalmentState('approved_once', 'pay')).toThrow('instalment_not_in_state');
    expect(nextInstalmentState('approved', 'pay')).toBe('paid');
  });
  it('is approved by two different people', () => {
    expect(() => mustBeAnotherApprover('a', 'a')).toThrow('same_approver');
    expect(() => mustBeAnotherApprover('a', 'b')).not.toThrow();
  });
  it('never leaves paid', () => {
    expect(instalmentLifecycle.paid).toEqual({});
  });
});
