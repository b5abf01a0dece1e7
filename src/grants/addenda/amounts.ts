import { money, toDecimal } from '../../platform/money.ts';
import { problem } from '../../platform/problem.ts';
import { mustStayUnderCeiling } from '../agreements/rules.ts';
import type { Facts } from './facts.ts';
import { totalOf } from './headings.ts';

/** The last instalment takes the difference. */
export function lastInstalmentMinor(
  amountMinor: number,
  { amountMinor: before, last }: Pick<Facts, 'amountMinor' | 'last'>,
): number {
  return (last?.amountMinor ?? 0) + amountMinor - before;
}

/**
 * Another amount is possible while the last instalment is only planned. Problems at `amount`: `addendum_instalment_requested`,
 * `addendum_amount_low` (least, currency), `third_party_ceiling` (left, currency), `addendum_over_lot` (left, currency),
 * `addendum_co_financing` (percent).
 */
export function mustFitAmount(amountMinor: number, facts: Facts): void {
  const { currency, last, room, headings, rules } = facts;
  const inForm = (code: string, details = {}) => problem(code, details, { field: 'amount' });
  const written = (minor: number) => toDecimal(money(minor, currency));
  if (last?.state !== 'planned') throw inForm('addendum_instalment_requested');
  if (lastInstalmentMinor(amountMinor, facts) <= 0)
    throw inForm('addendum_amount_low', { least: written(facts.amountMinor - last.amountMinor), currency });
  if (room) {
    const promised = money(room.promisedMinor, currency);
    mustStayUnderCeiling(promised, money(amountMinor, currency), rules.thirdPartyCeilingMinor);
    if (amountMinor - facts.amountMinor > room.freeMinor)
      throw inForm('addendum_over_lot', { left: written(facts.amountMinor + room.freeMinor), currency });
  }
  if (!headings) return;
  const total = totalOf(headings) + amountMinor - facts.amountMinor;
  if ((total - amountMinor) * 100 < total * rules.coFinancingPercent)
    throw inForm('addendum_co_financing', { percent: rules.coFinancingPercent });
}
