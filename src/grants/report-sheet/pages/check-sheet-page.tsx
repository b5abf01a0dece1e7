import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import type { Language } from '../../../platform/language/language.ts';
import { money } from '../../../platform/money.ts';
import { Button, ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { typedOne } from '../../../ui/form-context.ts';
import { FormPage } from '../../../ui/form-page.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { Table } from '../../../ui/table.tsx';
import { RowFields, RowOfTable } from '../../../ui/table-rows.tsx';
import type { Report } from '../../reports/queries.ts';
import { cellsOf, type SheetColumn, sheetColumns } from '../read-sheet.ts';
import { nameOfColumn } from '../sheet-words.ts';
import type { WeighedRow } from '../weigh-sheet.ts';

type Props = {
  context: ActingContext;
  report: Report;
  state: FormState;
  rows: readonly WeighedRow[];
  /** What the page shows of them, as a hash. */
  seen: string;
  /** Of each row that cannot be taken, the columns to correct. */
  wrong: ReadonlyMap<number, ReadonlySet<SheetColumn>>;
};

/** A sheet before it is taken: every fault in a field of its own, and every expenditure as its line will be. */
export function CheckSheetPage({ context: { language, token }, report, state, rows, seen, wrong }: Props) {
  const { t } = language;
  const right = rows.filter(({ problem }) => !problem);
  const added = right.filter(({ known }) => !known);
  const isSound = wrong.size === 0 && added.length > 0;
  const base = `/reports/${report.id}/lines/sheet`;
  return (
    <FormPage
      {...state}
      title={t('grants.sheet.check.title')}
      caption={report.agreementNumber}
      action={`${base}/confirm`}
      token={token}
      intro={
        <>
          <p class="govuk-body-l">
            {wrong.size > 0
              ? t('action.import.outcome_wrong', {
                  ...{ wrong: wrong.size, all: wrong.size + right.length, right: right.length },
                })
              : t('grants.sheet.outcome', { added: added.length, known: right.length - added.length })}
          </p>
          <p class="govuk-body">
            {t(
              wrong.size > 0
                ? 'action.import.correct'
                : isSound
                  ? 'grants.sheet.next'
                  : 'problem.sheet_known',
            )}
          </p>
          <SafetyRail />
        </>
      }
    >
      <input type="hidden" name="lines" value={typedOne(state.typed, 'lines')} />
      <input type="hidden" name="seen" value={isSound ? seen : ''} />
      {[...wrong].map(([line, columns]) => (
        <InsetText>
          <RowOfTable line={line} cells={cellsOf(typedOne(state.typed, 'lines'), line)} />
          <RowFields
            line={line}
            columns={sheetColumns.filter((column) => columns.has(column))}
            names={nameOfColumn}
          />
        </InsetText>
      ))}
      <Lines language={language} rows={right} currency={report.currency} />
      <ButtonRow>
        {isSound ? (
          <Button>{t('grants.sheet.take', { count: added.length })}</Button>
        ) : wrong.size > 0 ? (
          <Button>{t('action.expenditure.import.check')}</Button>
        ) : null}
        <ButtonLink look="secondary" href={base}>
          {t('action.expenditure.import.other')}
        </ButtonLink>
      </ButtonRow>
    </FormPage>
  );
}

function Lines({
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
