import { inLanguage, type Language } from '../../../platform/language/language.ts';
import { money } from '../../../platform/money.ts';
import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import type { ActionFile } from '../../definition/schema.ts';
import type { Participant } from '../../queries.ts';
import type { BudgetLine } from '../budget-line.ts';

export type BudgetNaming = { readonly action: ActionFile; readonly partners: readonly Participant[] };

type Locale = Language['locale'];

export function headingText({ action }: BudgetNaming, heading: string, locale: Locale): string {
  const known = action.budgetHeadings.find(({ key }) => key === heading);
  return known ? `${known.number}. ${inLanguage(known.name, locale)}` : heading;
}

export function partnerText({ partners }: BudgetNaming, partnerId: string): string {
  return partners.find(({ id }) => id === partnerId)?.name ?? '';
}

/** The lines of a budget as the contract prints them. */
export function BudgetLines({
  lines,
  caption,
  ...names
}: BudgetNaming & { lines: readonly BudgetLine[]; caption: string }) {
  const language = useLanguage();
  const { t, locale } = language;
  const shown = (minor: number) => language.money(money(minor, names.action.currency));
  const years = Math.max(0, ...lines.map((line) => line.years.length));
  const total = lines.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  const hasReasons = lines.some(({ justification }) => justification !== '');
  return (
    <Table
      caption={caption}
      narrow="scroll"
      rows={lines}
      columns={[
        { head: t('common.description'), cell: ({ description }) => <span dir="auto">{description}</span> },
        { head: t('action.budget.heading'), cell: ({ heading }) => headingText(names, heading, locale) },
        { head: t('action.budget.partner'), cell: ({ partnerId }) => partnerText(names, partnerId) },
        { head: t('action.budget.line.unit'), cell: ({ unit }) => <span dir="auto">{unit}</span> },
        {
          head: t('action.budget.line.units'),
          numeric: true,
          cell: ({ units }) =>
            units === null
              ? ''
              : language.number(Number(units), { decimals: units.split('.')[1]?.length ?? 0 }),
        },
        {
          head: t('action.budget.line.unit_value'),
          numeric: true,
          cell: ({ unitValueMinor }) => (unitValueMinor === null ? '' : shown(unitValueMinor)),
        },
        { head: t('common.amount'), numeric: true, cell: ({ amountMinor }) => shown(amountMinor) },
        ...Array.from({ length: years }, (_, at) => ({
          head: t('action.budget.line.year', { year: at + 1 }),
          numeric: true,
          cell: (line: BudgetLine) => (line.years.length === 0 ? '' : shown(line.years[at] ?? 0)),
        })),
        ...(hasReasons
          ? [
              {
                head: t('action.budget.line.justification'),
                cell: ({ justification }: BudgetLine) => <span dir="auto">{justification}</span>,
              },
            ]
          : []),
      ]}
      foot={[
        t('common.total'),
        ...Array.from({ length: 5 }, () => ''),
        shown(total),
        ...Array.from({ length: years }, (_, at) =>
          shown(lines.reduce((sum, line) => sum + (line.years[at] ?? 0), 0)),
        ),
        ...(hasReasons ? [''] : []),
      ]}
    />
  );
}
