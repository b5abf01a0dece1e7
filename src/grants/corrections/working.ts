import { type Balance, balanceOf } from '../closing/rules.ts';
import type { Payments } from './rules.ts';

/** The balance of a sub-grant, and what is still paid of it. Minor units. */
export type Working = Balance & { readonly payableMinor: number };

/** The balance by what is accepted now and by what would be, counted as the page of the balance counts it. */
export function workingOf({
  payments: { grantMinor, coFinancingPercent, paidMinor, acceptedMinor, unpaidMinor },
  changeMinor,
}: {
  readonly payments: Payments;
  readonly changeMinor: number;
}): { readonly without: Working; readonly corrected: Working } {
  const by = (accepted: number): Working => {
    const balance = balanceOf({
      ...{ amountMinor: grantMinor, rules: { coFinancingPercent } },
      figures: { paidMinor, acceptedMinor: accepted },
    });
    const open = Math.max(0, balance.finalMinor - paidMinor);
    return { ...balance, payableMinor: Math.min(open, unpaidMinor) };
  };
  return { without: by(acceptedMinor), corrected: by(acceptedMinor + changeMinor) };
}
