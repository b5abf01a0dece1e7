import type { Language } from '../../../platform/language/language.ts';
import { money } from '../../../platform/money.ts';
import { Table } from '../../../ui/table.tsx';
import type { WeighedRow } from '../weigh-sheet.ts';

/** Every expenditure of a sheet as its line will be, and what those that are new come to. */
export function SheetRows({
  language,
  rows,
  currency,
}: {
  language: Language;
  rows: readonly WeighedRow[];
  currency: string;
}) {
  const { t } = language;
  if (rows.length === 0) return null;
  const written = (minor: number, of: string) => language.money(money(minor, of));
  const total = rows.reduce((sum, { known, converted }) => sum + (known ? 0 : converted!.amountMinor), 0);
  return (
    <Table
      caption={t('action.expenditure.import.entries')}
      rows={rows}
      columns={[
        { head: t('action.expenditure.import.number'), numeric: true, cell: ({ line }) => line },
        {
          head: t('common.description'),
          names: true,
          cell: ({ entry, known }) => (
            <>
              <span dir="auto">{entry.description}</span>
              <br />
              <span class="m-quiet">
                {[t(`forms.heading.${entry.heading}`), entry.documentReference, entry.supplier]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
              {known ? <p class="govuk-hint">{t('grants.sheet.known')}</p> : null}
            </>
          ),
        },
        { head: t('grants.line.spent_on'), cell: ({ entry }) => language.day(entry.spentOn) },
        {
          head: t('grants.line.original_and_rate'),
          numeric: true,
          cell: ({ entry, converted }) => (
            <>
              {written(entry.originalMinor, entry.originalCurrency)}
              {converted!.rateMonth ? (
                <>
                  <br />
                  <span class="m-quiet">{`${converted!.rate} (${converted!.rateMonth.slice(0, 7)})`}</span>
                </>
              ) : null}
            </>
          ),
        },
        {
          head: t('common.amount'),
          numeric: true,
          cell: ({ converted }) => written(converted!.amountMinor, currency),
        },
      ]}
      foot={[t('grants.sheet.total'), '', '', '', written(total, currency)]}
    />
  );
}
