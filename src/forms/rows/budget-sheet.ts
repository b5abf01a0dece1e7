import type { XlsxCell, XlsxSheet } from '../../platform/documents/write-xlsx.ts';
import type { ReadSheet } from '../../platform/files/read-table.ts';
import type { Language } from '../../platform/language/language.ts';
import { digitsOf, money } from '../../platform/money.ts';
import { budgetOf, type Draft, isEmptyLine } from '../answers.ts';
import { lineTotal } from '../budget.ts';
import type { QuestionOf } from '../questions.ts';
import { gridOf, textOf } from './grid.ts';
import { headOf } from './guess-columns.ts';
import type { GivenRows } from './read-rows.ts';

/** Rows that wait to be filled below the lines that are there. */
const emptyRows = 15;

/**
 * A budget as a workbook that is filled away from the line and read back by `rowsOfSheets`: its lines, empty rows, amounts that the
 * spreadsheet calculates, and the headings to choose from.
 */
export function budgetSheets(
  { t }: Language,
  { title, question, draft }: { title: string; question: QuestionOf<'budget'>; draft: Draft },
): readonly XlsxSheet[] {
  const { currency, headings } = question;
  const lines = budgetOf(draft.answers[question.key]).lines.filter((line) => !isEmptyLine(line));
  const empty = Math.max(0, Math.min(emptyRows, question.maxLines - lines.length));
  const digits = digitsOf(currency);
  const amount = (minor: number): XlsxCell => ({
    formula: ({ row }) => `ROUND(D${row}*E${row},${digits})`,
    value: { money: money(minor, currency) },
  });
  const total = lines.reduce((sum, line) => sum + (lineTotal(line) ?? 0), 0);
  const price = (minor: number | undefined): XlsxCell =>
    minor === undefined ? null : { number: minor / 10 ** digits, decimals: digits };
  return [
    {
      name: t('forms.rows.sheet.name'),
      above: [title, t('forms.rows.sheet.fill')],
      columns: [
        { head: t('forms.budget.heading'), width: 26, oneOf: 1 },
        { head: t('forms.budget.description'), width: 44 },
        { head: t('forms.budget.unit'), width: 18 },
        { head: t('forms.budget.units'), width: 12 },
        { head: `${t('forms.budget.rate')} (${currency})`, width: 16 },
        { head: `${t('forms.budget.amount')} (${currency})`, width: 18 },
      ],
      rows: [
        ...lines.map((line): XlsxCell[] => [
          line.heading ? t(`forms.heading.${line.heading}`) : null,
          line.description,
          line.unit,
          line.units === undefined ? null : Number(line.units),
          price(line.rateMinor),
          amount(lineTotal(line) ?? 0),
        ]),
        ...Array.from({ length: empty }, (): XlsxCell[] => [null, null, null, null, null, amount(0)]),
      ],
      foot: [
        [
          t('forms.budget.total'),
          null,
          null,
          null,
          null,
          {
            formula: ({ first, last }) => `SUM(F${first}:F${Math.max(first, last)})`,
            value: { money: money(total, currency) },
          },
        ],
      ],
    },
    {
      name: t('forms.rows.sheet.headings'),
      columns: [{ head: t('forms.budget.heading'), width: 40 }],
      rows: headings.map((heading) => [t(`forms.heading.${heading}`)]),
    },
  ];
}

/** The rows of the sheet that has the heads of a budget, else of the first that holds anything, with every cell in its place. */
export function rowsOfSheets(sheets: readonly ReadSheet[]): GivenRows | undefined {
  const filled = sheets.filter(({ rows }) => rows.length > 0);
  const found = filled.find(({ rows }) => headOf(rows.map((row) => [...row])) !== undefined) ?? filled[0];
  return found && { text: textOf(found.rows), sheet: found.name };
}

/** The rows of a CSV text. */
export function rowsOfText(text: string): GivenRows {
  return { text: textOf(gridOf(text)) };
}
