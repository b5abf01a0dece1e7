import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button } from '../../../ui/button.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import type { Engagement } from '../queries.ts';

/** Taking back what was recorded wrongly. */
export function WithdrawPage({
  context,
  state,
  engagement,
}: {
  context: ActingContext;
  state: FormState;
  engagement: Engagement;
}) {
  const { t } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('influence.withdraw.action')}
      caption={engagement.subject}
    >
      <p class="govuk-body">{t('influence.withdraw.text')}</p>
      <TextArea name="reason" label={t('influence.withdraw.reason')} rows={3} />
      <SafetyRail />
      <Button look="warning">{t('influence.withdraw.action')}</Button>
    </FormPage>
  );
}
