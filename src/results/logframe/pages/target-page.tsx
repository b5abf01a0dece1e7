import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button, ButtonRow } from '../../../ui/button.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { NumberInput } from '../../../ui/number-input.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { TextArea } from '../../../ui/text-area.tsx';

/** Setting another target for an indicator, with the reason. */
export function TargetPage({
  context,
  state,
  name,
}: {
  context: ActingContext;
  state: FormState;
  name: string;
}) {
  const { t } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('results.target.set')}
      caption={name}
    >
      <NumberInput
        name="value"
        label={t('results.target.new')}
        hint={t('results.target.new.hint')}
        width={10}
        optional
      />
      <SafetyRail />
      <TextArea name="reason" label={t('results.target.reason')} hint={t('results.target.reason.hint')} />
      <ButtonRow>
        <Button>{t('results.target.save')}</Button>
      </ButtonRow>
    </FormPage>
  );
}
