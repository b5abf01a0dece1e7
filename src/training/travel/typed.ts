import { actionCurrency } from '../../platform/action-currency.ts';
import { money, toDecimal } from '../../platform/money.ts';
import type { Travel } from './rules.ts';

/** How somebody travels as the fields of its form. */
export function typedTravel(own: Travel | undefined): Record<string, string | readonly string[]> {
  if (!own) return {};
  return {
    'nights[]': own.nights.map(String),
    way: own.way ?? '',
    departs_from: own.departsFrom,
    cost: typedAmount(own.costMinor),
  };
}

/** An amount as its field shows it; empty for none. */
export const typedAmount = (minor: number | null) =>
  minor === null ? '' : toDecimal(money(minor, actionCurrency()));
