import type { PlainDate } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';
import { type Headings, originalHeadings } from './headings.ts';
import { findHeadingsOn } from './queries-facts.ts';

/** The budget by heading that is in force on a day, in minor units; null where the agreement has none. */
export async function getBudgetOn(
  tx: Tx,
  { id, budget, currency }: { readonly id: string; readonly budget: unknown; readonly currency: string },
  day: PlainDate,
): Promise<Headings | null> {
  return (await findHeadingsOn(tx, id, day)) ?? originalHeadings(budget, currency);
}
