import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { ReasonForm } from '../../../ui/reason-form.tsx';
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
    <ReasonForm
      context={context}
      state={state}
      title={t('advocacy.engagement.withdraw.action')}
      caption={engagement.subject}
      text={<p class="govuk-body">{t('advocacy.engagement.withdraw.text')}</p>}
      label={t('advocacy.engagement.withdraw.reason')}
    />
  );
}
