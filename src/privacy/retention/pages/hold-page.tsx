import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button } from '../../../ui/button.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import type { RetentionRule } from '../../declarations/declaration.ts';

/** Holding a rule back, with the reason. */
export function HoldPage({
  context,
  state,
  rule,
}: {
  context: ActingContext;
  state: FormState;
  rule: RetentionRule;
}) {
  const { t } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('privacy.retention.hold')}
      caption={t(`privacy.rule.${rule}.name`)}
      intro={<p class="govuk-body">{t('privacy.retention.hold_text')}</p>}
    >
      <SafetyRail />
      <TextArea name="reason" label={t('common.reason')} rows={4} />
      <Button>{t('privacy.retention.hold')}</Button>
    </FormPage>
  );
}
