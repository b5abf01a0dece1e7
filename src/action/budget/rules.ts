import type { PlainDate } from '../../platform/dates.ts';
import { type Currency, readMinor } from '../../platform/money.ts';
import { type ProblemDetails, problem } from '../../platform/problem.ts';

export type BudgetLine = {
  readonly partnerId: string;
  readonly heading: string;
  readonly description: string;
  readonly amountMinor: number;
};

/** What the columns of a pasted budget may name. */
export type BudgetNames = {
  readonly partners: readonly { id: string; key: string | null; name: string; shortName: string | null }[];
  readonly headings: readonly { key: string; number: string }[];
  readonly currency: Currency;
};

/**
 * Reads a budget pasted from a spreadsheet: partner, heading, description and amount, parted by tabs or semicolons. A partner is
 * named by its key, short name or name, a heading by its number or key; empty lines are passed over.
 * Problems (422, with the line): `budget_columns`, `budget_partner`, `budget_heading`, `budget_amount`, `budget_amount_large`.
 */
export function readBudget(text: string, names: BudgetNames): BudgetLine[] {
  return text.split('\n').flatMap((row, index): BudgetLine[] => {
    if (row.trim() === '') return [];
    const line = index + 1;
    const cells = row.split(row.includes('\t') ? '\t' : ';').map((cell) => cell.trim());
    const [partnerName = '', headingName = '', description = '', amount = ''] = cells;
    if (cells.length !== 4 || description === '') throw fault('budget_columns', { line });
    const partner = names.partners.find((one) =>
      [one.key, one.shortName, one.name].some((name) => same(name, partnerName)),
    );
    if (!partner) throw fault('budget_partner', { line });
    const heading = names.headings.find((one) => same(one.number, headingName) || same(one.key, headingName));
    if (!heading) throw fault('budget_heading', { line });
    const amountMinor = readMinor(amount, names.currency);
    if (amountMinor === 'too_large') throw fault('budget_amount_large', { line });
    if (amountMinor === 'unreadable' || amountMinor < 0) throw fault('budget_amount', { line });
    return [
      { partnerId: partner.id, heading: heading.key, description: description.slice(0, 300), amountMinor },
    ];
  });
}

function same(name: string | null, typed: string): boolean {
  return name !== null && name.toLowerCase() === typed.toLowerCase();
}

function fault(code: string, details: ProblemDetails) {
  return problem(code, details, { field: 'lines' });
}

/** The month whose rate an expenditure takes: its first day. */
export function rateMonthOf(
  rule: 'month_of_expenditure' | 'month_before_expenditure',
  spentOn: PlainDate,
): PlainDate {
  const [year, month] = spentOn.split('-').map(Number) as [number, number];
  const months = year * 12 + month - 1 - (rule === 'month_before_expenditure' ? 1 : 0);
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}-01`;
}

/** Nothing is dated in the future, and nothing long before the Action. Problems: `expenditure_in_future`, `expenditure_too_early` (day). */
export function mustBeSpent(spentOn: PlainDate, today: PlainDate, earliest?: PlainDate): void {
  if (spentOn > today) throw problem('expenditure_in_future', {}, { field: 'spent_on' });
  if (earliest && spentOn < earliest)
    throw problem('expenditure_too_early', { day: earliest }, { field: 'spent_on' });
}
