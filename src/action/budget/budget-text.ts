import { money, toDecimal } from '../../platform/money.ts';
import type { BudgetLine } from './budget-line.ts';
import type { BudgetNames } from './read-budget.ts';

/** A table as `readBudget` reads it: a line a row, its cells parted by tabs, and each cell as it was typed. Empty rows are left out. */
export function textOfTable(rows: readonly (readonly string[])[]): string {
  return rows
    .map((cells) => cells.map((cell) => cell.replace(/[\t\r\n]+/g, ' ').trim()).join('\t'))
    .filter((line) => line.trim() !== '')
    .join('\n');
}

/** The lines as a spreadsheet writes them: pasted, `readBudget` gives the same lines again. */
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
        ...[quoted(line.description), quoted(line.unit), plain(line.units ?? '')],
        line.unitValueMinor === null ? '' : amount(line.unitValueMinor),
        ...[amount(line.amountMinor), quoted(line.justification), ...line.years.map(amount)],
      ].join('\t');
    })
    .join('\n');
}

/** A cell that begins with a quotation mark would be read without it. */
function quoted(cell: string): string {
  return cell.startsWith('"') ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** `1.234` is a thousand to some readers: with its last nought it is not. */
function plain(units: string): string {
  return /\.\d{3}$/.test(units) ? `${units}0` : units;
}
