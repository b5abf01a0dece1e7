import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { ReasonForm } from '../../../ui/reason-form.tsx';
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
    <ReasonForm
      context={context}
      state={state}
      title={t('training.certificate.revoke.title')}
      caption={`${certificate.number} · ${certificate.holderName || t('training.presence.nameless')}`}
      text={<WarningText>{t('training.certificate.revoke.text')}</WarningText>}
      action={t('training.certificate.revoke.action')}
    />
  );
}
