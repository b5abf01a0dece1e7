import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button } from '../../../ui/button.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { WarningText } from '../../../ui/warning-text.tsx';
import type { Certificate } from '../queries.ts';

/** Revoking one certificate, with the reason. */
export function RevokePage({
  context,
  state,
  certificate,
}: {
  context: ActingContext;
  state: FormState;
  certificate: Certificate;
}) {
  const { t } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('training.certificate.revoke.title')}
      caption={`${certificate.number} · ${certificate.holderName || t('training.presence.nameless')}`}
    >
      <WarningText>{t('training.certificate.revoke.text')}</WarningText>
      <TextArea name="reason" label={t('common.reason')} rows={3} />
      <SafetyRail />
      <Button look="warning">{t('training.certificate.revoke.action')}</Button>
    </FormPage>
  );
}
