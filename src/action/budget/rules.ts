import type { PlainDate } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';

/** The month whose rate an expenditure takes: its first day. */
export function rateMonthOf(
  rule: 'month_of_expenditure' | 'month_before_expenditure',
  spentOn: PlainDate,
): PlainDate {
  const [year, month] = spentOn.split('-').map(Number) as [number, number];
  const months = year * 12 + month - 1 - (rule === 'month_before_expenditure' ? 1 : 0);
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}-01`;
}

/** The budget heading that was chosen, and the line of it where one was. Problem: `heading_unknown`, at this field. */
export function headingAndLine<Heading extends { readonly key: string }, Line extends LineOfBudget>(
  chosen: { readonly heading: string | undefined; readonly line: string | undefined },
  among: { readonly headings: readonly Heading[]; readonly lines: readonly Line[] },
  field: string,
): { readonly heading: Heading; readonly line: Line | undefined } {
  const heading = among.headings.find(({ key }) => key === chosen.heading);
  const line = among.lines.find((one) => one.id === chosen.line && one.heading === chosen.heading);
  if (!heading || (chosen.line && !line)) throw problem('heading_unknown', {}, { field });
  return { heading, line };
}
type LineOfBudget = { readonly id: string; readonly heading: string };

/** Nothing is dated in the future, and nothing long before the Action. Problems: `expenditure_in_future`, `expenditure_too_early` (day). */
export function mustBeSpent(spentOn: PlainDate, today: PlainDate, earliest?: PlainDate): void {
  if (spentOn > today) throw problem('expenditure_in_future', {}, { field: 'spent_on' });
  if (earliest && spentOn < earliest)
    throw problem('expenditure_too_early', { day: earliest }, { field: 'spent_on' });
}
