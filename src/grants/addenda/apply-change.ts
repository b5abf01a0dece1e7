import type { Work } from '../../platform/work.ts';
import { type Agreement, listInstalments, listPeriods } from '../agreements/queries.ts';
import {
  addPeriods,
  changeInstalment,
  changePeriod,
  saveChangedTerms,
} from '../agreements/queries-change.ts';
import { lastInstalmentMinor } from './amounts.ts';
import type { Change } from './facts.ts';
import { laterPeriods } from './rules.ts';

/**
 * The agreement as in force: its last day with the last reporting period or further ones, its amount with the last instalment. Its
 * budget by heading is looked up by the day (`reports/queries.ts`).
 */
export async function applyChange(
  { tx, now }: Work,
  agreement: Agreement,
  { endsOn, amountMinor }: Change,
): Promise<void> {
  if (endsOn !== null) {
    const last = (await listPeriods(tx, agreement.id)).at(-1)!;
    const later = laterPeriods(last, endsOn, agreement.rules);
    await changePeriod(tx, last.id, later.last);
    await addPeriods(tx, agreement, later.added);
  }
  if (amountMinor !== null) {
    const last = (await listInstalments(tx, agreement.id)).at(-1)!;
    await changeInstalment(tx, last.id, lastInstalmentMinor(amountMinor, { ...agreement, last }));
  }
  const { id } = agreement;
  await saveChangedTerms(
    tx,
    id,
    { endsOn: endsOn ?? agreement.endsOn, amountMinor: amountMinor ?? agreement.amountMinor },
    now,
  );
}
