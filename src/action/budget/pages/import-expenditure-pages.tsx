import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { inLanguage } from '../../../platform/language/language.ts';
import { money } from '../../../platform/money.ts';
import { Button, ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { Details } from '../../../ui/details.tsx';
import { FileUpload } from '../../../ui/file-upload.tsx';
import { typedOne } from '../../../ui/form-context.ts';
import { FormPage } from '../../../ui/form-page.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { Table } from '../../../ui/table.tsx';
import { RowFields, RowOfTable } from '../../../ui/table-rows.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import type { ActionFile } from '../../definition/schema.ts';
import type { WeighedRow } from '../import-expenditure.ts';
import type { LineOfBudget } from '../queries-questions.ts';
import { cellsOf, type ExpenditureColumn, expenditureColumns, mostRows } from '../read-expenditure.ts';
import { Questions } from './questions.tsx';

const base = '/staff/budget/expenditure';

/** Choosing a table of expenditure: a workbook or CSV file, or pasted rows. */
export function ChooseTablePage({
  context: { language, token },
  state,
  action,
  lines,
}: {
  context: ActingContext;
  state: FormState;
  action: ActionFile;
  lines: readonly LineOfBudget[];
}) {
  const { t, locale } = language;
  return (
    <FormPage
      {...state}
      title={t('action.expenditure.import.title')}
      action={`${base}/import`}
      token={token}
      files
      intro={
        <>
          <p class="govuk-body">{t('action.expenditure.import.intro', { max: mostRows })}</p>
          <p class="govuk-body">
            <a class="govuk-link" href={`${base}/template.csv`} download="">
              {t('action.expenditure.import.template')}
            </a>
          </p>
          <SafetyRail />
        </>
      }
    >
      <FileUpload
        name="file"
        label={t('action.expenditure.import.file')}
        hint={t('action.expenditure.import.file_hint')}
        accept=".xlsx,.csv,.txt"
        unkept
      />
      <TextArea
        name="lines"
        label={t('action.expenditure.import.lines')}
        hint={t('action.expenditure.import.lines_hint')}
        rows={6}
      />
      <Button>{t('action.expenditure.import.check')}</Button>
      <Heading level={2}>{t('action.expenditure.import.names')}</Heading>
      <ul class="govuk-list govuk-list--bullet">
        {action.budgetHeadings.map(({ key, number, name }) => {
          const own = lines.filter((line) => line.heading === key).map(({ description }) => description);
          return (
            <li>
              {number}. {inLanguage(name, locale)}
              {own.length > 0 ? <span dir="auto">: {own.join('; ')}</span> : null}
            </li>
          );
        })}
      </ul>
    </FormPage>
  );
}

/** The table before it is taken: every fault in a field of its own, every entry, and every question with its answer. */
export function CheckTablePage({
  context: { language, token },
  state,
  action,
  rows,
  seen,
  wrong,
}: {
  context: ActingContext;
  state: FormState;
  action: ActionFile;
  rows: readonly WeighedRow[];
  /** What the page shows of them, as a hash. */
  seen: string;
  /** Of each row that cannot be taken, the columns to correct. */
  wrong: ReadonlyMap<number, ReadonlySet<ExpenditureColumn>>;
}) {
  const { t } = language;
  const right = rows.filter((row) => row.weighed);
  const asked = right.filter((row) => row.weighed!.questions.length > 0);
  const isSound = wrong.size === 0 && rows.length > 0;
  const take = t('action.expenditure.import.take', { count: rows.length });
  return (
    <FormPage
      {...state}
      title={t('action.expenditure.import.check_title')}
      action={`${base}/import/confirm`}
      token={token}
      intro={
        <>
          <p class="govuk-body-l">
            {isSound
              ? t('action.import.outcome', { count: rows.length, asked: asked.length })
              : t('action.import.outcome_wrong', {
                  ...{ wrong: wrong.size, all: wrong.size + right.length, right: right.length },
                })}
          </p>
          <p class="govuk-body">
            {isSound
              ? t('action.expenditure.import.outcome.next', { action: take })
              : t('action.import.correct')}
          </p>
          <SafetyRail />
        </>
      }
    >
      <input type="hidden" name="lines" value={typedOne(state.typed, 'lines')} />
      <input type="hidden" name="seen" value={isSound ? seen : ''} />
      <input type="hidden" name="asked" value={isSound ? asked.map(({ line }) => line).join(' ') : ''} />
      {[...wrong].map(([line, columns]) => (
        <InsetText>
          <RowOfTable line={line} cells={cellsOf(typedOne(state.typed, 'lines'), line)} />
          <RowFields
            line={line}
            columns={expenditureColumns.filter((column) => columns.has(column))}
            names={nameOfColumn}
            choices={{
              heading: action.budgetHeadings.map(({ key, number, name }) => ({
                value: key,
                text: `${number}. ${inLanguage(name, language.locale)}`,
              })),
            }}
          />
        </InsetText>
      ))}
      {asked.map((row) => (
        <Asked row={row} action={action} />
      ))}
      {asked.length > 1 ? (
        <TextArea
          name="reason"
          label={t('action.expenditure.import.reason_all')}
          hint={t('action.expenditure.questions.reason_hint')}
          rows={2}
        />
      ) : null}
      <Entries rows={rows} action={action} />
      <ButtonRow>
        <Button>{isSound ? take : t('action.expenditure.import.check')}</Button>
        <ButtonLink look="secondary" href={`${base}/import`}>
          {t('action.expenditure.import.other')}
        </ButtonLink>
      </ButtonRow>
    </FormPage>
  );
}

const nameOfColumn: Readonly<Record<ExpenditureColumn, string>> = {
  date: 'common.date',
  heading: 'action.budget.heading',
  budget_line: 'action.expenditure.line',
  description: 'common.description',
  supplier: 'action.expenditure.supplier',
  document: 'action.expenditure.document',
  currency: 'action.expenditure.currency',
  amount: 'common.amount',
};

/** One row that is out of line, with the field that answers for it. */
function Asked({ row: { line, weighed }, action }: { row: WeighedRow; action: ActionFile }) {
  const { t } = useLanguage();
  const { entry, questions } = weighed!;
  return (
    <InsetText>
      <p class="govuk-body">
        <strong>{t('action.expenditure.import.line', { line })}</strong>{' '}
        <span dir="auto">{entry.description}</span>
      </p>
      <Questions questions={questions} entry={entry} currency={action.currency} />
      <TextInput
        name={`reason_${line}`}
        label={t('action.import.cell', { column: t('action.expenditure.questions.reason'), line })}
      />
      <Details summary={t('action.import.correct_row', { line })}>
        <RowFields line={line} columns={expenditureColumns} names={nameOfColumn} />
      </Details>
    </InsetText>
  );
}

function Entries({ rows, action }: { rows: readonly WeighedRow[]; action: ActionFile }) {
  const language = useLanguage();
  const { t } = language;
  const sound = rows.filter(({ weighed }) => weighed);
  if (sound.length === 0) return null;
  const total = sound.reduce((sum, { weighed }) => sum + weighed!.entry.amountMinor, 0);
  return (
    <Table
      caption={t('action.expenditure.import.entries')}
      rows={sound}
      columns={[
        { head: t('action.expenditure.import.number'), numeric: true, cell: ({ line }) => line },
        { head: t('common.description'), names: true, cell: ({ weighed }) => weighed!.entry.description },
        { head: t('action.expenditure.supplier'), cell: ({ weighed }) => weighed!.entry.supplier },
        { head: t('action.expenditure.document'), cell: ({ weighed }) => weighed!.entry.documentReference },
        {
          head: t('action.expenditure.spent_on'),
          cell: ({ weighed }) => language.day(weighed!.entry.spentOn),
        },
        {
          head: t('action.expenditure.line'),
          names: true,
          cell: ({ weighed }) => {
            const { heading, line } = weighed!.entry;
            const of = action.budgetHeadings.find(({ key }) => key === heading);
            return [of ? `${of.number}. ${inLanguage(of.name, language.locale)}` : heading, line]
              .filter(Boolean)
              .join(': ');
          },
        },
        {
          head: t('action.expenditure.original'),
          numeric: true,
          cell: ({ weighed }) => {
            const { originalMinor, originalCurrency } = weighed!.entry;
            return language.money(money(originalMinor, originalCurrency));
          },
        },
        {
          head: t('action.expenditure.rate'),
          numeric: true,
          cell: ({ weighed }) => {
            const { rate, rateMonth } = weighed!.entry;
            return rateMonth ? `${rate} (${rateMonth.slice(0, 7)})` : '–';
          },
        },
        {
          head: t('common.amount'),
          numeric: true,
          cell: ({ weighed }) => language.money(money(weighed!.entry.amountMinor, action.currency)),
        },
      ]}
      foot={[t('common.total'), '', '', '', '', '', '', '', language.money(money(total, action.currency))]}
    />
  );
}
