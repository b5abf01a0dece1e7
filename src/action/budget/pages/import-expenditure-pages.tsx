import { problemText } from '../../../platform/http/problem-text.ts';
import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { inLanguage } from '../../../platform/language/language.ts';
import { money } from '../../../platform/money.ts';
import { Button, ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { FileUpload } from '../../../ui/file-upload.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { Table } from '../../../ui/table.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import type { ActionFile } from '../../definition/schema.ts';
import type { WeighedRow } from '../import-expenditure.ts';
import type { LineOfBudget } from '../queries-questions.ts';
import { type Fault, mostRows } from '../read-expenditure.ts';
import { Questions } from './questions.tsx';
import { TableAsText } from './table-as-text.tsx';

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

/** The table before it is taken: every fault at once, every entry, and every question with its answer. */
export function CheckTablePage({
  context: { language, token },
  state,
  action,
  rows,
  faults,
}: {
  context: ActingContext;
  state: FormState;
  action: ActionFile;
  rows: readonly WeighedRow[];
  faults: readonly Fault[];
}) {
  const { t } = language;
  const problems = rows.filter((row) => row.problem);
  const asked = rows.filter((row) => (row.weighed?.questions.length ?? 0) > 0);
  const isSound = faults.length + problems.length === 0 && rows.length > 0;
  const wrong = new Set([...faults, ...problems].map(({ line }) => line));
  const take = t('action.expenditure.import.take', { count: rows.length });
  const look = new Set([...wrong, ...asked.map(({ line }) => line)]).size;
  return (
    <FormPage
      {...state}
      title={t('action.expenditure.import.check_title')}
      action={`${base}/import/confirm`}
      token={token}
      intro={
        <>
          <p class="govuk-body-l">
            {t('action.expenditure.import.outcome', { count: rows.length - problems.length, look })}
          </p>
          <p class="govuk-body">
            {isSound
              ? t('action.expenditure.import.outcome.next', { action: take })
              : t('action.expenditure.import.faults')}
          </p>
          <SafetyRail />
        </>
      }
    >
      {wrong.size > 0 ? (
        <InsetText>
          <ul class="govuk-list govuk-list--bullet">
            {faults.map(({ line, fault }) => (
              <li>
                {t('action.expenditure.import.line', { line })}:{' '}
                {t(`action.expenditure.import.fault.${fault}`)}
                <RowOfTable typed={state.typed.lines} line={line} />
              </li>
            ))}
            {problems.map(({ line, problem }) => (
              <li>
                {t('action.expenditure.import.line', { line })}: {problemText(language, problem!)}
                <RowOfTable typed={state.typed.lines} line={line} />
              </li>
            ))}
          </ul>
        </InsetText>
      ) : null}
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
      <TableAsText
        label={t('action.expenditure.import.table')}
        hint={t('action.expenditure.import.table_hint')}
        rows={rows.length + faults.length}
        open={wrong.size > 0}
      />
    </FormPage>
  );
}

/** What a row of the table says, so that it is found in the file that it came from. */
function RowOfTable({ typed, line }: { typed: unknown; line: number }) {
  const cells = typeof typed === 'string' ? (typed.split(/\r\n?|\n/)[line - 1] ?? '').split('\t') : [];
  const text = cells
    .map((cell) => cell.trim())
    .filter(Boolean)
    .join(' · ');
  return text === '' ? null : (
    <div class="m-quiet" dir="auto">
      {text}
    </div>
  );
}

/** One row that is out of line, with the field that answers for it. */
function Asked({ row, action }: { row: WeighedRow; action: ActionFile }) {
  const { t } = useLanguage();
  const { entry, questions } = row.weighed!;
  return (
    <InsetText>
      <p class="govuk-body">
        <strong>{t('action.expenditure.import.line', { line: row.line })}</strong>{' '}
        <span dir="auto">{entry.description}</span>
      </p>
      <Questions questions={questions} entry={entry} currency={action.currency} />
      <TextInput name={`reason_${row.line}`} label={t('action.expenditure.questions.reason')} />
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
