import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button } from '../../../ui/button.tsx';
import { DateInput } from '../../../ui/date-input.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { DateTime } from '../../../ui/time.tsx';
import type { Call } from '../queries.ts';

/** A later deadline, for everyone, recorded. */
export function ExtendPage({
  context,
  call,
  state,
}: {
  context: ActingContext;
  call: Call;
  state: FormState;
}) {
  const { t } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('grants.call.extend.title')}
      caption={call.number}
    >
      <InsetText>
        {t('grants.call.extend.now')}{' '}
        {call.deadlineAt ? <DateTime at={call.deadlineAt} zone={call.deadlineZone} /> : null}
      </InsetText>
      <DateInput name="deadline_on" label={t('grants.call.field.deadline_on')} />
      <TextInput
        name="deadline_time"
        label={t('grants.call.field.deadline_time')}
        hint={call.deadlineZone}
        width={5}
      />
      <TextArea
        name="reason"
        label={t('grants.notice.reason')}
        hint={t('grants.notice.reason.hint')}
        rows={4}
      />
      <SafetyRail />
      <Button>{t('grants.call.extend.action')}</Button>
    </FormPage>
  );
}
