import type { Child, PropsWithChildren } from 'hono/jsx';
import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button, ButtonRow } from '../../../ui/button.tsx';
import { DateInput } from '../../../ui/date-input.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { NumberInput } from '../../../ui/number-input.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { TextArea } from '../../../ui/text-area.tsx';

type Props = { context: ActingContext; state: FormState; name: string };

/** Setting another target for an indicator, with the reason. */
export function TargetPage(props: Props) {
  const { t } = props.context.language;
  return (
    <ValuePage
      {...props}
      title={t('results.target.set')}
      label={t('results.target.new')}
      hint={t('results.target.new.hint')}
      save={t('results.target.save')}
    />
  );
}

/** What an indicator is to reach by a day, with the reason. */
export function InterimPage(props: Props) {
  const { t } = props.context.language;
  return (
    <ValuePage
      {...props}
      title={t('results.interim.set')}
      label={t('results.interim.value')}
      hint={t('results.interim.value_hint')}
      save={t('results.interim.save')}
    >
      <DateInput name="due_on" label={t('results.interim.due_on')} />
    </ValuePage>
  );
}

function ValuePage({
  context,
  state,
  name,
  title,
  label,
  hint,
  save,
  children,
}: PropsWithChildren<Props & { title: string; label: string; hint: string; save: Child }>) {
  const { t } = context.language;
  return (
    <FormPage {...state} action={context.url.pathname} token={context.token} title={title} caption={name}>
      {children}
      <NumberInput name="value" label={label} hint={hint} width={10} optional />
      <SafetyRail />
      <TextArea name="reason" label={t('results.target.reason')} hint={t('results.target.reason.hint')} />
      <ButtonRow>
        <Button>{save}</Button>
      </ButtonRow>
    </FormPage>
  );
}
