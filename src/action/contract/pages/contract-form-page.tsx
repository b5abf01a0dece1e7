import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { BothVersions } from '../../../ui/both-versions.tsx';
import { Button, ButtonRow } from '../../../ui/button.tsx';
import { DateInput } from '../../../ui/date-input.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { MoneyInput } from '../../../ui/money-input.tsx';
import { NumberInput } from '../../../ui/number-input.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { SeenField } from '../../../ui/seen-field.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { type Contract, seenOfContract } from '../rules.ts';
import { bothTerms, typedOf } from '../typed.ts';

/** What the form is called: once the contract was entered, it is changed. */
export function recordTitleKey(isEntered: boolean): string {
  return isEntered ? 'action.contract.change.title' : 'action.contract.record.title';
}

/** Entering what the contract says, or what changed in it, with the reason. */
export function ContractFormPage({
  context,
  state,
  currency,
  isEntered,
  stored,
}: {
  context: ActingContext;
  state: FormState;
  currency: string;
  isEntered: boolean;
  /** What holds now. */
  stored: Contract;
}) {
  const { t } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t(recordTitleKey(isEntered))}
      intro={<p class="govuk-body">{t('action.contract.record.intro')}</p>}
    >
      <SeenField state={state} now={seenOfContract(stored)} />
      {state.conflict ? (
        <BothVersions
          {...bothTerms(state.typed, typedOf(stored, { currency }))}
          label={(name) => t(`action.contract.${name}`)}
        />
      ) : null}
      <TextInput name="number" label={t('action.contract.number')} width={20} optional />
      <TextInput
        name="contact_person"
        label={t('action.contract.contact_person')}
        hint={t('action.contract.contact_person_hint')}
        optional
      />
      <DateInput name="starts_on" label={t('action.contract.starts_on')} optional />
      <DateInput name="ends_on" label={t('action.contract.ends_on')} optional />
      <MoneyInput name="total" label={t('action.contract.total')} currency={currency} optional />
      <MoneyInput
        name="contribution"
        label={t('action.contract.contribution')}
        currency={currency}
        optional
      />
      <TextArea
        name="cofinancing"
        label={t('action.contract.cofinancing')}
        hint={t('action.contract.cofinancing_hint')}
        rows={3}
        optional
      />
      {(['third_parties_total', 'third_party_ceiling'] as const).map((name) => (
        <MoneyInput
          name={name}
          label={t(`action.contract.${name}`)}
          hint={t(`action.contract.${name}_hint`)}
          currency={currency}
          optional
        />
      ))}
      <NumberInput
        name="transfer_percent"
        label={t('action.contract.transfer_percent')}
        hint={t('action.contract.transfer_percent_hint')}
        suffix="%"
      />
      <NumberInput
        name="warning_percent"
        label={t('action.contract.warning_percent')}
        hint={t('action.contract.warning_percent_hint')}
        suffix="%"
      />
      <NumberInput
        name="report_days"
        label={t('action.contract.report_days')}
        hint={t('action.contract.report_days_hint')}
      />
      {(['decision_days', 'answer_days'] as const).map((name) => (
        <NumberInput
          name={name}
          label={t(`action.contract.${name}`)}
          hint={t(`action.contract.${name}_hint`)}
        />
      ))}
      <Heading level={2}>{t('action.contract.schedule')}</Heading>
      <p class="govuk-body">{t('action.contract.schedule_hint')}</p>
      <MoneyInput
        name="prefinancing"
        label={t('action.contract.prefinancing')}
        currency={currency}
        optional
      />
      <MoneyInput
        name="further"
        label={t('action.contract.further')}
        hint={t('action.contract.further_hint')}
        currency={currency}
        optional
      />
      {(['forecast_percent', 'last_spent_percent', 'before_spent_percent', 'ceiling_percent'] as const).map(
        (name) => (
          <NumberInput name={name} label={t(`action.contract.${name}`)} suffix="%" />
        ),
      )}
      <NumberInput name="forecast_months" label={t('action.contract.forecast_months')} />
      <SafetyRail />
      <TextArea
        name="reason"
        label={t('action.contract.reason')}
        hint={t('action.contract.reason_hint')}
        rows={3}
      />
      <ButtonRow>
        <Button>{t('action.contract.record.action')}</Button>
        <a class="govuk-link" href="/staff/contract">
          {t('common.cancel')}
        </a>
      </ButtonRow>
    </FormPage>
  );
}
