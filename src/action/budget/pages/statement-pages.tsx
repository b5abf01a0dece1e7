import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { money } from '../../../platform/money.ts';
import { Button, ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { Details } from '../../../ui/details.tsx';
import { Fieldset } from '../../../ui/fieldset.tsx';
import { typedOne } from '../../../ui/form-context.ts';
import { FormPage } from '../../../ui/form-page.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { Select } from '../../../ui/select.tsx';
import { Table } from '../../../ui/table.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import type { ActionFile } from '../../definition/schema.ts';
import type { Commitment } from '../../procurement/queries-ordered.ts';
import type { BudgetOfHeading } from '../queries.ts';
import type { LineOfBudget } from '../queries-questions.ts';
import type { LeftOut, Statement, StatementPayment } from '../read-statement.ts';
import { columnField, documentField, headingField } from '../schema-statement.ts';
import { statementColumnNames } from '../statement-words.ts';
import { headingOptions } from './heading-options.ts';

const importing = '/staff/budget/expenditure/import';
type OfStatement = {
  readonly context: ActingContext;
  readonly state: FormState;
};

/** What each column of a bank statement holds: guessed by its heads, beside the first lines. */
export function StatementColumnsPage({
  context: { language, token },
  state,
  statement,
  currencies,
}: OfStatement & { readonly statement: Statement; readonly currencies: readonly string[] }) {
  const { t } = language;
  const named = (at: number) => statement.heads[at] || t('action.statement.column', { number: at + 1 });
  const places = statement.heads.map((_, at) => ({ value: String(at), text: named(at) }));
  return (
    <FormPage
      {...state}
      title={t('action.statement.columns.title')}
      action={`${importing}/statement`}
      token={token}
      intro={<p class="govuk-body">{t('action.statement.columns.intro')}</p>}
    >
      <Kept state={state} names={['table']} />
      {statementColumnNames.map((name) => (
        <Select
          name={columnField(name)}
          label={t(`action.statement.holds.${name}`)}
          hint={name === 'out' ? t('action.statement.holds.out.hint') : undefined}
          empty={t('action.statement.none')}
          options={places}
          optional={name !== 'date' && name !== 'out'}
          whole
        />
      ))}
      <Select
        name="currency"
        label={t('action.statement.currency')}
        empty={t('action.expenditure.choose')}
        options={currencies.map((currency) => ({ value: currency, text: currency }))}
        whole
      />
      <ButtonRow>
        <Button>{t('action.statement.columns.action')}</Button>
        <ButtonLink look="secondary" href={importing}>
          {t('action.expenditure.import.other')}
        </ButtonLink>
      </ButtonRow>
      <Table
        caption={t('action.statement.first_lines')}
        rows={statement.rows.slice(0, 5)}
        columns={places.map(({ text }, at) => ({
          head: text,
          cell: (cells: readonly string[]) => cells[at] ?? '',
        }))}
      />
    </FormPage>
  );
}

/** Each payment with its budget line and document; a payment without a budget line is left out. */
export function StatementPaymentsPage({
  context: { language, token },
  state,
  action,
  lines,
  headings,
  committed,
  payments,
  recorded,
  leftOut,
}: OfStatement & {
  readonly action: ActionFile;
  readonly lines: readonly LineOfBudget[];
  readonly headings: readonly BudgetOfHeading[];
  readonly committed: readonly Commitment[];
  readonly payments: readonly StatementPayment[];
  /** The rows of those that are recorded already. */
  readonly recorded: ReadonlySet<number>;
  readonly leftOut: readonly LeftOut[];
}) {
  const { t } = language;
  const unread = leftOut.filter(({ why }) => why !== 'money_in');
  const moneyIn = leftOut.filter(({ why }) => why === 'money_in');
  const options = headingOptions(language, { action, lines, headings, committed });
  return (
    <FormPage
      {...state}
      title={t('action.statement.payments.title')}
      action={`${importing}/statement`}
      token={token}
      intro={
        <>
          <p class="govuk-body-l">
            {t('action.statement.read', { count: payments.length, unread: unread.length })}
          </p>
          <p class="govuk-body">{t('action.statement.payments.intro')}</p>
          <SafetyRail />
          <Unread lines={unread} />
        </>
      }
    >
      <Kept state={state} names={['table', 'currency', ...statementColumnNames.map(columnField)]} />
      <input type="hidden" name="chosen" value="yes" />
      {payments.map((payment) => (
        <Fieldset legend={legendOf(language, payment)} role="group">
          <Select
            name={headingField(payment.row)}
            label={t('action.expenditure.line')}
            hint={recorded.has(payment.row) ? t('action.statement.recorded') : undefined}
            empty={t('action.statement.leave_out')}
            options={options}
            optional
            whole
          />
          <TextInput
            name={documentField(payment.row)}
            label={t('action.statement.document', { payment: whatOf(language, payment) })}
            width={20}
          />
        </Fieldset>
      ))}
      <ButtonRow>
        <Button>{t('action.expenditure.import.check')}</Button>
        <ButtonLink look="secondary" href={importing}>
          {t('action.expenditure.import.other')}
        </ButtonLink>
      </ButtonRow>
      <MoneyIn lines={moneyIn} />
    </FormPage>
  );
}

function legendOf(
  language: ActingContext['language'],
  { spentOn, minor, currency, supplier, description }: StatementPayment,
) {
  return [
    language.day(spentOn),
    language.money(money(minor, currency)),
    supplier,
    description === supplier ? '' : description,
  ]
    .filter(Boolean)
    .join(' · ');
}

/** What one payment is called among the others. */
function whatOf(language: ActingContext['language'], { supplier, minor, currency }: StatementPayment) {
  return [supplier, language.money(money(minor, currency))].filter(Boolean).join(', ');
}

/** Lines in which no payment was found though one may be there: in sight, since nothing else says that a payment is missing. */
function Unread({ lines }: { lines: readonly LeftOut[] }) {
  const { t } = useLanguage();
  if (lines.length === 0) return null;
  return (
    <InsetText>
      <Heading level={2}>{t('action.statement.unread')}</Heading>
      <p class="govuk-body">{t('action.statement.unread.text')}</p>
      <ul class="govuk-list govuk-list--bullet">
        {lines.map(({ why, text }) => (
          <li>
            {t(`action.statement.left_out.${why}`)}: <span dir="auto">{text}</span>
          </li>
        ))}
      </ul>
    </InsetText>
  );
}

/** What came into the account is no expenditure: out of the way, and there to be looked at. */
function MoneyIn({ lines }: { lines: readonly LeftOut[] }) {
  const { t } = useLanguage();
  if (lines.length === 0) return null;
  return (
    <Details summary={t('action.statement.money_in', { count: lines.length })}>
      <ul class="govuk-list govuk-list--bullet">
        {lines.map(({ text }) => (
          <li dir="auto">{text}</li>
        ))}
      </ul>
    </Details>
  );
}

/** What was sent before and is sent again. */
function Kept({ state, names }: { state: FormState; names: readonly string[] }) {
  return (
    <>
      {names.map((name) => (
        <input type="hidden" name={name} value={typedOne(state.typed, name)} />
      ))}
    </>
  );
}
