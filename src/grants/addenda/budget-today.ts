import type { PlainDate } from '../../platform/dates.ts';
import { type Headings, originalHeadings } from './headings.ts';
import type { Addendum } from './queries.ts';

/** The budget by heading that is in force on a day, in minor units; null where the agreement has none. */
export function budgetOn(
  { budget, currency }: { readonly budget: unknown; readonly currency: string },
  addenda: readonly Pick<Addendum, 'newHeadings' | 'inForceFrom' | 'changedAt'>[],
  today: PlainDate,
): Headings | null {
  const changes = addenda.filter(
    ({ newHeadings, inForceFrom }) => newHeadings !== null && inForceFrom !== null && inForceFrom <= today,
  );
  const orderOf = ({ inForceFrom, changedAt }: (typeof changes)[number]) => `${inForceFrom} ${changedAt}`;
  const last = changes.toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1)).at(-1);
  return last?.newHeadings ?? originalHeadings(budget, currency);
}
