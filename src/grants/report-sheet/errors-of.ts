import { cellField } from '../../platform/files/table-text.ts';
import { problemText } from '../../platform/http/problem-text.ts';
import type { Language } from '../../platform/language/language.ts';
import { cellsOf, longest, type SheetColumn, type SheetFault } from './read-sheet.ts';
import type { WeighedSheet } from './weigh-sheet.ts';

/** Of each row that cannot be taken, the columns to correct, in the order of the sheet; and what is wrong, by the field of its cell. */
export function errorsOf(language: Language, text: string, { rows, faults }: WeighedSheet) {
  const found = [
    ...faults.map((fault) => ({
      line: fault.line,
      column: fault.column,
      text: faultText(language, fault, cellsOf(text, fault.line)[fault.column]),
    })),
    ...rows.flatMap(({ line, problem }) =>
      problem
        ? [
            {
              line,
              column: columnOfField[problem.field ?? ''] ?? 'date',
              text: problemText(language, problem),
            },
          ]
        : [],
    ),
  ].toSorted((one, other) => one.line - other.line);
  const wrong = new Map<number, Set<SheetColumn>>();
  for (const { line, column } of found) wrong.set(line, (wrong.get(line) ?? new Set()).add(column));
  const errors = Object.fromEntries(found.map(({ line, column, text }) => [cellField(line, column), text]));
  return { wrong: wrong as ReadonlyMap<number, ReadonlySet<SheetColumn>>, errors };
}

const columnOfField: Readonly<Record<string, SheetColumn>> = { spent_on: 'date', currency: 'currency' };

function faultText({ t }: Language, { column, fault }: SheetFault, typed: string): string {
  if (fault === 'long') return t('grants.sheet.fault.long', { max: longest[column as keyof typeof longest] });
  if (fault === 'missing' && column !== 'heading')
    return t(`action.import.fault.${missingOf[column] ?? column}`);
  if (column === 'heading') return t(`grants.sheet.fault.heading.${fault}`, { typed });
  if (column === 'currency') return t('grants.sheet.fault.currency', { typed });
  if (column === 'date') return t('action.import.fault.date', { typed });
  return t(`grants.sheet.fault.amount.${fault}`);
}

const missingOf: Partial<Record<SheetColumn, string>> = { date: 'date.none' };
