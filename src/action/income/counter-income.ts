import { audit } from '../../platform/audit/audit.ts';
import { dayIn } from '../../platform/dates.ts';
import { newId } from '../../platform/ids.ts';
import { mustBeSeen } from '../../platform/must-be-seen.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { shareBooks } from '../budget/queries-books.ts';
import { lockContract } from '../contract/queries.ts';
import { counterIncomePermission } from './permissions.ts';
import { getIncome, insertIncome } from './queries.ts';
import { mustBeThere, seenOfIncome } from './rules.ts';

/**
 * Takes an entry back by one of the opposite amount at the same rate, dated today, so that no frozen period moves. The right entry is
 * recorded beside it. Problems: `not_permitted`, `not_found`, `income_taken_back`, `changed_since_shown`.
 */
export async function counterIncome(
  work: Work,
  { incomeId, reason, seen }: { incomeId: string; reason: string; seen?: string },
): Promise<string> {
  const { tx, actionId, actor, now } = work;
  await shareBooks(tx, actionId);
  await lockContract(tx, actionId);
  const stored = await getIncome(tx, actionId, incomeId);
  mustBeAbleTo(actor, counterIncomePermission, stored);
  mustBeThere(stored);
  mustBeSeen(seen, seenOfIncome(stored));
  const { partnerId, kind, source, originalCurrency, rate, rateMonth, currency } = stored;
  const id = newId();
  await insertIncome(work, {
    ...{ id, partnerId, kind, source, originalCurrency, rate, rateMonth, currency, note: reason },
    ...{ receivedOn: dayIn(zone, now), originalMinor: -stored.originalMinor },
    ...{ amountMinor: -stored.amountMinor, questions: [], confirmedBecause: null, correctsId: incomeId },
  });
  await audit(
    work,
    counterIncomePermission.name,
    { kind: 'income', id: incomeId },
    { counter: id, amountMinor: -stored.amountMinor },
    { reason },
  );
  return id;
}
