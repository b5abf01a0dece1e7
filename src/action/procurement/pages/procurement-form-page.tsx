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
import { headingOptions } from '../../budget/pages/heading-options.ts';
import type { BudgetOfHeading } from '../../budget/queries.ts';
import type { LineOfBudget } from '../../budget/queries-questions.ts';
import { procurementKinds } from '../../definition/procurement.ts';
import type { ActionFile } from '../../definition/schema.ts';
import type { Procurement } from '../queries.ts';
import type { Commitment } from '../queries-ordered.ts';
import { seenOfProcurement } from '../rules.ts';
import { labels, typedOf } from '../typed.ts';
import type { WeighedContract } from '../weigh-contract.ts';
import { contractQuestionText, procedureName } from '../words.ts';
import { ThresholdTable } from './threshold-table.tsx';

export type ProcurementFormProps = {
  context: ActingContext;
  state: FormState;
  action: ActionFile;
  currencies: readonly string[];
  lines: readonly LineOfBudget[];
  headings: readonly BudgetOfHeading[];
  /** What the partner has committed without this contract. */
  committed: readonly Commitment[];
  /** What was typed, weighed; undefined before anything was, and while it cannot be. */
  weighed: WeighedContract | undefined;
  /** A contract that is there already: it is changed, with a reason. */
  changes?: Procurement;
};

/** Recording or changing a contract. What is out of line, such as a lighter procedure than its value asks for, is asked about first. */
export function ProcurementFormPage(props: ProcurementFormProps) {
  const { context, state, action, lines, weighed, changes } = props;
  const { t } = context.language;
  const asks = (weighed?.questions.length ?? 0) > 0;
  const words = changes ? 'change' : 'record';
  return (
    <FormPage
      {...state}
      title={t(asks ? 'action.procurement.questions.title' : `action.procurement.${words}.title`)}
      action={context.url.pathname}
      token={context.token}
      intro={<SafetyRail />}
    >
      {changes ? <SeenField state={state} now={seenOfProcurement(changes)} /> : null}
      {changes && state.conflict ? <Both {...props} stored={typedOf(changes, lines)} /> : null}
      {asks ? <Asked weighed={weighed!} action={action} /> : null}
      <Fields {...props} />
      {changes ? <TextArea name="why" label={t('action.expenditure.edit.why')} rows={3} /> : null}
      <ButtonRow>
        <Button>
          {t(asks ? 'action.procurement.questions.action' : `action.procurement.${words}.action`)}
        </Button>
        {asks ? (
          <ButtonLink look="secondary" href="/staff/procurement">
            {t('action.expenditure.questions.leave')}
          </ButtonLink>
        ) : null}
      </ButtonRow>
    </FormPage>
  );
}

function Fields({
  context: { language },
  action,
  currencies,
  lines,
  headings,
  committed,
}: ProcurementFormProps) {
  const { t } = language;
  return (
    <>
      <TextInput name="subject" label={t('action.procurement.subject')} />
      <TextInput
        name="number"
        label={t('action.procurement.number')}
        hint={t('action.procurement.number_hint')}
        width={20}
      />
      <TextInput name="supplier" label={t('action.expenditure.supplier')} />
      <Tick
        name="natural_person"
        label={t('action.procurement.natural_person')}
        hint={t('action.procurement.natural_person_hint')}
      />
      <Select
        name="kind"
        label={t('action.procurement.kind')}
        empty={t('action.expenditure.choose')}
        options={procurementKinds.map((value) => ({ value, text: t(`action.procurement.kind.${value}`) }))}
      />
      <DateInput name="signed_on" label={t('action.procurement.signed_on')} />
      <Select
        name="currency"
        label={t('action.expenditure.currency')}
        hint={t('action.procurement.currency_hint')}
        options={currencies.map((currency) => ({ value: currency, text: currency }))}
      />
      <TextInput
        name="amount"
        label={t('action.procurement.value')}
        hint={t('action.procurement.value_hint')}
        width={10}
        inputmode="decimal"
      />
      <ThresholdTable action={action} />
      <Select
        name="procedure"
        label={t('action.procurement.procedure')}
        empty={t('action.procurement.procedure.none')}
        options={(action.procurement?.procedures ?? []).map(({ key }) => ({
          value: key,
          text: procedureName(language, action, key),
        }))}
      />
      <Select
        name="heading"
        label={t('action.expenditure.line')}
        empty={t('action.expenditure.choose')}
        options={headingOptions(language, { action, lines, headings, committed })}
      />
      <DateInput
        name="expected_end"
        label={t('action.procurement.expected_end')}
        hint={t('action.procurement.expected_end_hint')}
        optional
      />
      <DateInput
        name="ended_on"
        label={t('action.procurement.ended_on')}
        hint={t('action.procurement.ended_on_hint')}
        optional
      />
    </>
  );
}

/** What was typed beside what a colleague saved meanwhile. */
function Both({
  context: { language },
  state,
  stored,
  ...chargeable
}: ProcurementFormProps & { stored: Typed }) {
  const { action } = chargeable;
  const choices = headingOptions(language, chargeable);
  const shown = (typed: Typed) =>
    comparable(typed, Object.keys(labels), {
      heading: (heading) => choices.find(({ value }) => value === heading)?.text ?? heading,
      kind: (kind) => (kind ? language.t(`action.procurement.kind.${kind}`) : ''),
      procedure: (key) => procedureName(language, action, key || null),
    });
  return (
    <BothVersions
      typed={shown(state.typed)}
      stored={shown(stored)}
      label={(name) => language.t(labels[name]!)}
    />
  );
}

/** The questions, and the one field that answers them. The contract stays below, to be corrected instead. */
function Asked({ weighed, action }: { weighed: WeighedContract; action: ActionFile }) {
  const language = useLanguage();
  const { t } = language;
  const { contract, questions } = weighed;
  const about = { action, line: contract.line };
  return (
    <>
      <p class="govuk-body">{t('action.procurement.questions.intro')}</p>
      <InsetText>
        <p class="govuk-body">
          <strong dir="auto">{contract.subject}</strong>
          {', '}
          {language.money(money(contract.originalMinor, contract.originalCurrency))}
          {contract.originalCurrency === action.currency
            ? ''
            : ` = ${language.money(money(contract.amountMinor, action.currency))}`}
        </p>
        <ul class="govuk-list govuk-list--bullet">
          {questions.map((question) => (
            <li>{contractQuestionText(language, question, about)}</li>
          ))}
        </ul>
      </InsetText>
      {/* Shown again with the questions also when only another language was chosen. */}
      <input type="hidden" name="asked" value="yes" />
      <TextArea
        name="reason"
        label={t('action.procurement.questions.reason')}
        hint={t('action.procurement.questions.reason_hint')}
        rows={3}
      />
      <Heading level={2}>{t('action.procurement.questions.contract')}</Heading>
    </>
  );
}
