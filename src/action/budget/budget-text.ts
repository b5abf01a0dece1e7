import { money, toDecimal } from '../../platform/money.ts';
import type { BudgetLine } from './budget-line.ts';
import type { BudgetNames } from './read-budget.ts';

/** The lines as `readBudget` reads them: it gives the same lines again. */
export function budgetText(
  lines: readonly BudgetLine[],
  { partners, headings, currency }: BudgetNames,
): string {
  const amount = (minor: number) => toDecimal(money(minor, currency));
  return lines
    .map((line) => {
      const partner = partners.find(({ id }) => id === line.partnerId);
      return [
        partner?.key ?? partner?.shortName ?? partner?.name ?? '',
        headings.find(({ key }) => key === line.heading)?.number ?? line.heading,
        ...[line.description, line.unit, line.units ?? ''],
        line.unitValueMinor === null ? '' : amount(line.unitValueMinor),
        ...[amount(line.amountMinor), line.justification, ...line.years.map(amount)],
      ].join('\t');
    })
    .join('\n');
}
