import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button, ButtonRow } from '../../../ui/button.tsx';
import { DateInput } from '../../../ui/date-input.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { MoneyInput } from '../../../ui/money-input.tsx';
import { NumberInput } from '../../../ui/number-input.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { Tick } from '../../../ui/tick.tsx';

/** Recording money received from the contracting authority. */
export function ReceivedPage({
  context: { url, token, language },
  state,
  currency,
}: {
  context: ActingContext;
  state: FormState;
  currency: string;
}) {
  const { t } = language;
  return (
    <FormPage {...state} action={url.pathname} token={token} title={t('results.payment.record')}>
      <NumberInput
        name="number"
        label={t('results.payment.number')}
        hint={t('results.payment.number_hint')}
      />
      <DateInput name="received_on" label={t('results.payment.received_on')} />
      <MoneyInput name="amount" label={t('results.report.amount')} currency={currency} />
      <TextInput
        name="reference"
        label={t('results.payment.reference')}
        hint={t('results.payment.reference_hint')}
        width={20}
      />
      <Tick
        name="correction"
        label={t('results.payment.correction')}
        hint={t('results.payment.correction_hint')}
      />
      {state.errors.confirmed || state.typed.confirmed ? (
        <Tick name="confirmed" label={t('results.payment.confirmed')} />
      ) : null}
      <ButtonRow>
        <Button>{t('results.payment.record_action')}</Button>
        <a class="govuk-link" href="/staff/payments">
          {t('common.cancel')}
        </a>
      </ButtonRow>
    </FormPage>
  );
}
