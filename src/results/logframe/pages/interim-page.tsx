import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button, ButtonRow } from '../../../ui/button.tsx';
import { DateInput } from '../../../ui/date-input.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { NumberInput } from '../../../ui/number-input.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { TextArea } from '../../../ui/text-area.tsx';

/** What an indicator is to reach by a day, with the reason. */
export function InterimPage({
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
      title={t('results.interim.set')}
      caption={name}
    >
      <DateInput name="due_on" label={t('results.interim.due_on')} />
      <NumberInput
        name="value"
        label={t('results.interim.value')}
        hint={t('results.interim.value_hint')}
        width={10}
        optional
      />
      <SafetyRail />
      <TextArea name="reason" label={t('results.target.reason')} hint={t('results.target.reason.hint')} />
      <ButtonRow>
        <Button>{t('results.interim.save')}</Button>
      </ButtonRow>
    </FormPage>
  );
}
