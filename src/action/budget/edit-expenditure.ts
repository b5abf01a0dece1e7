import { audit } from '../../platform/audit/audit.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { editExpenditurePermission } from './permissions.ts';
import { changeExpenditure, findFrozenAt, getExpenditure, lockExpenditure } from './queries-expenditure.ts';
import {
  beforeOf,
  mustBeAnotherEntry,
  mustBeEditable,
  mustStayOpen,
  seenOfEntry,
} from './rules-expenditure.ts';
import type { EditForm } from './schema.ts';
import { answered, weighExpenditure } from './weigh-expenditure.ts';

/**
 * Changes an entry that no frozen period holds; what it said before stays, with the reason.
 * Problems: `not_permitted`, `not_found`, `expenditure_frozen` (period), `expenditure_day_frozen` (period), `expenditure_taken_back`, `expenditure_booked_elsewhere`,
 * `changed_meanwhile` when a colleague changed it since the form was shown (`seenOfEntry`), `expenditure_unchanged`, `expenditure_questions` (count), and those of `weighExpenditure`.
 */
export async function editExpenditure(
  work: Work,
  { expenditureId, form }: { expenditureId: string; form: Omit<EditForm, 'seen'> & { seen?: string } },
): Promise<void> {
  const { tx, actor } = work;
  await lockExpenditure(work, actor.organisationId);
  const expenditure = await getExpenditure(tx, expenditureId);
  mustBeAbleTo(actor, editExpenditurePermission, expenditure);
  mustBeEditable(expenditure);
  if (form.seen !== undefined && form.seen !== seenOfEntry(expenditure)) throw problem('changed_meanwhile');
  mustStayOpen(await findFrozenAt(tx, expenditure, form.spent_on));
  const { partnerId } = expenditure;
  const correction = expenditure.originalMinor < 0;
  const weighed = await weighExpenditure(work, { ...form, correction }, { partnerId, except: expenditureId });
  const { currency: _same, ...entry } = weighed.entry;
  mustBeAnotherEntry(expenditure, entry);
  await changeExpenditure(work, {
    id: expenditureId,
    before: beforeOf(expenditure),
    reason: form.why,
    now: { ...entry, ...answered(weighed.questions, form.reason) },
  });
  await audit(
    work,
    editExpenditurePermission.name,
    { kind: 'expenditure', id: expenditureId },
    { before: expenditure.amountMinor, amountMinor: entry.amountMinor, heading: entry.heading },
    { reason: form.why },
  );
}
