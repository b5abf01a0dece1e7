import { audit } from '../../platform/audit/audit.ts';
import { dayIn } from '../../platform/dates.ts';
import { newId } from '../../platform/ids.ts';
import { mustBeSeen } from '../../platform/must-be-seen.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { counterExpenditurePermission } from './permissions.ts';
import { insertExpenditure } from './queries.ts';
import { getExpenditure, lockExpenditure } from './queries-expenditure.ts';
import { mustBeReversible, seenOfEntry } from './rules-expenditure.ts';

/**
 * Takes an entry back by one of the opposite amount at the same rate, dated today, so that no frozen period moves. The right entry is
 * recorded beside it. Returns the id of the counter-entry.
 * Problems: `not_permitted`, `not_found`, `expenditure_taken_back`, `expenditure_booked_elsewhere`, `changed_since_shown`.
 */
export async function counterExpenditure(
  work: Work,
  { expenditureId, reason, seen }: { expenditureId: string; reason: string; seen?: string },
): Promise<string> {
  const { tx, actor, now } = work;
  await lockExpenditure(work, actor.organisationId);
  const expenditure = await getExpenditure(tx, expenditureId);
  mustBeAbleTo(actor, counterExpenditurePermission, expenditure);
  mustBeReversible(expenditure);
  mustBeSeen(seen, seenOfEntry(expenditure));
  const { partnerId, heading, line, description, documentReference, supplier } = expenditure;
  const { originalCurrency, rate, rateMonth, currency, procurementId, includesVat } = expenditure;
  const id = newId();
  await insertExpenditure(work, {
    ...{ id, partnerId, heading, line, description, documentReference, supplier },
    ...{ originalCurrency, rate, rateMonth, currency, procurementId, includesVat },
    spentOn: dayIn(zone, now),
    originalMinor: -expenditure.originalMinor,
    amountMinor: -expenditure.amountMinor,
    correctsId: expenditureId,
    confirmedBecause: reason,
  });
  await audit(
    work,
    counterExpenditurePermission.name,
    { kind: 'expenditure', id: expenditureId },
    { counter: id, amountMinor: -expenditure.amountMinor },
    { reason },
  );
  return id;
}
