import { headings } from '../../../forms/index.ts';
import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button, ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { typedOne } from '../../../ui/form-context.ts';
import { FormPage } from '../../../ui/form-page.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { RowFields, RowOfTable } from '../../../ui/table-rows.tsx';
import { SpendingTable } from '../../reports/pages/spending-table.tsx';
import type { Report } from '../../reports/queries.ts';
import { lineCurrencies } from '../../reports/schema.ts';
import type { Spending } from '../../reports/spending.ts';
import { cellsOf, type SheetColumn, sheetColumns } from '../read-sheet.ts';
import { nameOfColumn } from '../sheet-words.ts';
import type { WeighedRow } from '../weigh-sheet.ts';
import { SheetRows } from './sheet-rows.tsx';

type Props = {
  context: ActingContext;
  report: Report;
  state: FormState;
  rows: readonly WeighedRow[];
  /** The budget by heading, with what the sheet would add. */
  spending: readonly Spending[];
  /** What the page shows of them, as a hash. */
  seen: string;
  /** Of each row that cannot be taken, the columns to correct. */
  wrong: ReadonlyMap<number, ReadonlySet<SheetColumn>>;
};

/** A sheet before it is taken: every fault in a field of its own, and every expenditure as its line will be. */
export function CheckSheetPage(props: Props) {
  const { report, state, rows, seen, wrong } = props;
  const { language, token } = props.context;
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
            choices={{
              heading: headings.map((value) => ({ value, text: t(`forms.heading.${value}`) })),
              currency: lineCurrencies().map((value) => ({ value, text: value })),
            }}
          />
        </InsetText>
      ))}
      <SheetRows language={language} rows={right} currency={report.currency} />
      <SpendingTable
        {...{ language, currency: report.currency, spending: props.spending }}
        changed={report.changedBudget}
      />
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
