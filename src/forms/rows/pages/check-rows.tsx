import type { Language } from '../../../platform/language/language.ts';
import { Button, ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { Radios } from '../../../ui/choices.tsx';
import { Details } from '../../../ui/details.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { Select } from '../../../ui/select.tsx';
import { Table } from '../../../ui/table.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import type { BudgetLine } from '../../answers.ts';
import { lineTotal } from '../../budget.ts';
import type { QuestionOf } from '../../questions.ts';
import { unitsText } from '../../units-text.ts';
import { letterOf } from '../grid.ts';
import type { Fault, GivenRows, ReadRow, ReadRows } from '../read-rows.ts';
import { columnKinds } from '../words.ts';
import type { RowsPageProps } from './choose-rows.tsx';

type Props = RowsPageProps & {
  readonly question: QuestionOf<'budget'>;
  readonly given: GivenRows;
  readonly read: ReadRows;
  /** The lines that the budget has now. */
  readonly before: readonly BudgetLine[];
  readonly back: string;
};

/** Rows before they become lines of a budget: what each becomes, what is wrong with the others, and what happens to the lines that are there. */
export function CheckRows(props: Props) {
  const { state, token, action, caption, seen, question, given, read, before, back } = props;
  const language = useLanguage();
  const { t } = language;
  const taken = read.rows.filter(({ outcome }) => outcome === 'taken').length;
  const refused = read.rows.filter(({ outcome }) => outcome === 'refused').length;
  const amount = (minor: number) => language.money({ minor, currency: question.currency });
  return (
    <FormPage
      {...state}
      title={t('forms.rows.check')}
      caption={caption}
      action={action}
      token={token}
      intro={
        <>
          <p class="govuk-body-l">{t('forms.rows.outcome', { count: taken, total: amount(read.total) })}</p>
          {refused > 0 ? (
            <InsetText>
              {t('forms.rows.refused', { count: refused })} {t('forms.rows.refused.next')}
            </InsetText>
          ) : null}
          {read.once && taken > 0 ? <p class="govuk-body">{t('forms.rows.once')}</p> : null}
          {read.cut ? <p class="govuk-body">{t('forms.rows.cut')}</p> : null}
          <RowTable question={question} given={given} read={read} />
          <SafetyRail />
        </>
      }
    >
      <input type="hidden" name="seen" value={seen} />
      {taken > 0 && before.length > 0 ? (
        <Take before={before} read={read} count={taken} question={question} />
      ) : null}
      <ButtonRow>
        {taken > 0 ? (
          <Button name="do" value="take">
            {t('forms.rows.take', { count: taken })}
          </Button>
        ) : null}
        <ButtonLink look="secondary" href={back}>
          {t('forms.rows.later')}
        </ButtonLink>
        <Button look="secondary" name="do" value="discard">
          {t('forms.rows.discard')}
        </Button>
      </ButtonRow>
      <Details summary={t('forms.rows.columns')} open={refused > 0 && refused >= taken}>
        <p class="govuk-body">{t('forms.rows.columns.text')}</p>
        {read.columns.map((_, at) => (
          <Select
            name={`column_${at}`}
            label={t('forms.rows.column', { letter: letterOf(at), head: read.heads[at] || '–' })}
            empty={t('forms.rows.column.none')}
            options={columnKinds.map((value) => ({ value, text: t(`forms.budget.${value}`) }))}
            whole
          />
        ))}
        <Select
          name="heading"
          label={t('forms.rows.heading')}
          hint={t('forms.rows.heading.hint')}
          empty={t('forms.choose')}
          options={question.headings.map((value) => ({ value, text: t(`forms.heading.${value}`) }))}
          optional
        />
        <Button look="secondary" name="do" value="read">
          {t('forms.rows.again')}
        </Button>
      </Details>
      <Details summary={t('forms.rows.text')} open={false}>
        <TextArea name="text" label={t('forms.rows.text.label')} hint={t('forms.rows.text.hint')} rows={8} />
        <Button look="secondary" name="do" value="read">
          {t('forms.rows.again')}
        </Button>
      </Details>
    </FormPage>
  );
}

/** What happens to the lines that the budget has: chosen, with the total that each way leads to, and the lines to be seen. */
function Take({
  before,
  read,
  count,
  question,
}: {
  before: readonly BudgetLine[];
  read: ReadRows;
  count: number;
  question: QuestionOf<'budget'>;
}) {
  const language = useLanguage();
  const { t } = language;
  const { currency } = question;
  const now = before.reduce((sum, line) => sum + (lineTotal(line) ?? 0), 0);
  const total = (minor: number) => language.money({ minor, currency });
  return (
    <>
      <Radios
        name="how"
        label={t('forms.rows.how', { count: before.length, total: total(now) })}
        choices={[
          {
            value: 'add',
            text: t('forms.rows.how.add', { count }),
            hint: t('forms.rows.how.total', { total: total(now + read.total) }),
          },
          {
            value: 'replace',
            text: t('forms.rows.how.replace', { count }),
            hint: t('forms.rows.how.total', { total: total(read.total) }),
          },
        ]}
      />
      <Details summary={t('forms.rows.before', { count: before.length })}>
        <Table
          caption={t('forms.rows.before', { count: before.length })}
          hideCaption
          rows={before}
          columns={[
            {
              head: t('forms.budget.description'),
              cell: ({ description = '–' }) => description,
              names: true,
            },
            {
              head: t('forms.budget.heading'),
              cell: ({ heading }) => (heading ? t(`forms.heading.${heading}`) : '–'),
            },
            {
              head: t('forms.budget.amount'),
              cell: (line) => {
                const minor = lineTotal(line);
                return minor === undefined ? '–' : total(minor);
              },
              numeric: true,
            },
          ]}
        />
      </Details>
    </>
  );
}

function RowTable({
  question,
  given,
  read,
}: {
  question: QuestionOf<'budget'>;
  given: GivenRows;
  read: ReadRows;
}) {
  const language = useLanguage();
  const { t } = language;
  const amount = (minor: number | undefined) =>
    minor === undefined ? '' : language.money({ minor, currency: question.currency });
  return (
    <Table
      caption={t('forms.rows.rows')}
      empty={t('forms.rows.none')}
      rows={read.rows}
      columns={[
        { head: t('forms.rows.row'), cell: ({ row }) => language.number(row), numeric: true },
        {
          head: t('forms.budget.description'),
          names: true,
          cell: ({ cells, outcome }) => (
            <bdi>{outcome === 'left_out' ? textOfRow(cells) : (cells.description ?? '')}</bdi>
          ),
        },
        {
          head: t('forms.budget.heading'),
          cell: ({ line, cells, outcome }) =>
            line.heading
              ? t(`forms.heading.${line.heading}`)
              : outcome === 'left_out'
                ? ''
                : (cells.heading ?? ''),
        },
        {
          head: t('forms.budget.units'),
          cell: ({ line, cells, outcome }) =>
            outcome === 'taken' ? unitsText(language, line) : (cells.units ?? ''),
        },
        {
          head: t('forms.budget.rate'),
          cell: ({ line, cells, outcome }) =>
            outcome === 'taken' ? amount(line.rateMinor) : (cells.rate ?? ''),
          numeric: true,
        },
        {
          head: t('forms.rows.result'),
          cell: (row) => <Result row={row} {...{ question, given }} />,
        },
      ]}
      foot={[t('forms.rows.total'), '', '', '', '', amount(read.total)]}
    />
  );
}

const textOfRow = (cells: ReadRow['cells']) => Object.values(cells).join(' · ');

function Result({
  row,
  question,
  given,
}: {
  row: ReadRow;
  question: QuestionOf<'budget'>;
  given: GivenRows;
}) {
  const language = useLanguage();
  const { t } = language;
  if (row.outcome === 'left_out') return <span class="m-quiet">{t(`forms.rows.left_out.${row.why}`)}</span>;
  if (row.outcome === 'taken')
    return (
      <>
        {language.money({ minor: row.minor, currency: question.currency })}
        {row.differs ? <div class="m-quiet">{t('forms.rows.differs', { amount: row.differs })}</div> : null}
      </>
    );
  return (
    <>
      <Tag tone="bad">{t('forms.rows.left_out')}</Tag>
      <ul class="govuk-list">
        {row.faults.map((fault) => (
          <li>{faultText(language, { fault, row: row.row, question, given })}</li>
        ))}
      </ul>
    </>
  );
}

/** Which cell, what is wrong with it, and what to do: `Sheet Budget, cell D7 (“many”): write a number …`. */
function faultText(
  language: Language,
  {
    fault,
    row,
    question,
    given,
  }: { fault: Fault; row: number; question: QuestionOf<'budget'>; given: GivenRows },
): string {
  const { t } = language;
  const { code, kind, column, text } = fault;
  const place =
    column === undefined || !given.sheet
      ? t(`forms.budget.${kind}`)
      : t('forms.rows.cell', { sheet: given.sheet, cell: `${letterOf(column)}${row}` });
  const named = text === '' ? place : t('forms.rows.cell_says', { place, text: text.slice(0, 60) });
  return t(`forms.rows.fault.${code}`, {
    cell: named,
    currency: question.currency,
    headings: language.list(question.headings.map((heading) => t(`forms.heading.${heading}`))),
  });
}
