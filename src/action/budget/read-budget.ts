import { parseDecimal } from '../../platform/language/typed-number.ts';
import { type Currency, divideRounded, mostMinor, readMinor } from '../../platform/money.ts';
import type { BudgetLine } from './budget-line.ts';

/** What the columns of a budget may name. */
export type BudgetNames = {
  readonly partners: readonly { id: string; key: string | null; name: string; shortName: string | null }[];
  readonly headings: readonly { key: string; number: string }[];
  readonly currency: Currency;
};
/** What is wrong with a line: its text is `problem.budget_<fault>`. */
export type BudgetFault = {
  readonly line: number;
  readonly fault:
    | 'columns'
    | 'partner'
    | 'heading'
    | 'units'
    | 'unit_value'
    | 'value'
    | 'amount'
    | 'amount_large'
    | 'product'
    | 'years'
    | 'too_long';
};
export type ReadBudget = { readonly lines: readonly BudgetLine[]; readonly faults: readonly BudgetFault[] };

/** So many years of an Action have a column of their own. */
export const mostYears = 6;
const yearNames = Array.from({ length: mostYears }, (_, at) => `year_${at + 1}`);
/** The columns of the table, in this order: the template has them. A line may end after the amount. */
export const budgetColumns: readonly string[] = [
  ...[
    'partner',
    'heading',
    'description',
    'unit',
    'number_of_units',
    'unit_value',
    'amount',
    'justification',
  ],
  ...yearNames,
];
export const mostBudgetLines = 500;

/**
 * Reads a budget pasted from a spreadsheet, parted by tabs or semicolons, with the columns of the template; or partner, heading,
 * description and amount alone. A partner is named by its key, short name or name, a heading by its number or key. An amount that is
 * left out is the number of units times the unit value. All faults are found at once; empty lines and a first line of heads are passed
 * over. It ends with the first line that is too many.
 */
export function readBudget(text: string, names: BudgetNames): ReadBudget {
  const lines: BudgetLine[] = [];
  const faults: BudgetFault[] = [];
  for (const [at, row] of text.split('\n').entries()) {
    const cells = row.split(row.includes('\t') ? '\t' : ';').map((cell) => cell.trim());
    if (cells.every((cell) => cell === '') || (at === 0 && isHeads(cells, names))) continue;
    const isTooLong = lines.length + faults.length === mostBudgetLines;
    const read = isTooLong ? 'too_long' : readLine(cells, names);
    if (typeof read === 'string') faults.push({ line: at + 1, fault: read });
    else lines.push(read);
    if (isTooLong) break;
  }
  return { lines, faults };
}

/** All columns, without a figure where amounts are, and of no partner and heading that there is: in whichever language. */
function isHeads(cells: readonly string[], names: BudgetNames): boolean {
  const [partner = '', heading = ''] = cells;
  const isAmountless = cells[6] !== '' && cells.slice(4, 7).every((cell) => !/\d/.test(cell));
  return cells.length >= 7 && isAmountless && !partnerOf(partner, names) && !headingOf(heading, names);
}

function partnerOf(typed: string, { partners }: BudgetNames) {
  return partners.find((one) => [one.key, one.shortName, one.name].some((name) => same(name, typed)));
}

function headingOf(typed: string, { headings }: BudgetNames) {
  return headings.find((one) => same(one.number, typed) || same(one.key, typed));
}

function readLine(cells: readonly string[], names: BudgetNames): BudgetLine | BudgetFault['fault'] {
  const isShort = cells.length === 4;
  if (!isShort && (cells.length < 7 || cells.length > budgetColumns.length)) return 'columns';
  const [partnerName = '', headingName = '', description = ''] = cells;
  if (description === '') return 'columns';
  const partner = partnerOf(partnerName, names);
  if (!partner) return 'partner';
  const heading = headingOf(headingName, names);
  if (!heading) return 'heading';
  const [unit = '', typedUnits = '', typedValue = '', typedAmount = '', justification = '', ...typedYears] =
    isShort ? ['', '', '', cells[3]!] : cells.slice(3);
  const units = unitsOf(typedUnits);
  if (units === undefined) return 'units';
  const unitValueMinor = typedValue === '' ? null : amountOf(typedValue, names.currency);
  if (typeof unitValueMinor === 'string') return unitValueMinor === 'amount' ? 'value' : unitValueMinor;
  if ((units === null) !== (unitValueMinor === null)) return 'unit_value';
  const product = units !== null && unitValueMinor !== null ? productOf(units, unitValueMinor) : null;
  if (product !== null && product > mostMinor) return 'amount_large';
  const amountMinor =
    typedAmount === '' && product !== null ? product : amountOf(typedAmount, names.currency);
  if (typeof amountMinor === 'string') return amountMinor;
  if (product !== null && product !== amountMinor) return 'product';
  const years = yearsOf(typedYears, amountMinor, names.currency);
  if (!years) return 'years';
  return {
    ...{ partnerId: partner.id, heading: heading.key, description: description.slice(0, 300).trim() },
    ...{ unit: unit.slice(0, 60).trim(), units, unitValueMinor, amountMinor, years },
    justification: justification.slice(0, 1000).trim(),
  };
}

/** The number of units as plain decimal text, null where there is none, undefined where it cannot be read. */
function unitsOf(typed: string): string | null | undefined {
  if (typed === '') return null;
  const read = parseDecimal(typed, 4);
  return 'fault' in read || !/^\d{1,7}(\.|$)/.test(read.value) || Number(read.value) === 0
    ? undefined
    : read.value;
}

/** The number of units times the value of one, rounded to a minor unit. */
export function productOf(units: string, unitValueMinor: number): number {
  const [whole = '0', decimals = ''] = units.split('.');
  return Number(divideRounded(BigInt(whole + decimals.padEnd(4, '0')) * BigInt(unitValueMinor), 10_000n));
}

function amountOf(typed: string, currency: Currency): number | 'amount' | 'amount_large' {
  const minor = readMinor(typed, currency);
  if (minor === 'too_large') return 'amount_large';
  return minor === 'unreadable' || minor < 0 ? 'amount' : minor;
}

/** What is planned for each year: all that is typed gives the amount. */
function yearsOf(typed: readonly string[], amountMinor: number, currency: Currency): number[] | undefined {
  const filled = typed.slice(0, typed.findLastIndex((cell) => cell !== '') + 1);
  const years = filled.map((cell) => (cell === '' ? 0 : amountOf(cell, currency)));
  const amounts = years.filter((year) => typeof year === 'number');
  if (amounts.length < years.length) return undefined;
  const total = amounts.reduce((sum, minor) => sum + minor, 0);
  return years.length === 0 || total === amountMinor ? amounts : undefined;
}

function same(name: string | null, typed: string): boolean {
  return name !== null && name.toLowerCase() === typed.toLowerCase();
}
