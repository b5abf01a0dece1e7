import type { ActingContext, FormState, Typed } from '../../../platform/http/route.ts';
import { money } from '../../../platform/money.ts';
import { BothVersions } from '../../../ui/both-versions.tsx';
import { Button, ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { comparable } from '../../../ui/comparable.ts';
import { DateInput } from '../../../ui/date-input.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { SeenField } from '../../../ui/seen-field.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { Tick } from '../../../ui/tick.tsx';
import type { ActionFile } from '../../definition/schema.ts';
import { contractOptions } from '../../procurement/pages/contract-options.ts';
import type { Procurement } from '../../procurement/queries.ts';
import type { Commitment } from '../../procurement/queries-ordered.ts';
import type { BudgetOfHeading } from '../queries.ts';
import type { RecordedExpenditure } from '../queries-expenditure.ts';
import type { LineOfBudget } from '../queries-questions.ts';
import { seenOfEntry } from '../rules-expenditure.ts';
import { labels, typedOf } from '../typed.ts';
import type { Weighed } from '../weigh-expenditure.ts';
import { headingOptions } from './heading-options.ts';
import { Questions } from './questions.tsx';

export type ExpenditureFormProps = {
  context: ActingContext;
  state: FormState;
  action: ActionFile;
  currencies: readonly string[];
  lines: readonly LineOfBudget[];
  headings: readonly BudgetOfHeading[];
  committed: readonly Commitment[];
  /** Contracts of the partner that it can pay. */
  contracts: readonly Procurement[];
  /** Why its partner may not claim VAT; undefined where it may, or nobody said. */
  noVat: string | undefined;
  /** What was typed, weighed; undefined before anything was, and while it cannot be. */
  weighed: Weighed | undefined;
  /** An entry that is there already, as it is stored: it is changed, with a reason. */
  edits?: RecordedExpenditure;
};

/** Recording or changing one thing spent, with its document. What is out of line is asked about first. */
export function RecordExpenditurePage(props: ExpenditureFormProps) {
  const { context, state, action, currencies, lines, headings, committed } = props;
  const { contracts, noVat, weighed, edits } = props;
  const { language, token, url } = context;
  const { t } = language;
  const asks = (weighed?.questions.length ?? 0) > 0;
  const words = edits ? 'edit' : 'record';
  return (
    <FormPage
      {...state}
      title={t(asks ? 'action.expenditure.questions.title' : `action.expenditure.${words}.title`)}
      action={url.pathname}
      token={token}
      intro={<SafetyRail />}
    >
      {edits ? <SeenField state={state} now={seenOfEntry(edits)} /> : null}
      {edits && state.conflict ? <Both {...props} stored={typedOf(edits, lines)} /> : null}
      {asks ? <Asked weighed={weighed!} action={action} /> : null}
      <Select
        name="heading"
        label={t('action.expenditure.line')}
        hint={t('action.expenditure.line_hint')}
        empty={t('action.expenditure.choose')}
        options={headingOptions(language, { action, lines, headings, committed })}
      />
      <DateInput name="spent_on" label={t('action.expenditure.spent_on')} />
      <TextInput name="description" label={t('common.description')} />
      <TextInput
        name="supplier"
        label={t('action.expenditure.supplier')}
        hint={t('action.expenditure.supplier_hint')}
      />
      <TextInput
        name="document_reference"
        label={t('action.expenditure.document')}
        hint={t('action.expenditure.document_hint')}
      />
      <Select
        name="currency"
        label={t('action.expenditure.currency')}
        hint={t('action.expenditure.currency_hint')}
        options={currencies.map((currency) => ({ value: currency, text: currency }))}
      />
      <TextInput name="amount" label={t('common.amount')} width={10} inputmode="decimal" />
      <Tick
        name="includes_vat"
        label={t('action.expenditure.includes_vat')}
        {...(noVat ? { hint: t('action.expenditure.no_vat', { because: noVat }) } : {})}
      />
      {contracts.length > 0 ? (
        <Select
          name="procurement"
          label={t('action.expenditure.contract')}
          hint={t('action.expenditure.contract_hint')}
          empty={t('action.expenditure.contract.none')}
          options={contractOptions(language, contracts)}
        />
      ) : null}
      {edits ? (
        <TextArea name="why" label={t('action.expenditure.edit.why')} rows={3} />
      ) : (
        <Tick
          name="correction"
          label={t('action.expenditure.correction')}
          hint={t('action.expenditure.correction_hint')}
        />
      )}
      <ButtonRow>
        <Button>
          {t(asks ? 'action.expenditure.questions.action' : `action.expenditure.${words}.action`)}
        </Button>
        {asks ? (
          <ButtonLink look="secondary" href="/staff/budget/expenditure">
            {t('action.expenditure.questions.leave')}
          </ButtonLink>
        ) : null}
      </ButtonRow>
    </FormPage>
  );
}

/** What was typed beside what a colleague saved meanwhile; a line by its name. */
function Both({
  context: { language },
  state,
  stored,
  ...chargeable
}: ExpenditureFormProps & { stored: Typed }) {
  const choices = headingOptions(language, chargeable);
  const named = (heading: string) => choices.find(({ value }) => value === heading)?.text ?? heading;
  const contract = (id: string) => chargeable.contracts.find((one) => one.id === id)?.number ?? id;
  const shown = (typed: Typed) =>
    comparable(typed, Object.keys(labels), { heading: named, procurement: contract });
  return (
    <BothVersions
      typed={shown(state.typed)}
      stored={shown(stored)}
      label={(name) => language.t(labels[name]!)}
    />
  );
}

/** The questions, and the one field that answers them. The entry stays below, to be corrected instead. */
function Asked({ weighed, action }: { weighed: Weighed; action: ActionFile }) {
  const language = useLanguage();
  const { t } = language;
  const { entry, questions } = weighed;
  return (
    <>
      <p class="govuk-body">{t('action.expenditure.questions.intro')}</p>
      <InsetText>
        <p class="govuk-body">
          <strong dir="auto">{entry.description}</strong>
          {', '}
          {language.money(money(entry.originalMinor, entry.originalCurrency))}
          {entry.originalCurrency === action.currency
            ? ''
            : ` = ${language.money(money(entry.amountMinor, action.currency))}`}
        </p>
        <Questions questions={questions} entry={entry} currency={action.currency} />
      </InsetText>
      {/* Shown again with the questions also when only another language was chosen. */}
      <input type="hidden" name="asked" value="yes" />
      <TextArea
        name="reason"
        label={t('action.expenditure.questions.reason')}
        hint={t('action.expenditure.questions.reason_hint')}
        rows={3}
      />
      <Heading level={2}>{t('action.expenditure.questions.entry')}</Heading>
    </>
  );
}
