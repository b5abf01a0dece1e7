import { type ActionDefinition, supplierFor } from '../../action/index.ts';
import { inLanguage, type Language } from '../../platform/language/language.ts';
import { money } from '../../platform/money.ts';
import type { Cell, ReportTable } from '../report/report-table.ts';
import type { VerifiedEntry } from './queries.ts';
import type { SampleDocument } from './read-documents.ts';

/** What an expenditure verification is given: the entries of the report, what was booked after it, and the sample by their numbers. */
export type Verified = {
  readonly language: Language;
  readonly definition: ActionDefinition;
  readonly entries: readonly VerifiedEntry[];
  readonly sample: readonly VerifiedEntry[];
  readonly editsOf: (id: string) => readonly string[];
  /** The files of the pack that belong to entries of the sample. */
  readonly documents: readonly Pick<SampleDocument, 'entryId' | 'name'>[];
};

/** The detailed breakdown of expenditure, the sample, and what was booked after the report. The number of an entry is the same in each. */
export function verificationTables(verified: Verified): ReportTable[] {
  const { entries, sample, language } = verified;
  const { t } = language;
  const reported = entries.filter(({ late }) => !late);
  const late = entries.filter((one) => one.late);
  return [
    table(verified, t('results.verification.breakdown'), reported),
    table(verified, t('results.verification.sample'), sample),
    ...(late.length > 0 ? [table(verified, t('results.verification.late'), late)] : []),
  ];
}

function table(verified: Verified, caption: string, rows: readonly VerifiedEntry[]): ReportTable {
  const { language, definition, entries, editsOf, documents } = verified;
  const { t, locale } = language;
  const numbers = new Map(entries.map(({ id }, at) => [id, at + 1]));
  const headingOf = (key: string) => {
    const known = definition.action.budgetHeadings.find((one) => one.key === key);
    return known ? `${known.number}. ${inLanguage(known.name, locale)}` : key;
  };
  const total = rows.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  const amountColumn = 'L';
  const head = (key: string, width = 1) => ({ head: t(key), width });
  return {
    caption,
    columns: [
      { head: t('results.verification.number'), numeric: true, width: 0.5 },
      head('action.budget.partner', 1.8),
      head('action.budget.heading', 1.8),
      head('action.expenditure.line', 1.8),
      head('action.expenditure.spent_on'),
      head('common.description', 2.4),
      head('action.expenditure.supplier', 1.6),
      head('action.expenditure.document', 1.2),
      { head: t('action.expenditure.original'), numeric: true },
      head('action.expenditure.rate'),
      head('results.verification.rate_month'),
      { head: t('common.amount'), numeric: true },
      head('action.expenditure.asked', 2),
      head('action.expenditure.questions.reason', 2.4),
      head('action.expenditure.edit.why', 2),
      head('results.verification.cancels'),
      head('results.verification.files', 2.4),
    ],
    rows: rows.map((one): Cell[] => [
      { count: numbers.get(one.id)! },
      one.partner,
      headingOf(one.heading),
      one.line,
      { day: one.spentOn },
      one.description ?? t('action.expenditure.protected'),
      supplierFor(language, one, false),
      one.documentReference,
      { money: money(one.originalMinor, one.originalCurrency) },
      one.rate,
      one.rateMonth?.slice(0, 7) ?? null,
      { money: money(one.amountMinor, one.currency) },
      one.questions.map((kind) => t(`action.expenditure.asked.${kind}`)).join('; '),
      one.confirmedBecause,
      editsOf(one.id).join('; '),
      cancelled(numbers, one, t('results.verification.other_period')),
      documents
        .filter(({ entryId }) => entryId === one.id)
        .map(({ name }) => name)
        .join('\n'),
    ]),
    foot:
      rows.length === 0
        ? []
        : [
            [
              t('common.total'),
              ...Array.from({ length: 10 }, () => null),
              {
                formula: ({ first, last }) => `SUM(${amountColumn}${first}:${amountColumn}${last})`,
                value: { money: money(total, definition.action.currency) },
              },
            ],
          ],
  };
}

/** The number of the entry that a counter-entry cancels; in words where it is of another period. */
function cancelled(
  numbers: ReadonlyMap<string, number>,
  { correctsId }: VerifiedEntry,
  elsewhere: string,
): Cell {
  if (correctsId === null) return null;
  const number = numbers.get(correctsId);
  return number === undefined ? elsewhere : { count: number };
}
