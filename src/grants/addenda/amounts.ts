import { money } from '../../platform/money.ts';
import { problem } from '../../platform/problem.ts';
import { mustStayUnderCeiling } from '../agreements/rules.ts';
import type { Change, Facts } from './facts.ts';
import { totalOf } from './headings.ts';

/** The last instalment takes the difference. */
export function lastInstalmentMinor(
  amountMinor: number,
  { amountMinor: before, last }: Pick<Facts, 'amountMinor' | 'last'>,
): number {
  return (last?.amountMinor ?? 0) + amountMinor - before;
}

/**
 * Another amount is possible while the last instalment is only planned; a higher one within the ceiling, the lot and the co-financing, too.
 * Problems at `amount`: `addendum_instalment_requested`, `addendum_amount_low` (leastMinor, currency), `third_party_ceiling`
 * (leftMinor, currency), `addendum_over_lot` (leftMinor, currency), `addendum_over_maximum` (mostMinor, currency), `addendum_over_contract`,
 * `addendum_co_financing` (percent).
 */
export function mustFitAmount({ amountMinor, headings: changed }: Change, facts: Facts): void {
  if (amountMinor === null) return;
  const { currency, last } = facts;
  if (last?.state !== 'planned') throw inForm('addendum_instalment_requested');
  if (lastInstalmentMinor(amountMinor, facts) <= 0)
    throw inForm('addendum_amount_low', { leastMinor: facts.amountMinor - last.amountMinor, currency });
  if (amountMinor < facts.amountMinor) return;
  mustFitRoom(amountMinor, facts);
  const headings = changed ?? facts.headings;
  if (!headings) return;
  const total = totalOf(headings);
  const { coFinancingPercent: percent } = facts.rules;
  if ((total - amountMinor) * 100 < total * percent) throw inForm('addendum_co_financing', { percent });
}

function mustFitRoom(amountMinor: number, facts: Facts): void {
  const { room, currency } = facts;
  if (!room) return;
  const promised = money(room.promisedMinor, currency);
  mustStayUnderCeiling(promised, money(amountMinor, currency), facts.rules.thirdPartyCeilingMinor);
  if (amountMinor - facts.amountMinor > room.freeMinor)
    throw inForm('addendum_over_lot', { leftMinor: facts.amountMinor + room.freeMinor, currency });
  if (amountMinor > room.maximumMinor)
    throw inForm('addendum_over_maximum', { mostMinor: room.maximumMinor, currency });
  if (room.passesContract) throw inForm('addendum_over_contract');
}

const inForm = (code: string, details = {}) => problem(code, details, { field: 'amount' });
