import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button, ButtonRow } from '../../../ui/button.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { TextArea } from '../../../ui/text-area.tsx';

/** Making a request that waits for its payment again, with today's amounts and the reason. */
export function ReplacePage({ context, state }: { context: ActingContext; state: FormState }) {
  const { t } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('results.payment.replace')}
      intro={<p class="govuk-body">{t('results.payment.replace_intro')}</p>}
    >
      <SafetyRail />
      <TextArea name="reason" label={t('results.payment.replace_reason')} rows={3} />
      <ButtonRow>
        <Button>{t('results.payment.replace')}</Button>
        <a class="govuk-link" href="/staff/payments">
          {t('common.cancel')}
        </a>
      </ButtonRow>
    </FormPage>
  );
}
