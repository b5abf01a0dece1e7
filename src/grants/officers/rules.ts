import type { PlainDate } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';

/** So many an organisation keeps here. */
export const mostOfficers = 50;

type Days = { readonly since: PlainDate | null; readonly until: PlainDate | null };

/** Throws `officer_order` at the last day. */
export function mustFollow({ since, until }: Days): void {
  if (since !== null && until !== null && until < since)
    throw problem('officer_order', {}, { field: 'until' });
}

/** Whether somebody leads the organisation on a day, or will: those who have left are screened no more. */
export function leadsOn({ until }: Pick<Days, 'until'>, today: PlainDate): boolean {
  return until === null || until >= today;
}
