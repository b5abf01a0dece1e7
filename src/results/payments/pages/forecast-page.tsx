import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button, ButtonRow } from '../../../ui/button.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { MoneyInput } from '../../../ui/money-input.tsx';
import type { NextPeriod } from '../rules-forecast.ts';
import { fieldOf } from '../schema.ts';

/** What the own partner expects to spend, a field a heading; empty takes the budget left. */
export function ForecastPage({
  context: { url, token, language },
  state,
  period,
  headings,
  currency,
}: {
  context: ActingContext;
  state: FormState;
  period: NextPeriod;
  headings: readonly { readonly key: string; readonly name: string; readonly left: string }[];
  currency: string;
}) {
  const { t } = language;
  return (
    <FormPage
      {...state}
      action={url.pathname}
      token={token}
      title={t('results.payment.enter_forecast')}
      intro={
        <p class="govuk-body">
          {t('results.payment.forecast_intro', {
            from: language.day(period.startsOn),
            to: language.day(period.endsOn),
          })}
        </p>
      }
    >
      {headings.map(({ key, name, left }) => (
        <MoneyInput
          name={fieldOf(key)}
          label={name}
          hint={t('results.payment.left_of_heading', { amount: left })}
          currency={currency}
          optional
        />
      ))}
      <ButtonRow>
        <Button>{t('results.payment.forecast_action')}</Button>
        <a class="govuk-link" href="/staff/payments">
          {t('common.cancel')}
        </a>
      </ButtonRow>
    </FormPage>
  );
}
