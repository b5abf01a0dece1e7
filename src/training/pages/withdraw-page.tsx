import type { ActingContext, FormState } from '../../platform/http/route.ts';
import { Button } from '../../ui/button.tsx';
import { FormPage } from '../../ui/form-page.tsx';
import { SafetyRail } from '../../ui/safety-rail.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { WarningText } from '../../ui/warning-text.tsx';
import type { Gathering } from '../queries.ts';

/** Taking a gathering out of the counts, with the reason. */
export function WithdrawPage({
  context,
  state,
  gathering,
}: {
  context: ActingContext;
  state: FormState;
  gathering: Gathering;
}) {
  const { t } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('training.withdraw.title')}
      caption={gathering.title}
    >
      <WarningText>{t('training.withdraw.text')}</WarningText>
      <TextArea name="reason" label={t('common.reason')} rows={4} />
      <SafetyRail />
      <Button look="warning">{t('training.withdraw.action')}</Button>
    </FormPage>
  );
}
