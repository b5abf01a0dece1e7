import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button } from '../../../ui/button.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { WarningText } from '../../../ui/warning-text.tsx';
import type { Agreement } from '../queries.ts';

/** Ending an agreement early: what is lost by it, and why it ends. */
export function TerminatePage({
  context,
  agreement,
  state,
}: {
  context: ActingContext;
  agreement: Agreement;
  state: FormState;
}) {
  const { t } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('grants.agreement.terminate.title')}
      caption={`${agreement.number} · ${agreement.organisationName}`}
      intro={<WarningText>{t('grants.agreement.terminate.text')}</WarningText>}
    >
      <SafetyRail />
      <TextArea name="reason" label={t('common.reason')} hint={t('grants.agreement.terminate.reason_hint')} />
      <Button look="warning">{t('grants.agreement.terminate.action')}</Button>
    </FormPage>
  );
}
