import { convert, convertBack, money } from '../../platform/money.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import type { ContractAround, Entry } from '../budget/questions.ts';
import { findProcurement } from './queries.ts';
import { findPaidBy } from './queries-store.ts';
import { type Payment, standingOf } from './rules.ts';

/**
 * The contract that an entry of a partner pays, as it is without the entry `except`; undefined where it names none.
 * Problem: `procurement_unknown`, of one that is another partner's or was withdrawn.
 */
export async function contractAround(
  { tx, actionId }: Pick<Work, 'tx' | 'actionId'>,
  entry: Entry & { readonly currency: string },
  { partnerId, except }: { readonly partnerId: string; readonly except?: string | undefined },
): Promise<ContractAround | undefined> {
  if (entry.procurementId === null) return undefined;
  const contract = await findProcurement(tx, actionId, entry.procurementId);
  if (contract?.partnerId !== partnerId || contract.state === 'withdrawn')
    throw problem('procurement_unknown', {}, { field: 'procurement' });
  const { originalMinor, originalCurrency, rate, currency, number, heading, line, signedOn, endedOn } =
    contract;
  const own = except ? await findPaidBy(tx, contract.id, except) : undefined;
  const before: readonly Payment[] = own
    ? [...contract.payments, { ...own, originalMinor: -own.originalMinor, amountMinor: -own.amountMinor }]
    : contract.payments;
  const ordered = { original: money(originalMinor, originalCurrency), rate, currency, isOpen: true };
  const taken =
    entry.originalCurrency === originalCurrency
      ? money(entry.originalMinor, originalCurrency)
      : convertBack(money(entry.amountMinor, currency), rate, originalCurrency);
  const { left, over } = standingOf(ordered, before);
  const stays = money(Math.max(left.minor - over.minor - taken.minor, 0), originalCurrency);
  // An entry that paid it already is not asked about its end again, unless its day is after it.
  const isLate = endedOn !== null && (own === undefined || entry.spentOn > endedOn);
  return {
    ...{ id: contract.id, number, heading, line, signedOn, endedOn: isLate ? endedOn : null, left, taken },
    stays: contract.state === 'open' ? convert(stays, rate, currency).minor : 0,
  };
}
